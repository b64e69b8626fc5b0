/**
 * Reports to annotations: words, sentences, parts of speech, phrases, quotes, numbers. Spans only,
 * no meaning yet.
 */
@NullMarked
package org.herodotus.annotate;

import org.jspecify.annotations.NullMarked;
