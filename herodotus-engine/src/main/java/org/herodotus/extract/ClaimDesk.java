package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Argument;
import org.herodotus.model.Attribution;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.GroupKind;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/** The claims of one report as they are written down; one instance for each report. */
final class ClaimDesk {
  private static final Origins ORIGINS = new Origins();

  final Resolved sense;
  final Annotations marks;
  final Parties parties;
  final Speakers speakers;
  private final TreeMap<Integer, VerbGroup> verbs = new TreeMap<>();
  private Clause last;
  private List<Origins.Origin> origins;
  private final List<Claim> out = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  ClaimDesk(Resolved sense, List<EventMention> events) {
    this.sense = sense;
    this.marks = sense.marks();
    this.parties = new Parties(sense, events);
    this.speakers = new Speakers(sense, parties);
    marks.verbGroups().forEach(v -> verbs.put(v.span().start(), v));
  }

  List<Claim> claims() {
    return List.copyOf(out);
  }

  void responsibility(Voice speaker, Optional<String> channel, Span span, OptionalInt about) {
    add(Claim.Kind.RESPONSIBILITY, speaker, channel, Optional.empty(), span, about);
  }

  /** A denial is against whoever accused last; an inquiry clears others, it denies nothing. */
  void denial(Voice speaker, Span span, OptionalInt about) {
    if (speaker.actor().isEmpty() && Accusers.inquest(speaker.name())) {
      return;
    }
    Optional<Claim> charge = charge(speaker, span);
    OptionalInt deed =
        about.isEmpty() && parties.events(span).isEmpty()
            ? charge.map(Claim::event).orElse(about)
            : about;
    add(Claim.Kind.DENIAL, speaker, Optional.empty(), charge.map(Claim::claimant), span, deed);
  }

  /** What was last laid on a party before it denies. */
  private Optional<Claim> charge(Voice denier, Span span) {
    return out.stream()
        .filter(c -> c.kind() == Claim.Kind.ACCUSATION)
        .filter(c -> c.evidence().span().start() <= span.start())
        .filter(
            c -> c.against().flatMap(Voice::actor).filter(x -> Sides.one(denier, x)).isPresent())
        .max(Comparator.comparingInt(c -> c.evidence().span().start()));
  }

  /** What a nameless caller lays on an armed group, the group claims through the caller. */
  void accusation(Voice speaker, Voice accused, Span span, OptionalInt about) {
    if (caller(speaker) && accused.kind() == Voice.Kind.NAMED && !nation(accused)) {
      responsibility(accused, Optional.empty(), span, about);
      return;
    }
    add(Claim.Kind.ACCUSATION, speaker, Optional.empty(), Optional.of(accused), span, about);
  }

  private boolean caller(Voice speaker) {
    int end = speaker.evidence().map(e -> e.span().end()).orElse(0);
    String after =
        sense
            .report()
            .content()
            .substring(end, Math.min(end + 20, sense.report().content().length()));
    return speaker.kind() != Voice.Kind.NAMED
        && (CALLER.matcher(speaker.name()).find() || end > 0 && TELEPHONED.matcher(after).find());
  }

  private static boolean nation(Voice accused) {
    return accused
        .actor()
        .filter(a -> a.kind() == Actor.Kind.GOVERNMENT || a.kind() == Actor.Kind.STATE_FORCES)
        .isPresent();
  }

  private void add(
      Claim.Kind kind,
      Voice speaker,
      Optional<String> channel,
      Optional<Voice> against,
      Span span,
      OptionalInt about) {
    OptionalInt event = about.isPresent() ? about : parties.about(span);
    boolean laid = kind == Claim.Kind.ACCUSATION;
    String whom = laid ? against.map(Voice::actorName).orElse("") : "";
    String key = kind + "|" + speaker.actorName() + "|" + whom;
    if (seen.add(key + "|" + event)) {
      out.add(new Claim(kind, speaker, channel, against, event, Evidence.of(sense.report(), span)));
    }
  }

  /** The last claim that begins inside a span. */
  Optional<Claim> lastIn(Span span) {
    return out.stream()
        .filter(c -> span.overlaps(c.evidence().span()))
        .reduce((first, second) -> second);
  }

  /** Whether the report has told of anything before. */
  boolean told(int offset) {
    return parties.eventBefore(offset);
  }

  /** The same claim, made by another. */
  void echo(Claim claim, Voice other, Span span) {
    add(claim.kind(), other, Optional.empty(), claim.against(), span, claim.event());
  }

  Span extent(Attribution a) {
    return extent(marks, a);
  }

  /** From the first to the last word of an attribution, inside one sentence. */
  static Span extent(Annotations marks, Attribution a) {
    Span all = a.content().get(0);
    Sentence sentence = marks.sentenceAt(a.cue().orElse(all).start());
    if (a.cue().isPresent()) {
      all = all.union(a.cue().get());
    }
    if (a.source().isPresent() && sentence.span().contains(a.source().get())) {
      all = all.union(a.source().get());
    }
    int start = Math.max(all.start(), sentence.span().start());
    int end = Math.min(all.end(), sentence.span().end());
    return end > start ? new Span(start, end) : sentence.span();
  }

  /** "Its soldiers", "one of his planes": words that the speaker calls its own. */
  boolean possessed(Span span) {
    int first = Math.max(0, marks.tokenAt(span.start()) - 1);
    while (first > 0 && QUOTES.contains(marks.tokens().get(first).text())) {
      first--;
    }
    int last = first;
    while (last < marks.tokens().size() && marks.tokens().get(last).span().start() < span.end()) {
      if (POSSESSIVES.contains(marks.tokens().get(last).lower())) {
        return true;
      }
      last++;
    }
    return last + 1 < marks.tokens().size()
        && marks.tokens().get(last).lower().equals("of")
        && POSSESSIVES.contains(marks.tokens().get(last + 1).lower());
  }

