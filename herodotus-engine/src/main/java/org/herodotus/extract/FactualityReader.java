package org.herodotus.extract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.Factuality;
import org.herodotus.model.Factuality.Modality;
import org.herodotus.model.Factuality.Polarity;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** Settles whether an event is told to have happened. Thread-safe. */
public final class FactualityReader {
  private static final long NEWS_DAYS = 45;

  private final Map<String, String> verbs = new HashMap<>();
  private final Map<String, String> nouns = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();
  private final Map<String, String> sentences = new HashMap<>();
  private final Set<String> figurative = Table.read("figurative.tsv").words();

  public FactualityReader() {
    for (List<String> row : Table.read("factuality.tsv").rows()) {
      switch (row.get(2)) {
        case "verb" -> verbs.put(row.get(0), row.get(1));
        case "noun" -> nouns.put(row.get(0), row.get(1));
        case "adj" -> adjectives.put(row.get(0), row.get(1));
        case "sentence" -> sentences.put(row.get(0), row.get(1));
        default -> {}
      }
    }
  }

  public Factuality of(Resolved sense, int triggerToken) {
    Annotations marks = sense.marks();
    Token trigger = marks.tokens().get(triggerToken);
    Sentence s = marks.sentenceAt(trigger.span().start());
    Optional<VerbGroup> own = group(marks, triggerToken);
    Modality modality = modality(marks, s, triggerToken, own);
    boolean statistic = statistic(marks, s, triggerToken, own);
    boolean background = anniversary(marks, s) || old(sense, s);
    return new Factuality(
        negated(marks, s, triggerToken, own) ? Polarity.NEGATIVE : Polarity.POSITIVE,
        modality,
        statistic,
        background);
  }

