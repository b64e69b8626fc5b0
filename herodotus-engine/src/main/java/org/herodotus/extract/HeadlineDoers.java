package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Doers that only the headline names ("Al Shabaab storms hotel", "Boko Haram blamed for market
 * bomb") where the lead tells of gunmen or of nobody. They belong to the deed that the lead tells.
 * Thread-safe.
 */
final class HeadlineDoers {
  private static final Set<String> SUSPECTED = GrammarWords.set("HeadlineDoers.SUSPECTED");
  private static final Set<String> OVER = Set.of("of", "in", "for", "over", "after", "behind");

  /** Sentences of the body that a headline sums up. */
  private static final int LEAD = 2;

  private final ActFrames frames = new ActFrames();

  /** The same events, those of the lead with the doer of the headline if they tell none. */
  List<EventMention> join(Resolved sense, List<EventMention> events) {
    List<Sentence> sentences = sense.marks().sentences();
    if (sentences.isEmpty() || sentences.get(0).part() != Sentence.Part.TITLE) {
      return events;
    }
    Optional<Argument> doer = doer(sense, sentences.get(0));
    long titles = sentences.stream().filter(s -> s.part() == Sentence.Part.TITLE).count();
    boolean told =
        events.stream().filter(e -> e.sentence() < titles + LEAD).anyMatch(e -> tells(e, doer));
    if (doer.isEmpty() || told) {
      return events;
    }
    List<EventMention> out = new ArrayList<>(events);
    for (int k = 0; k < out.size(); k++) {
      EventMention e = out.get(k);
      if (e.sentence() >= titles && e.sentence() < titles + LEAD) {
        if (e.factuality().opensIncident()) {
          List<Argument> all = new ArrayList<>(e.arguments());
          all.add(doer.get());
          out.set(k, e.withArguments(all));
          break;
        }
      }
    }
    return List.copyOf(out);
  }

  /** Whether an event has a doer who is somebody, or befalls whom the headline names. */
  private static boolean tells(EventMention event, Optional<Argument> doer) {
    boolean answer =
        event.arguments(Argument.Role.VICTIM).stream()
            .anyMatch(v -> v.kind() == GroupKind.ATTACKER);
    return !answer
        && event.arguments().stream()
            .anyMatch(
                a ->
                    switch (a.role()) {
                      case ATTACKER, SUSPECT -> a.named() || side(a.actor());
                      case VICTIM, TARGET -> a.actor().equals(doer.flatMap(Argument::actor));
                      default -> false;
                    });
  }

  private static boolean side(Optional<Actor> actor) {
    return actor.map(Actor::kind).filter(k -> k.armed() || k == Actor.Kind.CRIMINAL).isPresent();
  }

  /** Who stands first in a headline, if a deed or suspicion of it follows at once. */
  private Optional<Argument> doer(Resolved sense, Sentence title) {
    List<Token> tokens = sense.marks().tokens();
    return sense.actors().stream()
        .filter(m -> title.span().contains(m.span()))
        .filter(m -> side(Optional.of(m.actor())))
        .findFirst()
        .filter(m -> leads(tokens, title, sense.marks().tokenAt(m.span().start())))
        .flatMap(m -> role(tokens, title, m).map(role -> argument(sense, m, role)));
  }

  /** Whether a headline begins with a word, or with whose it is ("Sudan's army"). */
  private static boolean leads(List<Token> tokens, Sentence title, int first) {
    int before = first - title.firstToken();
    return before <= 1 || before == 2 && tokens.get(first - 1).lower().equals("'s");
  }

  private Optional<Argument.Role> role(List<Token> tokens, Sentence title, ActorMention who) {
    int at = who.headToken() + 1;
    if (at + 1 >= title.endToken()) {
      return Optional.empty();
    }
    String word = tokens.get(at).lower();
    String next = tokens.get(at + 1).lower();
    if (SUSPECTED.contains(word) && OVER.contains(next) || word.equals("behind")) {
      return Optional.of(Argument.Role.SUSPECT);
    }
    boolean deed =
        present(word).filter(w -> frames.has(w, ActFrames.Frame.HARM)).isPresent()
            && !next.equals("in")
            && !next.equals("by");
    return deed ? Optional.of(Argument.Role.ATTACKER) : Optional.empty();
  }

  /** The verb of "kill" and "storms", whatever part of speech a headline makes of it. */
  private Optional<String> present(String word) {
    if (frames.known(word)) {
      return Optional.of(word).filter(w -> !w.endsWith("ed") && !w.equals("hit"));
    }
    for (String end : List.of("s", "es")) {
      if (word.endsWith(end) && frames.known(word.substring(0, word.length() - end.length()))) {
        return Optional.of(word.substring(0, word.length() - end.length()));
      }
    }
    return Optional.empty();
  }

  private static Argument argument(Resolved sense, ActorMention m, Argument.Role role) {
    return new Argument(
        role,
        m.span(),
        sense.marks().text(m.span()).replaceAll("\\s+", " "),
        Optional.of(m.actor()),
        m.group(),
        m.name().isPresent());
  }
}
