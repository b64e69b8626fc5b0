package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.Attribution;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.Factuality;
import org.herodotus.model.GroupKind;
import org.herodotus.model.IncidentType;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/** Finds who takes, rejects or lays responsibility, from attributions and what they tell. */
final class ClaimFinder {
  private static final Set<String> POINTING = Set.of("it", "this", "that", "them", "so");

  /** Memories, fears and forecasts lay no responsibility. */
  private static final Set<String> NO_BLAME = GrammarWords.set("ClaimFinder.NO_BLAME");

  private final ActWords words;
  private final Accusations accusations;
  private final Admissions admissions;
  private final OwnDeeds deeds = new OwnDeeds();
  private final ClaimedDeeds claimed = new ClaimedDeeds();
  private final LaidBlame blame;
  private final DoneDeeds done;
  private final Avowals avowals = new Avowals();

  ClaimFinder(ActWords words) {
    this.words = words;
    this.accusations = new Accusations(words);
    this.admissions = new Admissions(words);
    this.blame = new LaidBlame(accusations);
    this.done = new DoneDeeds(accusations);
  }

  List<Claim> find(Resolved sense, List<EventMention> events) {
    ClaimDesk desk = new ClaimDesk(sense, events);
    List<Attribution> spoken = new ArrayList<>(sense.attributions());
    spoken.addAll(OwnWords.of(sense));
    for (Attribution attribution : spoken) {
      if (attribution.act() != Attribution.Act.INTEND && !desk.noncommittal(attribution)) {
        List<Voice> speakers = desk.speakers.of(attribution);
        if (accusations.mutual(desk, attribution, speakers)) {
          continue;
        }
        for (Voice speaker : speakers) {
          if (!relays(desk, attribution, speaker)) {
            read(desk, attribution, speaker);
          }
        }
      }
    }
    for (Sentence sentence : desk.marks.sentences()) {
      admissions.owned(desk, sentence);
      claimed.read(desk, sentence);
      admissions.throughAgency(desk, sentence);
      accusations.identified(desk, sentence);
      blame.read(desk, sentence);
      avowals.read(desk, sentence);
      accusations.wanted(desk, sentence);
    }
    Echoes.read(desk);
    return desk.claims();
  }

  private void read(ClaimDesk desk, Attribution a, Voice speaker) {
    if (a.act() == Attribution.Act.DENY) {
      denied(desk, a, speaker);
    }
    if (a.act() == Attribution.Act.SAY && a.stance() == Stance.DENIES && disputed(desk, a)) {
      desk.denial(speaker, desk.extent(a), OptionalInt.empty());
    }
    if (desk.calling(a)) {
      admissions.avowed(desk, a, speaker);
      if (a.content().stream().anyMatch(part -> words.refutes(desk.marks, part))) {
        desk.denial(speaker, desk.extent(a), OptionalInt.empty());
      }
      return;
    }
    boolean laid = a.act() == Attribution.Act.ACCUSE && accusations.byCue(desk, a, speaker);
    for (Span part : a.content()) {
      for (ActWords.Hit hit : words.find(desk.marks, part)) {
        if (hit.kind() == ActWords.Kind.DENY) {
          if (!desk.ofOthers(speaker, part, hit)) {
            desk.denial(speaker, desk.extent(a), OptionalInt.empty());
          }
        } else if (!laid && a.act() != Attribution.Act.DENY) {
          accusations.byWords(desk, a, speaker, part, hit);
        }
      }
    }
    if (!laid) {
      a.content().forEach(part -> traced(desk, a, speaker, part));
    }
    if (a.act() != Attribution.Act.DENY) {
      admissions.avowed(desk, a, speaker);
    }
    if (!laid && a.act() != Attribution.Act.DENY && !looksBackOrAhead(desk, a)) {
      byEvents(desk, a, speaker);
      deeds.ofOwnSide(desk, a, speaker);
      a.content().forEach(part -> done.read(desk, a, speaker, part));
    }
  }

