/** Reads reports with a network that was trained on reports that people have marked. */
@org.jspecify.annotations.NullMarked
package org.herodotus.reader;
