package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Argument;
import org.herodotus.model.Attribution;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.Factuality;
import org.herodotus.model.GroupKind;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/** Finds who takes, rejects or lays responsibility, from attributions and what they tell. */
final class ClaimFinder {
  private final ActWords words;

  ClaimFinder(ActWords words) {
    this.words = words;
  }

  /** State kept while one report is read. */
  private record Desk(Resolved sense, Parties parties, List<Claim> out, Set<String> seen) {
    Annotations marks() {
      return sense.marks();
    }
  }

  List<Claim> find(Resolved sense, List<EventMention> events) {
    Desk desk = new Desk(sense, new Parties(sense, events), new ArrayList<>(), new HashSet<>());
    List<Attribution> spoken = new ArrayList<>(sense.attributions());
    spoken.addAll(OwnWords.of(sense));
    for (Attribution attribution : spoken) {
      Voice speaker = attribution.voices().get(attribution.voices().size() - 1);
      if (speaks(speaker) && attribution.act() != Attribution.Act.INTEND) {
        byCue(desk, attribution, speaker);
        byWords(desk, attribution, speaker);
        if (!looksBackOrAhead(desk, attribution)) {
          byEvents(desk, attribution, speaker);
        }
      }
    }
    for (Sentence sentence : desk.marks().sentences()) {
      owned(desk, sentence);
    }
    return List.copyOf(desk.out());
  }

  /** Whether a voice is somebody who can be quoted: an actor, or a body with a name. */
  static boolean speaks(Voice voice) {
    return voice.kind() != Voice.Kind.ANONYMOUS
        && voice.actor().isPresent()
        && (voice.actor().get().kind() != Actor.Kind.UNKNOWN || voice.kind() != Voice.Kind.ROLE);
  }

  private static void byCue(Desk desk, Attribution a, Voice speaker) {
    if (a.act() == Attribution.Act.ACCUSE) {
      accused(desk, a).ifPresent(v -> add(desk, Claim.Kind.ACCUSATION, speaker, v, a));
    } else if (a.act() == Attribution.Act.DENY) {
      add(desk, Claim.Kind.DENIAL, speaker, Optional.empty(), extent(desk, a));
    }
  }

  /** Whom "accused X of", "blamed X for", "blamed it on X" points at. */
  private static Optional<Voice> accused(Desk desk, Attribution a) {
    Span content = a.content().get(0);
    String text = desk.marks().text(content);
    int on = text.indexOf(" on ");
    if (a.cue().map(c -> desk.marks().text(c)).orElse("").contains("blam") && on > 0) {
      Optional<ActorMention> later = desk.parties().first(content.start() + on, content.end());
      if (later.isPresent()) {
        return later.map(desk.parties()::voice);
      }
    }
    return desk.parties()
        .first(content.start(), content.end())
        .filter(ClaimFinder::accusable)
        .map(desk.parties()::voice);
  }

  private void byWords(Desk desk, Attribution a, Voice speaker) {
    for (Span part : a.content()) {
      for (ActWords.Hit hit : words.find(desk.marks(), part)) {
        int start = desk.marks().tokens().get(hit.start()).span().start();
        int end = desk.marks().tokens().get(hit.end() - 1).span().end();
        switch (hit.kind()) {
          case DENY -> add(desk, Claim.Kind.DENIAL, speaker, Optional.empty(), extent(desk, a));
          case BLAME_BEFORE ->
              desk.parties().last(part.start(), start).ifPresent(m -> lay(desk, a, speaker, m));
          case BLAME_AFTER ->
              desk.parties().first(end, part.end()).ifPresent(m -> lay(desk, a, speaker, m));
          default -> {}
        }
      }
    }
  }

  /** Responsibility laid on others is an accusation; on oneself, a claim. */
  private static void lay(Desk desk, Attribution a, Voice speaker, ActorMention on) {
    boolean self =
        speaker.actor().map(s -> Parties.same(s, on.actor())).orElse(false) || own(desk, on);
    if (self) {
      own(desk, speaker, on, extent(desk, a));
    } else if (accusable(on)) {
      add(desk, Claim.Kind.ACCUSATION, speaker, desk.parties().voice(on), a);
    }
  }

