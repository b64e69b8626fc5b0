package org.herodotus.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Strings that may fill the slots of a template: those who take part in the incident, and actors
 * named near by, each with what speaks for it.
 */
final class Muc4Fillers {
  static final List<String> SLOTS =
      List.of(
          "perp_individual", "perp_org", "phys_target", "victim", "victim_description", "weapon");
  private static final int NEAR = 2;

  private final Reading reading;
  private final Annotations marks;
  private final Muc4Draft draft;
  private final List<EventMention> mentions;
  private final Set<Integer> own = new HashSet<>();
  private final Map<String, Candidate> found = new LinkedHashMap<>();

  /** A string for a slot with its features. */
  static final class Candidate {
    final String slot;
    final String text;
    final Set<String> features = new LinkedHashSet<>();
    int count;

    Candidate(String slot, String text) {
      this.slot = slot;
      this.text = text;
    }
  }

  Muc4Fillers(Reading reading, Muc4Draft draft) {
    this.reading = reading;
    this.marks = reading.resolved().marks();
    this.draft = draft;
    this.mentions = Muc4Features.mentions(reading, draft);
    mentions.forEach(m -> own.add(m.index()));
  }

  List<Candidate> candidates() {
    for (EventMention event : reading.events()) {
      boolean mine = own.contains(event.index());
      int distance = mine ? 0 : distance(event.sentence());
      if (mine || distance <= NEAR) {
        String source = mine ? "own" : "other" + distance;
        event.arguments().forEach(a -> argument(event, a, source));
      }
    }
    for (ActorMention actor : reading.resolved().actors()) {
      actor(actor);
    }
    Set<Integer> sentences = new TreeSet<>();
    mentions.forEach(m -> sentences.add(m.sentence()));
    sentences.forEach(i -> phrases(marks.sentences().get(i)));
    finish();
    return List.copyOf(found.values());
  }

  private int distance(int sentence) {
    int nearest = 99;
    for (EventMention m : mentions) {
      nearest = Math.min(nearest, Math.abs(m.sentence() - sentence));
    }
    return nearest;
  }

  // ---- sources

  private void argument(EventMention event, Argument a, String source) {
    String how = source + " " + a.role();
    Optional<ActorMention> mention = mention(a.span());
    String trigger = marks.tokens().get(marks.tokenAt(event.trigger().start())).lemma();
    List<Candidate> out = new ArrayList<>();
    switch (a.role()) {
      case ATTACKER, SUSPECT -> {
        out.add(add("perp_individual", a.span()));
        out.add(add("perp_org", a.span()));
        name(mention, a.span()).ifPresent(n -> out.add(add("perp_org", n)));
        name(mention, a.span()).ifPresent(n -> out.add(add("perp_individual", n)));
        common(a.span()).ifPresent(n -> out.add(add("perp_individual", n)));
      }
      case VICTIM -> {
        Optional<Span> name = name(mention, a.span());
        out.add(add("victim", name.orElse(a.span())));
        out.add(add("victim_description", title(name, a.span()).orElse(a.span())));
      }
      case TARGET -> {
        out.add(add("phys_target", a.span()));
        base(a.span()).ifPresent(n -> out.add(add("phys_target", n)));
      }
      case WEAPON -> out.add(add("weapon", a.span()));
    }
    for (Candidate c : out) {
      c.features.add("from=" + how);
      c.features.add("from=" + how + " kind=" + a.kind());
      c.features.add("named=" + a.named());
      c.features.add("trigger=" + a.role() + " " + trigger);
      c.features.add("event=" + event.type());
      c.count++;
    }
  }

  private void actor(ActorMention m) {
    if (m.form() == ActorMention.Form.PRONOUN) {
      return;
    }
    int distance = distance(marks.sentenceAt(m.span().start()).index());
    String how = "near" + Math.min(distance, 3);
    List<Candidate> out = new ArrayList<>();
    boolean group = m.actor().kind() != Actor.Kind.PERSON && m.actor().kind() != Actor.Kind.MEDIA;
    if (group && m.name().isPresent()) {
      out.add(add("perp_org", m.name().get()));
    } else if (group && body(m.span())) {
      out.add(add("perp_org", m.span()));
    }
    if (distance <= NEAR) {
      if (m.actor().kind() == Actor.Kind.PERSON && m.name().isPresent()) {
        out.add(add("victim", m.name().get()));
        out.add(add("perp_individual", m.name().get()));
        title(m.name(), m.span()).ifPresent(t -> out.add(add("victim_description", t)));
      } else if (m.name().isEmpty()) {
        out.add(add("perp_individual", m.span()));
        if (distance <= 1) {
          out.add(add("victim_description", m.span()));
        }
      }
    }
    for (Candidate c : out) {
      c.features.add("from=" + how);
      c.features.add("from=" + how + " actor=" + m.actor().kind());
      c.features.add("actor=" + m.actor().kind());
      m.actor().sector().ifPresent(s -> c.features.add("sector=" + s));
      c.count++;
    }
  }

  /** Things and weapons named in a sentence that tells of the incident. */
  private void phrases(Sentence sentence) {
    for (NounPhrase np : marks.nounPhrases()) {
      if (np.firstToken() < sentence.firstToken() || np.form() == NounPhrase.Form.PRONOUN) {
        continue;
      }
      if (np.firstToken() >= sentence.endToken()) {
        return;
      }
      int first = np.firstToken();
      while (first < np.head() && !content(marks.tokens().get(first))) {
        first++;
      }
      Span span = new Span(marks.tokens().get(first).span().start(), np.span().end());
      for (String slot : List.of("phys_target", "weapon", "victim_description")) {
        Candidate c = add(slot, span);
        c.features.add("from=sentence");
      }
    }
  }

