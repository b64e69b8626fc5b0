/** Reading a report with a trained model: from characters to pieces, scores and spans. */
package org.herodotus.reader;