  /** "Shrugged off claims that its soldiers had raped": what is waved away is a charge. */
  private boolean disputed(ClaimDesk desk, Attribution a) {
    Span content = a.content().get(0);
    int first = desk.marks.tokenAt(content.start());
    int end =
        desk.marks.tokens().get(Math.min(first + 3, desk.marks.tokens().size() - 1)).span().end();
    Span opens = new Span(content.start(), Math.min(content.end(), Math.max(end, content.start())));
    return words.holds(desk.marks, opens, ActWords.Kind.CHARGE) && !ahead(desk, content);
  }

  /** Whose the doers or their arms are said to be, and agents that trail behind a comma. */
  private void traced(ClaimDesk desk, Attribution a, Voice speaker, Span part) {
    if (a.act() == Attribution.Act.DENY) {
      return;
    }
    for (Origins.Origin origin : desk.origins()) {
      boolean here = part.contains(origin.words());
      boolean self = origin.voice().actor().filter(x -> Sides.one(speaker, x)).isPresent();
      if (here && !self) {
        desk.accusation(speaker, origin.voice(), desk.extent(a), OptionalInt.empty());
      }
    }
    accusations.trailing(desk, a, speaker, part);
    deeds.ownPeople(desk, a, speaker, part);
  }

  /** "Denied it", "denied the attack", "denied having a part in it": not whatever is denied. */
  private void denied(ClaimDesk desk, Attribution a, Voice speaker) {
    Span content = a.content().get(0);
    int first = desk.marks.tokenAt(content.start());
    String opens = desk.marks.tokens().get(first).lower();
    boolean clause = opens.equals("that") && !desk.verbs(content).isEmpty();
    boolean points =
        POINTING.contains(opens) && !clause || left(desk, content) || blamed(desk, content);
    if (aside(desk, content, first)) {
      return;
    }
    boolean event = !desk.parties.events(content).isEmpty() && !ahead(desk, content);
    if (points
        || event
        || ownSide(desk, content)
        || words.holds(desk.marks, content, ActWords.Kind.CHARGE)) {
      desk.denial(speaker, desk.extent(a), OptionalInt.empty());
    }
  }

  /** "Denied that it had", "denied they did": the deed is left out. */
  private static boolean left(ClaimDesk desk, Span content) {
    List<VerbGroup> verbs = List.copyOf(desk.verbs(content));
    return content.length() < ELLIPSIS
        && verbs.size() == 1
        && desk.marks.tokens().get(verbs.get(0).endToken() - 1).span().end() >= content.end() - 1
        && AUXILIARIES.contains(desk.marks.tokens().get(verbs.get(0).head()).lemma());
  }

  private static final int ELLIPSIS = 20;
  private static final Set<String> AUXILIARIES = Set.of("have", "do", "be", "had", "did", "was");

  /** "Denied a visa to the preacher after the attack": what is denied comes first. */
  private static boolean aside(ClaimDesk desk, Span content, int first) {
    Clause clause = desk.clause(content.start());
    int at = first;
    while (clause.is(at, PartOfSpeech.DET) && clause.noun(at).isEmpty()) {
      at++;
    }
    Optional<NounPhrase> np = clause.noun(at);
    boolean bare =
        np.filter(n -> n.form() != NounPhrase.Form.PRONOUN).isPresent()
            && clause.verb(np.get().endToken()).isEmpty();
    int next = np.map(NounPhrase::endToken).orElse(at);
    return bare
        && TOWARDS.contains(clause.lower(next))
        && desk.parties.events(np.get().span().union(clause.tokens.get(next).span())).isEmpty();
  }

  private static final Set<String> TOWARDS = Set.of("to", "after", "since", "following");

  /** "Denied that it had shelled the town, was behind it, had lent a hand". */
  private boolean blamed(ClaimDesk desk, Span content) {
    return words.holds(desk.marks, content, ActWords.Kind.BLAME_BEFORE)
        || words.holds(desk.marks, content, ActWords.Kind.BLAME_AFTER)
        || !ahead(desk, content)
            && desk.verbs(content).stream()
                .limit(2)
                .anyMatch(v -> ToldDeeds.violent(desk.clause(v.span().start()), v));
  }

