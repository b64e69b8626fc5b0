package org.herodotus.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.Attribution;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/** Reads who takes responsibility: claims it, signs it, admits it, or calls the act lawful. */
final class Admissions {
  private static final Set<String> ADMITTING = GrammarWords.set("Admissions.ADMITTING");
  private static final Set<String> DEEDS = GrammarWords.set("Admissions.DEEDS");
  private static final Set<String> NEGATIONS = GrammarWords.set("Admissions.NEGATIONS");

  private final ActWords words;

  Admissions(ActWords words) {
    this.words = words;
  }

  /** "Called it a lawful strike", "admitted that the raid had killed villagers". */
  void avowed(ClaimDesk desk, Attribution a, Voice speaker) {
    boolean force = Offices.body(desk, speaker).filter(b -> b.kind().armed()).isPresent();
    if (!canAct(speaker) && !force) {
      return;
    }
    String cue = a.cue().map(desk.marks::text).orElse("").toLowerCase(Locale.ROOT);
    boolean admits = ADMITTING.stream().anyMatch(cue::contains);
    for (Span part : a.content()) {
      if (words.holds(desk.marks, part, ActWords.Kind.AVOW)
          || outlaw(speaker) && reprisal(desk, part)
          || admits && unclaimed(desk.parties.events(part))
          || admits && force && deed(desk, part)) {
        desk.responsibility(speaker, Optional.empty(), desk.extent(a), OptionalInt.empty());
      }
    }
  }

  /** "Said the assault was revenge for the raids": only who did it tells what for. */
  private boolean reprisal(ClaimDesk desk, Span part) {
    String opens = desk.marks.text(part).toLowerCase(Locale.ROOT).replaceFirst("^that ", "");
    boolean deed =
        opens.startsWith("it ")
            || opens.startsWith("this ")
            || desk.marks.nounPhrases().stream()
                .filter(np -> part.contains(np.span()))
                .findFirst()
                .filter(np -> np.span().start() < part.start() + REPRISAL_OPENS)
                .filter(np -> BlamePhrase.act(desk.clause(part.start()), np))
                .isPresent();
    return deed && words.holds(desk.marks, part, ActWords.Kind.REPRISAL);
  }

  private static final int REPRISAL_OPENS = 6;

  private static boolean outlaw(Voice speaker) {
    return speaker
        .actor()
        .map(Actor::kind)
        .filter(k -> k == Actor.Kind.REBEL_GROUP || k == Actor.Kind.CRIMINAL)
        .isPresent();
  }

  /** "Acknowledged a strike": what armed forces do, told by its name. */
  private static boolean deed(ClaimDesk desk, Span part) {
    return desk.marks.nounPhrases().stream()
        .filter(np -> part.contains(np.span()))
        .findFirst()
        .filter(np -> np.span().start() <= part.start() + 1)
        .filter(np -> DEEDS.contains(desk.marks.tokens().get(np.head()).lower()))
        .isPresent();
  }

  /** Whether events are told that nobody else is said to have done. */
  private static boolean unclaimed(List<EventMention> events) {
    return events.stream()
        .filter(e -> e.type() != IncidentType.RAID_OR_ARREST_OPERATION)
        .anyMatch(e -> e.arguments(Argument.Role.ATTACKER).stream().noneMatch(Argument::named));
  }

  /** Whether a voice is that of a body that can use force. */
  static boolean canAct(Voice speaker) {
    return speaker
        .actor()
        .map(Actor::kind)
        .filter(
            k ->
                switch (k) {
                  case GOVERNMENT, CRIMINAL -> true;
                  case ORGANISATION ->
                      Wielders.LEAGUES.stream()
                          .anyMatch(speaker.name().toLowerCase(Locale.ROOT)::contains);
                  default -> k.armed();
                })
        .isPresent();
  }

  /** "X claimed responsibility", wherever it stands and whoever reports it. */
  void owned(ClaimDesk desk, Sentence sentence) {
    for (ActWords.Hit hit : words.find(desk.marks, sentence.span())) {
      boolean after = hit.kind() == ActWords.Kind.OWN_AFTER;
      if (!after && hit.kind() != ActWords.Kind.OWN
          || negated(desk, sentence.firstToken(), hit.start())) {
        continue;
      }
      int start = desk.marks.tokens().get(hit.start()).span().start();
      int end = desk.marks.tokens().get(hit.end() - 1).span().end();
      boolean nominal =
          desk.marks.tokens().get(hit.start()).lower().startsWith("claim")
              && desk.marks.text(new Span(start, end)).contains(" of ");
      Optional<ActorMention> before =
          desk.parties
              .last(sentence.span().start(), start)
              .filter(m -> !desk.marks.text(new Span(m.span().end(), start)).startsWith(":"));
      Optional<ActorMention> next = desk.parties.first(end, sentence.span().end());
      boolean infinitive = desk.marks.tokens().get(hit.start()).lower().equals("to");
      Optional<ActorMention> subject =
          infinitive ? desk.parties.first(sentence.span().start(), start) : before;
      Optional<ActorMention> claimant =
          after
              ? next.filter(Admissions::group)
              : (nominal
                  ? next.or(() -> before)
                  : subject.or(() -> next.filter(Admissions::armed)));
      if (!after && !nominal && !infinitive && subject(desk, sentence, hit)) {
        continue;
      }
      Optional<Voice> heard = before.isEmpty() && !after ? heard(desk, hit) : Optional.empty();
      if (heard.isPresent()) {
        desk.responsibility(heard.get(), Optional.empty(), sentence.span(), OptionalInt.empty());
        continue;
      }
      if (claimant.filter(Admissions::vague).isPresent()) {
        claimant = desk.parties.groupBefore(start).or(() -> subject);
      }
      claimant
          .map(desk.parties::described)
          .ifPresent(
              c ->
                  desk.responsibility(
                      desk.parties.voice(c),
                      Optional.empty(),
                      sentence.span(),
                      OptionalInt.empty()));
    }
  }