  private static boolean content(Token t) {
    return !t.is(PartOfSpeech.DET)
        && !t.is(PartOfSpeech.NUM)
        && !t.is(PartOfSpeech.PRON)
        && !t.is(PartOfSpeech.PUNCT)
        && !t.lower().equals("several")
        && !t.lower().equals("other")
        && !t.lower().equals("least")
        && !t.lower().equals("many");
  }

  // ---- spans

  private Optional<ActorMention> mention(Span span) {
    ActorMention best = null;
    for (ActorMention m : reading.resolved().actors()) {
      if (m.form() != ActorMention.Form.PRONOUN && m.span().overlaps(span)) {
        best = m;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The proper name in a phrase, to the end of its capitals. */
  private Optional<Span> name(Optional<ActorMention> mention, Span within) {
    Optional<Span> name = mention.flatMap(ActorMention::name).filter(within::contains);
    if (name.isEmpty()) {
      return name;
    }
    int end = name.get().end();
    int i = marks.tokenAt(end);
    while (i < marks.tokens().size()
        && marks.tokens().get(i).is(PartOfSpeech.PROPN)
        && marks.tokens().get(i).span().end() <= within.end()) {
      end = marks.tokens().get(i).span().end();
      i++;
    }
    return Optional.of(new Span(name.get().start(), end));
  }

  private static Optional<Span> title(Optional<Span> name, Span within) {
    return name.filter(n -> n.start() > within.start() + 1)
        .map(n -> new Span(within.start(), n.start()));
  }

  /** The common nouns that end a phrase with a name ("guerrillas" of "FMLN guerrillas"). */
  private Optional<Span> common(Span span) {
    int i = marks.tokenAt(span.end() - 1);
    int start = i;
    while (start > 0
        && marks.tokens().get(start).is(PartOfSpeech.NOUN)
        && marks.tokens().get(start).span().start() >= span.start()) {
      start--;
    }
    boolean cut = start < i && marks.tokens().get(start).span().start() >= span.start();
    return cut
        ? Optional.of(marks.tokens().get(start + 1).span().union(marks.tokens().get(i).span()))
        : Optional.empty();
  }

  /** The phrase before its first "of". */
  private Optional<Span> base(Span span) {
    for (int i = marks.tokenAt(span.start()) + 1;
        i < marks.tokens().size() && marks.tokens().get(i).span().end() <= span.end();
        i++) {
      if (marks.tokens().get(i).lower().equals("of")) {
        return Optional.of(
            marks
                .tokens()
                .get(i - 1)
                .span()
                .union(marks.tokens().get(marks.tokenAt(span.start())).span()));
      }
    }
    return Optional.empty();
  }

  private boolean body(Span span) {
    return switch (Muc4Trainer.head(Muc4Draft.clean(marks.text(span)))) {
      case "army",
          "military",
          "government",
          "mafia",
          "cartel",
          "front",
          "movement",
          "squad",
          "regime",
          "force",
          "extraditable",
          "organization",
          "group",
          "trafficker",
          "guerrilla",
          "police" ->
          true;
      default -> false;
    };
  }

  // ---- features

  private Candidate add(String slot, Span span) {
    String text = Muc4Draft.clean(marks.text(span));
    Candidate c =
        found.computeIfAbsent(
            slot + "\t" + text.toUpperCase(Locale.ROOT), k -> new Candidate(slot, text));
    int first = marks.tokenAt(span.start());
    int last = marks.tokenAt(Math.max(span.start(), span.end() - 1));
    c.features.add("before=" + lower(first - 1));
    c.features.add("after=" + lower(last + 1));
    if (c.count == 0) {
      Token head = marks.tokens().get(Math.min(last, marks.tokens().size() - 1));
      String noun = Muc4Trainer.head(text);
      c.features.add(head.is(PartOfSpeech.PROPN) ? "head=NAME" : "head=" + noun);
      c.features.add("org=" + (slot.equals("perp_org") ? noun : ""));
      c.features.add("words=" + Math.min(5, text.split(" ").length));
      for (int i = first; i < last; i++) {
        Token t = marks.tokens().get(i);
        c.features.add(t.is(PartOfSpeech.PROPN) ? "mod=NAME" : "mod=" + t.lemma());
      }
      c.features.add(
          "place=" + reading.resolved().places().stream().anyMatch(p -> p.span().equals(span)));
    }
    return c;
  }

  private String lower(int i) {
    return i >= 0 && i < marks.tokens().size() ? marks.tokens().get(i).lower() : "";
  }

  private void finish() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    found.values().removeIf(c -> c.text.length() < 2 || Character.isDigit(c.text.charAt(0)));
    found.values().forEach(c -> sizes.merge(c.slot, 1, Integer::sum));
    String genre = reading.report().content().contains("CLANDESTINE") ? "rebel radio" : "press";
    for (Candidate c : found.values()) {
      c.features.add("count=" + Math.min(5, c.count));
      c.features.add("rivals=" + Math.min(6, sizes.get(c.slot) / 2));
      c.features.add("type=" + draft.type);
      c.features.add("genre=" + genre);
      boolean part =
          found.values().stream()
              .anyMatch(o -> o != c && o.slot.equals(c.slot) && Muc4Strings.within(c.text, o.text));
      c.features.add("part=" + part);
      List<String> all = List.copyOf(c.features);
      c.features.clear();
      c.features.add(c.slot);
      all.forEach(f -> c.features.add(c.slot + " " + f));
    }
  }
}
