/**
 * Feeds public benchmarks through the real pipeline and writes predictions in the form that their
 * scorers read.
 */
@NullMarked
package org.herodotus.bench;

import org.jspecify.annotations.NullMarked;
