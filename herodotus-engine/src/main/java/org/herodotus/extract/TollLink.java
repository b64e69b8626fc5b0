package org.herodotus.extract;

import org.herodotus.model.Harm;
import org.herodotus.model.Toll;

/**
 * What befell the people of a count, and the word that says so.
 *
 * @param harm what befell them
 * @param start first token of the word of harm
 * @param end one past its last token
 * @param weak whether another word may still overrule it
 * @param scope whole, part, or increment
 */
record TollLink(Harm harm, int start, int end, boolean weak, Toll.Scope scope) {
  TollLink as(Toll.Scope other) {
    return new TollLink(harm, start, end, weak, other);
  }
}