  private static Optional<VerbGroup> group(Annotations marks, int token) {
    for (VerbGroup v : marks.verbGroups()) {
      if (v.firstToken() <= token && token < v.endToken()) {
        return Optional.of(v);
      }
      if (v.firstToken() > token) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The verb group before a token in its sentence, with nothing but a noun phrase between. */
  private static Optional<VerbGroup> before(Annotations marks, Sentence s, int token, int reach) {
    VerbGroup best = null;
    for (VerbGroup v : marks.verbGroups()) {
      if (v.endToken() > token) {
        break;
      }
      if (v.firstToken() >= s.firstToken() && token - v.endToken() <= reach) {
        best = v;
      }
    }
    return Optional.ofNullable(best);
  }

  private Modality modality(Annotations marks, Sentence s, int trigger, Optional<VerbGroup> own) {
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      String kind = sentences.get(marks.tokens().get(i).lemma());
      if ("EXERCISE".equals(kind) || "FICTION".equals(kind)) {
        return Modality.valueOf(kind);
      }
    }
    if (figurative(marks, s)) {
      return Modality.FIGURATIVE;
    }
    if (conditional(marks, s, trigger)) {
      return Modality.HYPOTHETICAL;
    }
    return own.isPresent() ? verbal(marks, s, own.get()) : nominal(marks, s, trigger);
  }

  private Modality verbal(Annotations marks, Sentence s, VerbGroup v) {
    boolean perfect =
        v.endToken() - v.firstToken() > 2
            && marks.tokens().subList(v.firstToken(), v.endToken()).stream()
                .anyMatch(t -> t.lemma().equals("have"));
    switch (v.modal()) {
      case "will", "shall":
        return perfect
            ? Modality.ASSERTED
            : firstPerson(marks, s, v) ? Modality.THREATENED : Modality.PLANNED;
      case "would", "should", "must", "can":
        return Modality.HYPOTHETICAL;
      case "may", "might", "could":
        return perfect ? Modality.ALLEGED : Modality.HYPOTHETICAL;
      default:
    }
    if (v.tense() == VerbGroup.Tense.INFINITIVE) {
      Optional<VerbGroup> governor = before(marks, s, v.firstToken(), 5);
      String kind = governor.map(g -> verbs.get(marks.tokens().get(g.head()).lemma())).orElse(null);
      if (kind == null && v.firstToken() > s.firstToken()) {
        kind = nouns.get(marks.tokens().get(v.firstToken() - 1).lemma());
      }
      return kind == null ? Modality.HYPOTHETICAL : Modality.valueOf(kind);
    }
    if (v.tense() == VerbGroup.Tense.GERUND && v.firstToken() > s.firstToken()) {
      Token of = marks.tokens().get(v.firstToken() - 1);
      if (of.is(PartOfSpeech.ADP) || of.is(PartOfSpeech.SCONJ)) {
        return governed(marks, s, v.firstToken() - 1);
      }
    }
    return Modality.ASSERTED;
  }

  private static boolean firstPerson(Annotations marks, Sentence s, VerbGroup v) {
    for (int i = Math.max(s.firstToken(), v.firstToken() - 4); i < v.firstToken(); i++) {
      String w = marks.tokens().get(i).lower();
      if (w.equals("we") || w.equals("i")) {
        return true;
      }
    }
    return false;
  }

  private Modality nominal(Annotations marks, Sentence s, int trigger) {
    List<Token> tokens = marks.tokens();
    for (int i = trigger - 1; i >= Math.max(s.firstToken(), trigger - 4); i--) {
      Token t = tokens.get(i);
      String kind = adjectives.get(t.lower());
      boolean comparative =
          t.lower().equals("further") || t.lower().equals("more") || t.lower().equals("similar");
      if (kind != null && (!comparative || future(marks, s))) {
        return Modality.valueOf(kind);
      }
      if (t.is(PartOfSpeech.ADP) || t.is(PartOfSpeech.VERB)) {
        Modality m = governed(marks, s, i);
        if (m != Modality.ASSERTED || t.is(PartOfSpeech.ADP)) {
          return m;
        }
        break;
      }
    }
    return Modality.ASSERTED;
  }

  /** How the word before a preposition, or the verb itself, tells of what follows it. */
  private Modality governed(Annotations marks, Sentence s, int at) {
    Token here = marks.tokens().get(at);
    String kind = here.is(PartOfSpeech.VERB) ? verbs.get(here.lemma()) : null;
    if (kind == null && at > s.firstToken()) {
      Token before = marks.tokens().get(at - 1);
      kind = before.is(PartOfSpeech.VERB) ? verbs.get(before.lemma()) : nouns.get(before.lemma());
    }
    return kind == null ? Modality.ASSERTED : Modality.valueOf(kind);
  }

  private static boolean future(Annotations marks, Sentence s) {
    for (VerbGroup v : marks.verbGroups()) {
      if (v.firstToken() >= s.firstToken()
          && v.endToken() <= s.endToken()
          && (!v.modal().isEmpty() || v.tense() == VerbGroup.Tense.FUTURE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean conditional(Annotations marks, Sentence s, int trigger) {
    for (int i = s.firstToken(); i < trigger; i++) {
      String w = marks.tokens().get(i).lower();
      if (w.equals("if")
          || w.equals("unless")
          || w.equals("case")
              && i + 1 < s.endToken()
              && marks.tokens().get(i + 1).lower().equals("of")) {
        for (int k = i + 1; k < trigger; k++) {
          if (marks.tokens().get(k).lower().equals(",")) {
            return future(marks, s);
          }
        }
        return true;
      }
    }
    return false;
  }

  private static boolean negated(
      Annotations marks, Sentence s, int trigger, Optional<VerbGroup> own) {
    if (own.isPresent()) {
      return own.get().negated();
    }
    for (int i = trigger - 1; i >= Math.max(s.firstToken(), trigger - 3); i--) {
      Token t = marks.tokens().get(i);
      if (t.lower().equals("no")) {
        return true;
      }
      if (t.is(PartOfSpeech.ADP) || t.is(PartOfSpeech.PUNCT)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether a sentence speaks of business, sport or talk, with nobody harmed and no weapon in it.
   */
  private boolean figurative(Annotations marks, Sentence s) {
    boolean figure = false;
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      Token t = marks.tokens().get(i);
      switch (t.lemma()) {
        case "kill",
        "dead",
        "death",
        "wound",
        "injure",
        "die",
        "bomb",
        "gunman",
        "soldier",
        "police",
        "troops",
        "explosion",
        "rebel",
        "militant",
        "civilian",
        "weapon":
          return false;
        default:
          figure |= figurative.contains(t.lemma());
      }
    }
    return figure;
  }

  /** Whether the words count many events, or years of them. */
  private boolean statistic(Annotations marks, Sentence s, int trigger, Optional<VerbGroup> own) {
    List<Token> tokens = marks.tokens();
    boolean since = false;
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      String kind = sentences.get(tokens.get(i).lemma());
      if ("STATISTIC".equals(kind)) {
        return true;
      }
      since |=
          tokens.get(i).lower().equals("since")
              && !own.map(v -> v.tense() == VerbGroup.Tense.PAST).orElse(false);
      if (tokens.get(i).lower().equals("year")
          && i > s.firstToken()
          && (tokens.get(i - 1).lower().equals("this")
              || tokens.get(i - 1).lower().equals("a")
              || tokens.get(i - 1).lower().equals("each")
              || tokens.get(i - 1).lower().equals("every"))) {
        since = true;
      }
    }
    if (own.isPresent()) {
      VerbGroup.Tense tense = own.get().tense();
      return since && (tense == VerbGroup.Tense.PERFECT || tense == VerbGroup.Tense.PLUPERFECT);
    }
    Token t = tokens.get(trigger);
    boolean plural =
        t.is(PartOfSpeech.NOUN) && t.lower().endsWith("s") && !t.lower().equals(t.lemma());
    if (!plural) {
      return false;
    }
    boolean bare = trigger == s.firstToken() || !determined(tokens, s, trigger);
    return since || bare && !dated(marks, s);
  }

  private static boolean determined(List<Token> tokens, Sentence s, int trigger) {
    for (int i = trigger - 1; i >= Math.max(s.firstToken(), trigger - 4); i--) {
      Token t = tokens.get(i);
      if (t.is(PartOfSpeech.DET)
          || t.is(PartOfSpeech.NUM)
          || t.is(PartOfSpeech.PRON)
          || t.lower().equals("'s")) {
        return true;
      }
      if (!t.is(PartOfSpeech.ADJ) && !t.nominal()) {
        return false;
      }
    }
    return false;
  }

  private static boolean dated(Annotations marks, Sentence s) {
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      switch (marks.tokens().get(i).lower()) {
        case "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today":
          return true;
        default:
      }
    }
    return false;
  }

  private boolean anniversary(Annotations marks, Sentence s) {
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      if ("BACKGROUND".equals(sentences.get(marks.tokens().get(i).lemma()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether all days that the sentence names lie well before the news. */
  private static boolean old(Resolved sense, Sentence s) {
    Optional<LocalDate> news =
        sense
            .report()
            .published()
            .map(p -> p.date())
            .or(() -> sense.marks().dateline().flatMap(d -> d.date()));
    if (news.isEmpty()) {
      return false;
    }
    boolean any = false;
    for (TimeExpression t : sense.times()) {
      if (s.span().contains(t.span()) && t.dated()) {
        if (t.latest().get().isAfter(news.get().minusDays(NEWS_DAYS))) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
