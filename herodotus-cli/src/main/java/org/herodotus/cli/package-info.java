/**
 * The command line: one class a command. Standard output is data, standard error is progress and
 * notes.
 */
@NullMarked
package org.herodotus.cli;

import org.jspecify.annotations.NullMarked;
