package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Attribution;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/** Who speaks in an attribution: several side by side, or the publisher of a communiqué. */
final class Speakers {
  private static final Set<Attribution.Act> JOINT =
      Set.of(Attribution.Act.ACCUSE, Attribution.Act.DENY, Attribution.Act.CONDEMN);

  private static final Set<String> BRETHREN = GrammarWords.set("OwnDeeds.BRETHREN");

  private final Resolved sense;
  private final Parties parties;
  private final Optional<Voice> publisher;

  Speakers(Resolved sense, Parties parties) {
    this.sense = sense;
    this.parties = parties;
    this.publisher = OwnWords.publisher(sense);
  }

  /** Whether a voice is that of the party whose communiqué this is. */
  boolean publishes(Voice voice) {
    return publisher.filter(p -> p.name().equals(voice.name())).isPresent();
  }

  /** Those who can be quoted by name or office; empty if nobody is named. */
  List<Voice> of(Attribution a) {
    Voice inner = a.voices().get(a.voices().size() - 1);
    if (publisher.isPresent() && meansPublisher(inner)) {
      return List.of(publisher.get());
    }
    Optional<Voice> named = named(inner);
    if (named.isPresent()) {
      return List.of(named.get());
    }
    Optional<Voice> full = inFull(inner);
    if (full.isPresent()) {
      return List.of(full.get());
    }
    Optional<Voice> group = group(inner);
    if (group.isPresent()) {
      return List.of(group.get());
    }
    List<Voice> out = new ArrayList<>();
    if (a.voices().size() == 1 && a.source().isPresent() && JOINT.contains(a.act())) {
      sideBySide(a.source().get(), out);
    }
    if (out.isEmpty() && (speaks(inner) || people(inner))) {
      out.add(inner);
    }
    return out;
  }

  /** "A little-known outfit, Ansaru, has claimed": the group beside a word for it. */
  private Optional<Voice> named(Voice voice) {
    boolean role =
        voice.kind() == Voice.Kind.ROLE
            && voice.evidence().isPresent()
            && voice.actor().flatMap(Actor::id).isEmpty();
    if (!role) {
      return Optional.empty();
    }
    int end = voice.evidence().get().span().end();
    return parties
        .first(end, end + BESIDE)
        .filter(m -> m.name().isPresent() && m.actor().kind().armed())
        .filter(m -> m.span().start() <= end + 6)
        .filter(m -> sense.marks().text(new Span(end, m.span().start())).startsWith(","))
        .filter(m -> sense.report().content().startsWith(",", m.span().end()))
        .map(parties::voice);
  }

  private static final int BESIDE = 60;

  /**
   * "Hajiyev": a surname that the report tells in full elsewhere, though it knows no such actor.
   */
  private Optional<Voice> inFull(Voice voice) {
    boolean surname =
        voice.kind() == Voice.Kind.NAMED
            && voice.actor().isEmpty()
            && SURNAME.matcher(voice.name()).matches();
    if (!surname) {
      return Optional.empty();
    }
    Matcher full =
        Pattern.compile(
                "\\b(?:\\p{Lu}[\\p{L}'-]+|\\p{Lu}\\.) (?:\\p{Lu}[\\p{L}'-]+ )?"
                    + Pattern.quote(voice.name())
                    + "\\b")
            .matcher(sense.report().content());
    return full.find()
        ? Optional.of(new Voice(voice.kind(), full.group(), voice.actor(), voice.evidence()))
        : Optional.empty();
  }

  private static final Pattern SURNAME =
      Pattern.compile("(?=.{4})\\p{Lu}[\\p{L}'-]*\\p{Ll}[\\p{L}'-]*");

  /**
   * "Several women", "the commander of the town", "the inquiry": people and bodies whom no list of
   * actors knows.
   */
  private boolean people(Voice voice) {
    boolean unknown =
        voice.kind() == Voice.Kind.ROLE
            && voice.evidence().isPresent()
            && voice.actor().filter(a -> a.kind() != Actor.Kind.UNKNOWN).isEmpty();
    if (!unknown) {
      return false;
    }
    Span words = voice.evidence().get().span();
    int first = sense.marks().tokenAt(words.start());
    boolean nobody =
        NOBODY.contains(sense.marks().tokens().get(first).lower())
            || NOBODY.contains(sense.marks().tokens().get(Math.max(0, first - 1)).lower());
    if (nobody) {
      return false;
    }
    Clause clause = new Clause(sense.marks(), sense.marks().sentenceAt(words.start()), np -> true);
    return clause
        .noun(first)
        .filter(np -> np.form() != NounPhrase.Form.PRONOUN)
        .filter(np -> Accusers.finds(clause, np))
        .isPresent();
  }

  private static final Set<String> NOBODY = Set.of("no", "neither", "nor");

