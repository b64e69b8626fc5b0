/**
 * The casebook: keeps reports, what was read in them, and the incidents worked out from them.
 * {@link org.herodotus.store.IncidentStore} is the port; {@code sqlite} is the file that a desk
 * works with. Evidence is verified when it is written and when it is read.
 */
@NullMarked
package org.herodotus.store;

import org.jspecify.annotations.NullMarked;