  /** Whoever is heard in the words, by a name that no list of actors knows. */
  private static Optional<Voice> heard(ClaimDesk desk, ActWords.Hit hit) {
    int start = desk.marks.tokens().get(hit.start()).span().start();
    int end = desk.marks.tokens().get(hit.end() - 1).span().end();
    Span words = new Span(start, end);
    return desk.sense.attributions().stream()
        .filter(a -> a.cue().filter(c -> c.overlaps(words)).isPresent())
        .flatMap(a -> desk.speakers.of(a).stream())
        .filter(v -> v.kind() == Voice.Kind.NAMED && v.actor().isEmpty())
        .findFirst();
  }

  /**
   * Whether the subject of the verb takes it: "the ERP, over its radio, assumed responsibility".
   */
  private static boolean subject(ClaimDesk desk, Sentence sentence, ActWords.Hit hit) {
    Clause clause = desk.clause(sentence.span().start());
    Optional<VerbGroup> verb = clause.verb(hit.start());
    if (verb.isEmpty() || verb.get().passive()) {
      return false;
    }
    List<Voice> owners =
        Accusers.of(desk, clause, verb.get()).stream()
            .filter(v -> v.actor().filter(x -> x.kind().armed()).isPresent())
            .toList();
    owners.forEach(
        v -> desk.responsibility(v, Optional.empty(), sentence.span(), OptionalInt.empty()));
    return !owners.isEmpty();
  }

  private static boolean armed(ActorMention claimant) {
    Actor.Kind kind = claimant.actor().kind();
    return kind.armed() || kind == Actor.Kind.CRIMINAL;
  }

  /** Whether an actor could sign or claim an act: not a state, not a crowd. */
  private static boolean group(ActorMention claimant) {
    return switch (claimant.actor().kind()) {
      case GOVERNMENT, STATE_FORCES, EXTERNAL_FORCES, CIVILIANS, MEDIA ->
          claimant.actor().id().isPresent();
      default -> true;
    };
  }

  /** "They claimed responsibility": a pronoun that nothing but a group can stand for. */
  private static boolean vague(ActorMention claimant) {
    return claimant.form() == ActorMention.Form.PRONOUN && claimant.actor().id().isEmpty();
  }

  /** "Amaq quotes a source as saying that men of X did it": a group's agency speaks for it. */
  void throughAgency(ClaimDesk desk, Sentence sentence) {
    Optional<ActorMention> agency =
        desk.parties
            .first(sentence.span().start(), sentence.span().end())
            .filter(m -> Sides.agency(m.actor()));
    for (ActWords.Hit hit : words.find(desk.marks, sentence.span())) {
      if (agency.isPresent() && hit.kind() == ActWords.Kind.BLAME_BEFORE) {
        int start = desk.marks.tokens().get(hit.start()).span().start();
        through(desk, agency.get(), desk.parties.last(agency.get().span().end(), start), sentence);
      }
    }
    for (EventMention event : desk.parties.events(sentence.span())) {
      if (agency.isPresent() && agency.get().span().end() <= event.trigger().start()) {
        int end = event.trigger().end();
        Optional<ActorMention> doer =
            desk.parties
                .first(end, sentence.span().end())
                .filter(
                    m -> OF.matcher(desk.marks.text(new Span(end, m.span().start()))).matches());
        through(desk, agency.get(), doer, sentence);
      }
    }
  }

  private static final Pattern OF = Pattern.compile("\\s*(?:of|by)\\s+(?:the\\s+)?");

  private static void through(
      ClaimDesk desk, ActorMention agency, Optional<ActorMention> doer, Sentence sentence) {
    doer.filter(m -> Parties.same(m.actor(), agency.actor()))
        .ifPresent(
            m ->
                desk.responsibility(
                    desk.parties.voice(m),
                    Optional.of(desk.parties.voice(agency).name()),
                    sentence.span(),
                    OptionalInt.empty()));
  }

  /** "No group claimed responsibility", "nobody has claimed responsibility". */
  private static boolean negated(ClaimDesk desk, int floor, int token) {
    for (int i = Math.max(floor, token - 6); i < token; i++) {
      if (NEGATIONS.contains(desk.marks.tokens().get(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
