/**
 * The nouns of the casebook: reports, evidence, quantities, tolls, voices, accounts, incidents. All
 * types are immutable and thread-safe; lists are unmodifiable copies. Offsets are {@link
 * org.herodotus.model.Span}s in UTF-16 units of {@link org.herodotus.model.Report#content()}.
 */
@NullMarked
package org.herodotus.model;

import org.jspecify.annotations.NullMarked;
