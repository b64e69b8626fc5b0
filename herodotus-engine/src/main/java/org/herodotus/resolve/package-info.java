/** Annotations to what they mean: which place, which day, which actor, who is speaking. */
@NullMarked
package org.herodotus.resolve;

import org.jspecify.annotations.NullMarked;