  /** A group's own agency speaks for the group: then the group claims, through the agency. */
  private static void own(Desk desk, Voice speaker, ActorMention on, Span span) {
    boolean agency = speaker.actor().map(s -> s.kind() == Actor.Kind.MEDIA).orElse(false);
    if (agency) {
      add(
          desk,
          Claim.Kind.RESPONSIBILITY,
          desk.parties().voice(on),
          Optional.of(speaker.name()),
          Optional.empty(),
          span);
    } else {
      add(desk, Claim.Kind.RESPONSIBILITY, speaker, Optional.empty(), span);
    }
  }

  /** "Its soldiers", "his men": the speaker's own. */
  private static boolean own(Desk desk, ActorMention mention) {
    int before = desk.marks().tokenAt(mention.span().start()) - 1;
    if (mention.form() == ActorMention.Form.PRONOUN) {
      return false;
    }
    return before >= 0
        && switch (desk.marks().tokens().get(before).lower()) {
          case "its", "his", "her", "their", "our", "my" -> true;
          default -> false;
        };
  }

  /** Whether an accusation names somebody, not just "gunmen" or "a suicide bomber". */
  private static boolean accusable(ActorMention mention) {
    boolean faceless = mention.group() == GroupKind.ATTACKER && mention.actor().parent().isEmpty();
    return mention.name().isPresent()
        || mention.actor().id().isPresent()
        || !faceless && mention.actor().kind() != Actor.Kind.UNKNOWN;
  }

  /** Memories, fears and forecasts lay no responsibility. */
  private static boolean looksBackOrAhead(Desk desk, Attribution a) {
    String cue = a.cue().map(desk.marks()::text).orElse("").toLowerCase(java.util.Locale.ROOT);
    for (String stem : NO_BLAME) {
      if (cue.contains(stem)) {
        return true;
      }
    }
    return false;
  }

  private static final List<String> NO_BLAME =
      List.of(
          "remember",
          "recall",
          "recount",
          "fear",
          "expect",
          "hope",
          "predict",
          "warn",
          "threat",
          "wonder",
          "want",
          "demand",
          "urge",
          "ask",
          "vow",
          "promis",
          "pledg");

  private static void byEvents(Desk desk, Attribution a, Voice speaker) {
    for (Span part : a.content()) {
      for (EventMention event : desk.parties().events(part)) {
        if (event.type() == IncidentType.RAID_OR_ARREST_OPERATION || !told(event)) {
          continue;
        }
        boolean denied = event.factuality().polarity() == Factuality.Polarity.NEGATIVE;
        for (Argument argument : event.arguments()) {
          boolean acts =
              argument.role() == Argument.Role.ATTACKER || argument.role() == Argument.Role.SUSPECT;
          boolean faceless =
              argument.kind() == GroupKind.ATTACKER
                  && argument.actor().flatMap(Actor::parent).isEmpty()
                  && !argument.named();
          if (acts && argument.actor().isPresent() && !faceless) {
            blame(desk, a, speaker, argument, denied);
          }
        }
      }
    }
  }

  private static boolean told(EventMention event) {
    Factuality.Modality modality = event.factuality().modality();
    return !event.factuality().generic()
        && (modality == Factuality.Modality.ASSERTED || modality == Factuality.Modality.ALLEGED);
  }

  private static void blame(
      Desk desk, Attribution a, Voice speaker, Argument argument, boolean denied) {
    Actor actor = argument.actor().get();
    boolean self =
        speaker.actor().map(s -> Parties.same(s, actor)).orElse(false)
            || possessed(desk, argument.span());
    boolean bystander = speaker.actor().map(s -> s.kind() == Actor.Kind.CIVILIANS).orElse(false);
    if (self && bystander) {
      return;
    }
    if (self) {
      Claim.Kind kind = denied ? Claim.Kind.DENIAL : Claim.Kind.RESPONSIBILITY;
      add(desk, kind, speaker, Optional.empty(), extent(desk, a));
    } else if (!denied && (argument.named() || armed(actor))) {
      Voice accused =
          new Voice(
              Voice.Kind.NAMED,
              argument.text(),
              argument.actor(),
              Optional.of(Evidence.of(desk.sense().report(), argument.span())));
      add(desk, Claim.Kind.ACCUSATION, speaker, accused, a);
    }
  }

