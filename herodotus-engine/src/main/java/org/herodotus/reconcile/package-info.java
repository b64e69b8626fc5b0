/** Readings of many reports to incidents with accounts side by side. */
@NullMarked
package org.herodotus.reconcile;

import org.jspecify.annotations.NullMarked;
