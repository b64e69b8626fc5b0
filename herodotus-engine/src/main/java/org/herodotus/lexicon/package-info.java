/** Read-only word lists, gazetteer and actors, loaded from plain resource files by one loader. */
@NullMarked
package org.herodotus.lexicon;

import org.jspecify.annotations.NullMarked;