  /** "The group", "the exiled movement": the last armed group that was named. */
  private Optional<Voice> group(Voice voice) {
    boolean nameless =
        voice.kind() == Voice.Kind.ROLE
            && voice.evidence().isPresent()
            && voice.actor().filter(a -> a.id().isPresent() || a.parent().isPresent()).isEmpty();
    if (!nameless || !GROUP.matcher(voice.name()).matches()) {
      return Optional.empty();
    }
    int at = voice.evidence().get().span().start();
    int token = sense.marks().tokenAt(at);
    String before = sense.marks().tokens().get(Math.max(0, token - 1)).lower();
    String first = sense.marks().tokens().get(token).lower();
    if (!DEFINITE.contains(before) && !DEFINITE.contains(first)) {
      return Optional.empty();
    }
    return parties.groupBefore(at).filter(m -> at - m.span().end() < FAR).map(parties::voice);
  }

  private static final Set<String> DEFINITE = Set.of("the", "this", "that");
  private static final int FAR = 400;
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)(?:the )?(?:(?:exiled|armed|rebel|militant|outlawed|banned|insurgent|guerrilla|separatist|"
              + "islamist|jihadist|shadowy|leftist|marxist|same|latter) )?"
              + "(?:group|movement|organisation|organization|faction|outfit|insurgency)");

  /** "The camp leader and the tracker both blamed": each of them. */
  private void sideBySide(Span source, List<Voice> out) {
    Optional<ActorMention> first = parties.first(source.start(), source.end());
    if (first.isEmpty()) {
      shortNames(source, out);
    }
    if (first.isEmpty() || first.get().span().start() > source.start() + 4) {
      return;
    }
    List<ActorMention> all = parties.coordinate(first.get(), source.end());
    if (all.size() > 1) {
      all.stream().map(parties::voice).filter(Speakers::speaks).forEach(out::add);
    }
  }

  /** "Budz and the tracker": two that the report has named in full before. */
  private void shortNames(Span source, List<Voice> out) {
    String[] parts = sense.marks().text(source).split(" and ");
    if (parts.length != 2) {
      return;
    }
    for (String part : parts) {
      parties
          .called(part.replaceFirst("^(?i)the ", "").strip())
          .map(m -> parties.voice(m))
          .filter(Speakers::speaks)
          .ifPresent(out::add);
    }
  }

  /** "SNAI": a body that only its letters tell of. */
  private static final Pattern ACRONYM = Pattern.compile("(?:the )?[A-Z]{3,7}");

  /** "Sri Lanka Monitoring Mission": two words or more, all but small links written large. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:the|a) )?\\p{Lu}[\\p{L}'.-]+"
              + "(?: (?:of|for|the|and|in|de|al|el|bin)| (?:\\p{Ll}{2,3}-)?\\p{Lu}[\\p{L}'.-]*)*?"
              + " (?:\\p{Ll}{2,3}-)?\\p{Lu}[\\p{L}'.-]+");

  /** Whether a voice is somebody who can be quoted: an actor, or a body with a name. */
  static boolean speaks(Voice voice) {
    if (voice.actor().isEmpty()) {
      return ACRONYM.matcher(voice.name()).matches()
          || voice.kind() == Voice.Kind.NAMED && NAME.matcher(voice.name()).matches();
    }
    return (voice.kind() != Voice.Kind.ANONYMOUS || described(voice))
        && (voice.actor().get().kind() != Actor.Kind.UNKNOWN || voice.kind() != Voice.Kind.ROLE);
  }

  /** "Security sources", "several sources": nameless, but told from others. */
  private static boolean described(Voice voice) {
    String name = voice.name().replaceFirst("^(?i)(?:the|some|other) ", "");
    return name.indexOf(' ') > 0 && name.toLowerCase(Locale.ROOT).contains("source");
  }

  /** "We", and "the Command" or "the Government" in the body's own communiqué. */
  private boolean meansPublisher(Voice voice) {
    if (voice.kind() == Voice.Kind.OUTLET) {
      return true;
    }
    if (brethren(voice)) {
      return true;
    }
    if (voice.name().isEmpty() || !Character.isUpperCase(voice.name().charAt(0))) {
      return false;
    }
    String name = voice.name().toLowerCase(Locale.ROOT);
    String own = publisher.get().name().toLowerCase(Locale.ROOT);
    String outlet = sense.report().source().name().toLowerCase(Locale.ROOT);
    if (own.contains(name) || outlet.contains(name)) {
      return true;
    }
    boolean nameless =
        voice.actor().isEmpty()
            || voice.actor().get().id().isEmpty() && voice.actor().get().parent().isEmpty();
    Optional<String> home = publisher.get().actor().flatMap(Actor::country);
    boolean abroad =
        voice.actor().flatMap(Actor::country).filter(c -> !Optional.of(c).equals(home)).isPresent();
    return nameless
        && !abroad
        && state(voice)
        && name.split(" ").length <= 2
        && state(publisher.get());
  }

  /** "The mujahideen inform": how an armed group calls itself. */
  private boolean brethren(Voice voice) {
    return publisher.get().actor().filter(a -> a.kind() == Actor.Kind.REBEL_GROUP).isPresent()
        && voice.actor().flatMap(Actor::id).isEmpty()
        && Arrays.stream(voice.name().toLowerCase(Locale.ROOT).split(" "))
            .anyMatch(BRETHREN::contains);
  }

  private static boolean state(Voice voice) {
    return voice
        .actor()
        .map(Actor::kind)
        .filter(k -> k == Actor.Kind.GOVERNMENT || k == Actor.Kind.STATE_FORCES)
        .isPresent();
  }
}