  /** "Denied that it would send troops": what has not been done is not what others suffered. */
  private static boolean ahead(ClaimDesk desk, Span content) {
    return desk.verbs(content).stream()
        .limit(1)
        .anyMatch(v -> !v.modal().isEmpty() || v.tense() == VerbGroup.Tense.FUTURE);
  }

  /**
   * "Denied its planes were there": of its own men or arms, whatever they are said to have done.
   */
  private static boolean ownSide(ClaimDesk desk, Span content) {
    int first = desk.marks.tokenAt(content.start());
    int at = desk.marks.tokens().get(first).lower().equals("that") ? first + 1 : first;
    Clause clause = desk.clause(content.start());
    return clause.noun(at).filter(np -> OwnDeeds.ownArms(clause, np)).isPresent()
        && !ahead(desk, content);
  }

  /** "He denied it, according to the agency": what a medium passes on is said by another. */
  private static boolean relays(ClaimDesk desk, Attribution a, Voice speaker) {
    return agency(speaker)
        && desk.sense.attributions().stream()
            .filter(other -> other != a && other.voices().stream().anyMatch(Speakers::speaks))
            .filter(other -> !other.voices().equals(a.voices()))
            .flatMap(other -> other.cue().stream())
            .anyMatch(a::covers);
  }

  private static boolean agency(Voice speaker) {
    return speaker.actor().filter(s -> s.kind() == Actor.Kind.MEDIA).isPresent();
  }

  private static boolean looksBackOrAhead(ClaimDesk desk, Attribution a) {
    String cue = a.cue().map(desk.marks::text).orElse("").toLowerCase(Locale.ROOT);
    return NO_BLAME.stream().anyMatch(cue::contains);
  }

  /** Whoever tells that somebody did it lays it on them, or takes it where they are its own. */
  private void byEvents(ClaimDesk desk, Attribution a, Voice speaker) {
    for (Span part : a.content()) {
      if (words.holds(desk.marks, part, ActWords.Kind.OWN)) {
        continue;
      }
      for (EventMention event : desk.parties.events(part)) {
        if (event.type() == IncidentType.RAID_OR_ARREST_OPERATION
            || mutual(event)
            || !told(event)) {
          continue;
        }
        boolean denied =
            event.factuality().polarity() == Factuality.Polarity.NEGATIVE
                || a.stance() == Stance.DENIES
                || words.holds(desk.marks, part, ActWords.Kind.DENY)
                || ToldDeeds.none(desk, event);
        boolean own = deeds.own(desk, a, event) || deeds.ownSide(desk, speaker, event);
        if (own && Admissions.canAct(speaker)) {
          OwnDeeds.take(desk, a, speaker, OptionalInt.of(event.index()), denied);
          continue;
        }
        for (Argument argument : event.arguments()) {
          boolean acts =
              argument.role() == Argument.Role.ATTACKER || argument.role() == Argument.Role.SUSPECT;
          boolean here = a.covers(argument.span());
          boolean speaks = a.source().filter(s -> s.overlaps(argument.span())).isPresent();
          if (acts && here && !speaks) {
            blame(desk, a, speaker, argument, OptionalInt.of(event.index()), denied);
          }
        }
      }
      byVerbs(desk, a, speaker, part);
      Losses.read(desk, a, speaker, part);
    }
  }

