/** The casebook as one SQLite file. SQL lives here and in the numbered migrations, nowhere else. */
@NullMarked
package org.herodotus.store.sqlite;

import org.jspecify.annotations.NullMarked;
