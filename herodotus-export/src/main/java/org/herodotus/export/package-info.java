/**
 * The casebook in the forms that others work with, one class a format. The same casebook gives the
 * same bytes, whatever the machine's language or zone.
 */
@NullMarked
package org.herodotus.export;

import org.jspecify.annotations.NullMarked;