  /** Deeds whose doers stand with the verb, though no event has them as its attackers. */
  private void byVerbs(ClaimDesk desk, Attribution a, Voice speaker, Span part) {
    for (ToldDeeds.Deed deed : ToldDeeds.in(desk, part)) {
      Span doer = deed.doer().span();
      boolean arms = !deed.doer().named() && arms(desk, doer) && !desk.possessed(doer);
      boolean here = !arms && a.covers(doer) && a.source().filter(s -> s.overlaps(doer)).isEmpty();
      boolean known =
          desk.parties.events(desk.marks.sentenceAt(doer.start()).span()).stream()
              .anyMatch(
                  e ->
                      e.arguments(Argument.Role.ATTACKER).stream()
                          .anyMatch(x -> x.span().overlaps(doer)));
      if (own(desk, a, speaker, deed)) {
        if (Admissions.canAct(speaker)) {
          OwnDeeds.take(desk, a, speaker, deed.event(), deed.denied());
        }
        continue;
      }
      boolean own = desk.speakers.publishes(speaker) && deeds.ours(desk, speaker, deed.verb());
      if (here && !known && !own && !deed.denied() && !deed.pronoun()) {
        blame(desk, a, speaker, deed.doer(), deed.event(), false);
      }
    }
  }

  /** "One jet", "a missile": arms that are nobody's yet. */
  private static boolean arms(ClaimDesk desk, Span doer) {
    int first = desk.marks.tokenAt(doer.start());
    int head = desk.marks.tokenAt(doer.end() - 1);
    NounClass cls = CLASSES.of(desk.marks.tokens(), first, head);
    return (cls == NounClass.VEHICLE || cls == NounClass.WEAPON) && !narrowed(desk, doer);
  }

  private static final NounClasses CLASSES = NounClasses.known();

  private static boolean own(ClaimDesk desk, Attribution a, Voice speaker, ToldDeeds.Deed deed) {
    return deed.denied()
        && (deed.pronoun() && deed.doer().actor().filter(x -> Sides.one(speaker, x)).isPresent()
            || desk.possessed(deed.doer().span())
            || desk.ownForce(a, deed.doer())
            || deed.doer().actor().filter(x -> Sides.one(speaker, x)).isPresent());
  }

  /** A battle whose sides are told together is laid on neither. */
  private static boolean mutual(EventMention event) {
    return event.type() == IncidentType.BATTLE
        && event.arguments(Argument.Role.ATTACKER).size() > 1;
  }

  private static boolean told(EventMention event) {
    Factuality.Modality modality = event.factuality().modality();
    return !event.factuality().generic()
        && (modality == Factuality.Modality.ASSERTED || modality == Factuality.Modality.ALLEGED);
  }

  private static boolean bystander(Voice speaker) {
    return speaker.actor().isEmpty() && speaker.kind() != Voice.Kind.NAMED
        || speaker
            .actor()
            .filter(
                s ->
                    s.kind() == Actor.Kind.CIVILIANS
                        || s.kind() == Actor.Kind.UNKNOWN && speaker.kind() == Voice.Kind.ROLE)
            .isPresent();
  }

  /** "Turkish artillery": the forces of a nation; "a division of Ukrainian troops": all of it. */
  private static Optional<Actor> party(ClaimDesk desk, Argument doer) {
    int end = doer.span().end();
    int next = desk.marks.tokenAt(end);
    boolean nation =
        doer.actor()
                .filter(x -> x.kind() == Actor.Kind.STATE_FORCES && x.id().isEmpty())
                .isPresent()
            && doer.text().indexOf(' ') < 0
            && Character.isUpperCase(doer.text().charAt(0))
            && next < desk.marks.tokens().size()
            && !doer.actor().get().name().equals(doer.text())
            && (desk.marks.tokens().get(next).is(PartOfSpeech.NOUN)
                || desk.marks.tokens().get(next).is(PartOfSpeech.ADJ));
    if (nation) {
      return doer.actor().map(x -> x.called(doer.text() + " forces"));
    }
    boolean counted = desk.counted(doer.span());
    Optional<Actor> body =
        counted ? Optional.empty() : desk.parties.bodyOf(doer.actor().get(), doer.text());
    if (body.isPresent()) {
      return body;
    }
    Optional<ActorMention> whole = doer.named() ? Optional.empty() : desk.belongs(doer.span());
    boolean nameless =
        doer.actor().filter(x -> x.id().isEmpty() && x.parent().isEmpty()).isPresent();
    Optional<String> group =
        doer.named() || whole.isPresent() ? Optional.empty() : desk.nameAfter(doer.span());
    if (nameless && group.isPresent()) {
      return doer.actor().map(x -> x.called(doer.text() + " of " + group.get()));
    }
    return nameless && whole.isPresent()
        ? doer.actor()
            .map(x -> x.called(doer.text() + " of " + desk.marks.text(whole.get().span())))
        : doer.actor();
  }