  /** "One of its planes", "his men" as attackers: the speaker's own. */
  private static boolean possessed(Desk desk, Span span) {
    int first = desk.marks().tokenAt(span.start());
    for (int i = Math.max(0, first - 1);
        i < desk.marks().tokens().size()
            && desk.marks().tokens().get(i).span().start() < span.end();
        i++) {
      switch (desk.marks().tokens().get(i).lower()) {
        case "its", "our", "his", "their" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean armed(Actor actor) {
    return switch (actor.kind()) {
      case STATE_FORCES,
          REBEL_GROUP,
          POLITICAL_MILITIA,
          IDENTITY_MILITIA,
          EXTERNAL_FORCES,
          PROTESTERS,
          RIOTERS ->
          !actor.sector().orElse("").equals("UAF");
      default -> false;
    };
  }

  /** "X claimed responsibility", wherever it stands and whoever reports it. */
  private void owned(Desk desk, Sentence sentence) {
    for (ActWords.Hit hit : words.find(desk.marks(), sentence.span())) {
      if (hit.kind() != ActWords.Kind.OWN) {
        continue;
      }
      int start = desk.marks().tokens().get(hit.start()).span().start();
      int end = desk.marks().tokens().get(hit.end() - 1).span().end();
      Optional<ActorMention> claimant = desk.parties().last(sentence.span().start(), start);
      boolean nominal =
          desk.marks().tokens().get(hit.start()).lower().startsWith("claim")
              && desk.marks().text(new Span(start, end)).contains(" of ");
      if (nominal) {
        claimant =
            desk.parties()
                .first(end, sentence.span().end())
                .or(() -> claimantBefore(desk, sentence, start));
      }
      boolean negated = negated(desk, sentence.firstToken(), hit.start());
      if (claimant.isPresent() && !negated) {
        add(
            desk,
            Claim.Kind.RESPONSIBILITY,
            desk.parties().voice(claimant.get()),
            Optional.empty(),
            sentence.span());
      }
    }
  }

  private static Optional<ActorMention> claimantBefore(Desk desk, Sentence sentence, int start) {
    return desk.parties().last(sentence.span().start(), start);
  }

  /** "No group claimed responsibility", "nobody has claimed responsibility". */
  private static boolean negated(Desk desk, int floor, int token) {
    for (int i = Math.max(floor, token - 6); i < token; i++) {
      switch (desk.marks().tokens().get(i).lower()) {
        case "no", "nobody", "none", "not", "neither", "never", "n't", "yet" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  // ---- writing down

  /** From the first to the last word of an attribution, inside one sentence. */
  static Span extent(Desk desk, Attribution a) {
    return extent(desk.marks(), a);
  }

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

  private static void add(Desk desk, Claim.Kind kind, Voice speaker, Voice against, Attribution a) {
    add(desk, kind, speaker, Optional.of(against), extent(desk, a));
  }

  private static void add(
      Desk desk, Claim.Kind kind, Voice speaker, Optional<Voice> against, Span span) {
    add(desk, kind, speaker, Optional.empty(), against, span);
  }

  private static void add(
      Desk desk,
      Claim.Kind kind,
      Voice speaker,
      Optional<String> channel,
      Optional<Voice> against,
      Span span) {
    var about = desk.parties().about(span);
    String key =
        kind + "|" + name(speaker) + "|" + against.map(ClaimFinder::name).orElse("") + "|" + about;
    if (desk.seen().add(key)) {
      desk.out()
          .add(
              new Claim(
                  kind,
                  speaker,
                  channel,
                  against,
                  about,
                  Evidence.of(desk.sense().report(), span)));
    }
  }

  private static String name(Voice voice) {
    return voice.actor().map(Actor::name).orElse(voice.name());
  }
}
