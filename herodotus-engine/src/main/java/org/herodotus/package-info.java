/** The engine's front door: the whole flow from report to casebook on one screen. */
@NullMarked
package org.herodotus;

import org.jspecify.annotations.NullMarked;
