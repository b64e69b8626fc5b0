/** Bytes to reports: readers for each format, with offsets back to the original bytes. */
@NullMarked
package org.herodotus.ingest;

import org.jspecify.annotations.NullMarked;