  /** "Three soldiers": a number before those who are told of. */
  boolean counted(Span people) {
    int first = marks.tokenAt(people.start());
    return marks.tokens().get(first).is(PartOfSpeech.NUM)
        || first > 0 && marks.tokens().get(first - 1).is(PartOfSpeech.NUM);
  }

  /** "A division of Ukrainian troops": whom the words after a band or a force tell it is of. */
  Optional<ActorMention> belongs(Span band) {
    int end = band.end();
    return parties
        .first(end, end + NEAR)
        .filter(m -> OF.matcher(marks.text(new Span(end, m.span().start()))).matches());
  }

  /** "A cell of the Nuclei Armati": a name after "of" that no list of actors knows. */
  Optional<String> nameAfter(Span band) {
    int of = marks.tokenAt(Math.max(band.start(), band.end() - 1)) + 1;
    Clause clause = clause(band.start());
    if (!clause.lower(of).equals("of")) {
      return Optional.empty();
    }
    int at = clause.is(of + 1, PartOfSpeech.DET) && clause.noun(of + 1).isEmpty() ? of + 2 : of + 1;
    return clause
        .noun(at)
        .filter(np -> np.form() == NounPhrase.Form.NAME && np.endToken() - at > 1)
        .map(np -> marks.text(np.span()).replaceFirst("^(?:the|The) ", ""));
  }

  /** "A detachment", "our units" in a communiqué: a force that is nobody else's. */
  boolean ownForce(Attribution a, Argument doer) {
    boolean others =
        belongs(doer.span())
            .filter(
                m -> a.voices().get(0).actor().filter(x -> Parties.same(x, m.actor())).isEmpty())
            .isPresent();
    return a.cue().isEmpty()
        && doer.actor().isEmpty()
        && !doer.named()
        && !others
        && doer.kind() == GroupKind.MILITARY;
  }

  /**
   * "Police said the attackers did not fire", "a body that took no part": what is denied there is
   * not the speaker's own act.
   */
  boolean ofOthers(Voice speaker, Span part, ActWords.Hit hit) {
    int before = hit.start() - 1;
    while (before > 0 && AUXILIARIES.contains(marks.tokens().get(before).lower())) {
      before--;
    }
    int at = before;
    if (at < 1) {
      return false;
    }
    if (RELATIVES.contains(marks.tokens().get(at).lower())) {
      return marks.tokens().get(at - 1).is(PartOfSpeech.NOUN);
    }
    return parties
        .last(part.start(), marks.tokens().get(hit.start()).span().start())
        .filter(m -> marks.tokenAt(m.span().end() - 1) == at)
        .filter(m -> m.form() != ActorMention.Form.PRONOUN && !possessed(m.span()))
        .filter(m -> !Sides.one(speaker, m.actor()))
        .filter(m -> Offices.body(this, speaker).filter(b -> Parties.same(b, m.actor())).isEmpty())
        .filter(m -> m.group() == GroupKind.ATTACKER || m.actor().kind() == Actor.Kind.UNKNOWN)
        .isPresent();
  }

  private static final Set<String> RELATIVES = Set.of("that", "which", "who");
  private static final Set<String> AUXILIARIES = GrammarWords.set("ClaimDesk.AUXILIARIES");

  /** "Calls it murder", "calling itself Zaire": words for a thing lay no blame. */
  boolean calling(Attribution a) {
    String cue = a.cue().map(marks::text).orElse("").toLowerCase(Locale.ROOT);
    return CALLING.stream().anyMatch(cue::endsWith);
  }

  /** "Declined to confirm or deny", "did not accuse anyone". */
  boolean noncommittal(Attribution a) {
    if (a.cue().filter(this::negated).isPresent()) {
      return true;
    }
    if (a.act() != Attribution.Act.DENY || a.cue().isEmpty()) {
      return false;
    }
    int cue = marks.tokenAt(a.cue().get().start());
    return cue > 1
        && (marks.tokens().get(cue - 1).lower().equals("or")
            || marks.tokens().get(cue - 1).lower().equals("nor"))
        && marks.tokens().get(cue - 2).lemma().equals("confirm");
  }

  private boolean negated(Span cue) {
    return verbs.headMap(cue.end(), false).descendingMap().values().stream()
        .limit(1)
        .anyMatch(v -> v.negated() && v.span().overlaps(cue));
  }

  /** Whose the doers or their arms are said to be. */
  List<Origins.Origin> origins() {
    if (origins == null) {
      origins = ORIGINS.of(this);
    }
    return origins;
  }

  /** Verbs inside a span, in order. */
  Collection<VerbGroup> verbs(Span span) {
    return verbs.subMap(span.start(), Math.max(span.start(), span.end())).values();
  }

  /** The sentence of an offset as a clause; the last one asked for is kept. */
  Clause clause(int offset) {
    Sentence sentence = marks.sentenceAt(offset);
    if (last == null || last.sentence != sentence) {
      last = new Clause(marks, sentence, np -> true);
    }
    return last;
  }

  private static final Set<String> CALLING = GrammarWords.set("ClaimDesk.CALLING");
  private static final Pattern CALLER =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:caller|callers|phone call|telephone call|call|voice on the phone)\\b");
  private static final Pattern TELEPHONED =
      Pattern.compile("^ who (?:had )?(?:tele)?(?:phoned|rang|called) ");
  private static final int NEAR = 40;
  private static final Pattern OF = Pattern.compile(" of (?:the )?");
  private static final Set<String> QUOTES = Set.of("\"", "“", "'", "‘");
  private static final Set<String> POSSESSIVES = Set.of("its", "our", "his", "her", "their", "my");
}