  /** "Maoist guerrillas", "Islamist gunmen": a description that tells them from others. */
  private static boolean narrowed(ClaimDesk desk, Span doer) {
    int first = desk.marks.tokenAt(doer.start());
    int opens = desk.marks.sentenceAt(doer.start()).firstToken();
    for (int i = first; desk.marks.tokens().get(i).span().end() < doer.end(); i++) {
      Token token = desk.marks.tokens().get(i);
      boolean capital = Character.isUpperCase(token.text().charAt(0));
      if (capital && (i > opens || token.is(PartOfSpeech.PROPN) || token.is(PartOfSpeech.ADJ))) {
        return !token.is(PartOfSpeech.NUM);
      }
    }
    return false;
  }

  /** "The command", "the garrison": whose men the soldiers are that it tells of. */
  private static boolean commands(Voice speaker) {
    String name = speaker.name().toLowerCase(Locale.ROOT);
    return speaker.actor().isEmpty()
        && COMMANDS.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  private static final Set<String> COMMANDS = GrammarWords.set("ClaimFinder.COMMANDS");

  private static boolean forces(Actor doer) {
    return doer.kind() == Actor.Kind.STATE_FORCES;
  }

  private static void blame(
      ClaimDesk desk,
      Attribution a,
      Voice speaker,
      Argument argument,
      OptionalInt about,
      boolean denied) {
    boolean home = Sides.nation(desk, speaker, argument);
    boolean owned =
        home
            || desk.possessed(argument.span())
            || desk.ownForce(a, argument)
            || OwnDeeds.comrades(desk, speaker, argument)
            || OwnDeeds.ownMan(speaker, argument)
            || argument.actor().filter(x -> speaker.name().endsWith(" of " + x.name())).isPresent();
    if (owned && a.act() == Attribution.Act.BELIEVE) {
      return;
    }
    boolean served =
        Offices.body(desk, speaker)
                .filter(b -> argument.actor().filter(x -> Parties.same(b, x)).isPresent())
                .isPresent()
            || commands(speaker) && argument.actor().filter(ClaimFinder::forces).isPresent();
    if (owned || served || argument.actor().filter(x -> Sides.one(speaker, x)).isPresent()) {
      boolean bystander = !home && bystander(speaker);
      if (denied && !bystander) {
        desk.denial(speaker, desk.extent(a), about);
      } else if (!bystander && !agency(speaker)) {
        desk.responsibility(speaker, Optional.empty(), desk.extent(a), about);
      }
      return;
    }
    boolean faceless =
        argument.kind() == GroupKind.ATTACKER
            && argument.actor().flatMap(Actor::parent).isEmpty()
            && !argument.named()
            && !narrowed(desk, argument.span());
    boolean counted = argument.text().matches("(?i)(?:at )?least .*|.*\\d.*") && !argument.named();
    boolean known =
        !counted && argument.named() || argument.actor().filter(Sides::armed).isPresent();
    boolean ally =
        argument.actor().filter(x -> a.cue().isEmpty() && Sides.allied(speaker, x)).isPresent();
    if (!denied && !faceless && !ally && argument.actor().isPresent() && known) {
      Evidence words = Evidence.of(desk.sense.report(), argument.span());
      Voice accused =
          new Voice(Voice.Kind.NAMED, argument.text(), party(desk, argument), Optional.of(words));
      desk.accusation(speaker, accused, desk.extent(a), about);
    }
  }
}
