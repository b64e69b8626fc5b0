/** What tests are made of: reports, readings and incidents put together by hand. Not shipped. */
@NullMarked
package org.herodotus.testkit;

import org.jspecify.annotations.NullMarked;
