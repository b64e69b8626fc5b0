package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.PersonLexicon;
import org.herodotus.lexicon.PlaceName;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Finds words that can name places, with all places they can mean. People's and organisations'
 * names are left out by the words round them. Thread-safe.
 */
final class PlaceScan {
  private static final int LONGEST = 6;

  private final Gazetteer gazetteer;
  private final Nations nations = new Nations();
  private final PersonLexicon persons = new PersonLexicon();
  private final Map<String, String> alpha2 = new HashMap<>();
  private final Set<String> organisations = Table.read("place_tails.tsv").words();
  private final Set<String> common = Table.read("place_stops.tsv").words();

  PlaceScan(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (String iso2 : Locale.getISOCountries()) {
      alpha2.put(new Locale("", iso2).getISO3Country(), iso2);
    }
  }

  /**
   * Words that can name a place.
   *
   * @param first index of the first token
   * @param end one past the index of the last token
   * @param entries what they can mean, at least one
   * @param demonym whether they are an adjective or a people
   */
  record Hit(int first, int end, List<Gazetteer.Entry> entries, boolean demonym) {}

  List<Hit> scan(Annotations marks) {
    List<Hit> out = new ArrayList<>();
    for (Sentence s : marks.sentences()) {
      int i = s.firstToken();
      while (i < s.endToken()) {
        Hit hit = at(marks, s, i);
        if (hit != null) {
          out.add(hit);
          i = hit.end();
        } else {
          i++;
        }
      }
    }
    return out;
  }

  private Hit at(Annotations marks, Sentence s, int i) {
    List<Token> tokens = marks.tokens();
    Token first = tokens.get(i);
    if (!first.capitalised() || first.span().length() < 2) {
      return null;
    }
    Optional<FoldTrie.Match<Nations.Nation>> nation = nations.find(tokens, i, s.endToken());
    Hit named = longest(marks, s, i);
    if (nation.isPresent() && (named == null || named.end() <= nation.get().endToken())) {
      Hit country = country(i, nation.get());
      if (country != null) {
        return inOrganisation(tokens, s, country) ? null : country;
      }
    }
    return named;
  }

  private Hit country(int i, FoldTrie.Match<Nations.Nation> match) {
    for (Nations.Nation n : match.values()) {
      if (n.form() == Nations.Form.CAPITAL || n.country().isEmpty()) {
        continue;
      }
      Optional<Gazetteer.Entry> entry =
          Optional.ofNullable(alpha2.get(n.country())).flatMap(gazetteer::country);
      if (entry.isPresent()) {
        return new Hit(
            i, match.endToken(), List.of(entry.get()), n.form() == Nations.Form.ADJECTIVE);
      }
    }
    return null;
  }

  private Hit longest(Annotations marks, Sentence s, int i) {
    List<Token> tokens = marks.tokens();
    long running = PlaceName.start();
    Hit best = null;
    for (int k = i; k < Math.min(s.endToken(), i + LONGEST); k++) {
      Token t = tokens.get(k);
      if (k > i) {
        running = PlaceName.appendSpace(running);
      }
      running = PlaceName.append(running, t.text(), 0, t.text().length());
      if (t.is(PartOfSpeech.PUNCT) || t.lower().equals("'s")) {
        break;
      }
      if (!t.capitalised() && !Character.isDigit(t.text().charAt(0)) && !connects(t)) {
        break;
      }
      if (t.capitalised() || Character.isDigit(t.text().charAt(0))) {
        List<Gazetteer.Entry> entries = gazetteer.find(PlaceName.finish(running));
        if (!entries.isEmpty()) {
          Hit hit = new Hit(i, k + 1, entries, false);
          if (plausible(marks, s, hit)) {
            best = hit;
          }
        }
      }
    }
    return best;
  }

  private static boolean connects(Token t) {
    return switch (t.lower()) {
      case "of",
          "de",
          "del",
          "la",
          "el",
          "al",
          "and",
          "the",
          "los",
          "las",
          "du",
          "des",
          "le",
          "upon",
          "on",
          "i",
          "e",
          "y",
          "ez",
          "ad",
          "ash",
          "as" ->
          true;
      default -> false;
    };
  }

  private boolean plausible(Annotations marks, Sentence s, Hit hit) {
    List<Token> tokens = marks.tokens();
    if (hit.end() - hit.first() == 1 && !singleWord(marks, s, hit)) {
      return false;
    }
    return !inOrganisation(tokens, s, hit) && !inPerson(tokens, s, hit);
  }

  private boolean singleWord(Annotations marks, Sentence s, Hit hit) {
    Token t = marks.tokens().get(hit.first());
    if (common.contains(t.lower()) || t.span().length() < 3) {
      return false;
    }
    int largest = hit.entries().stream().mapToInt(Gazetteer.Entry::population).max().orElse(0);
    boolean large =
        largest >= 200_000
            || hit.entries().stream()
                .anyMatch(
                    e ->
                        e.featureClass() == 'A'
                            && e.featureCode().startsWith("ADM1")
                            && e.population() > 100_000);
    if (t.is(PartOfSpeech.PROPN)) {
      return true;
    }
    boolean located = hit.first() > s.firstToken() && locates(marks.tokens().get(hit.first() - 1));
    if (marks.capitals()) {
      return t.nominal() && (located || largest >= 20_000 || large);
    }
    return (t.nominal() || t.is(PartOfSpeech.ADJ) || t.is(PartOfSpeech.X)) && (large || located);
  }

  private static boolean locates(Token t) {
    return switch (t.lower()) {
      case "in",
          "at",
          "near",
          "from",
          "to",
          "outside",
          "around",
          "between",
          "of",
          "into",
          "toward",
          "towards",
          "across",
          "through" ->
          true;
      default -> false;
    };
  }

  /** Whether a name goes on as that of a newspaper, university, club or company. */
  private boolean inOrganisation(List<Token> tokens, Sentence s, Hit hit) {
    int next = hit.end();
    return next < s.endToken()
        && tokens.get(next).capitalised()
        && organisations.contains(tokens.get(next).lower());
  }

  private boolean inPerson(List<Token> tokens, Sentence s, Hit hit) {
    int before = hit.first() - 1;
    if (before >= s.firstToken()) {
      Token p = tokens.get(before);
      if (persons.title(tokens, before, hit.first()).isPresent() && p.capitalised()) {
        return true;
      }
      if (p.capitalised()
          && persons.isGivenName(p.lower())
          && hit.end() - hit.first() == 1
          && !tokens.get(hit.first()).text().equals(p.text())) {
        return true;
      }
      if (p.capitalised()
          && p.text().length() == 2
          && p.text().charAt(1) == '.'
          && before > s.firstToken()) {
        return true;
      }
    }
    boolean one = hit.end() - hit.first() == 1;
    if (!one || !persons.isGivenName(tokens.get(hit.first()).lower())) {
      return false;
    }
    int next = hit.end();
    return next < s.endToken()
        && tokens.get(next).capitalised()
        && tokens.get(next).is(PartOfSpeech.PROPN)
        && gazetteer
            .find(PlaceName.key(tokens.get(hit.first()).text() + " " + tokens.get(next).text()))
            .isEmpty();
  }
}
