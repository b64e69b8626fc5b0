/** Resolved words to events, tolls, claims and statements. */
@NullMarked
package org.herodotus.extract;

import org.jspecify.annotations.NullMarked;
