package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Argument;
import org.herodotus.model.GroupKind;
import org.herodotus.model.IncidentType;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Finds who attacks, who and what is hit, and with which weapon, round the word that tells of an
 * act: "two hooded men" and "the mayor" in "two hooded men shot the mayor". Thread-safe.
 */
public final class ArgumentReader {
  private final NounClasses classes = NounClasses.known();
  private final ActFrames frames = new ActFrames();
  private final TargetKinds kinds = new TargetKinds();

  /** Those who take part in the act that the token tells of, in text order of discovery. */
  public List<Argument> arguments(Resolved sense, int triggerToken, IncidentType type) {
    Annotations marks = sense.marks();
    Token trigger = marks.tokens().get(triggerToken);
    Sentence sentence = marks.sentenceAt(trigger.span().start());
    Phrases phrases = new Phrases(sense, classes);
    Clause clause = new Clause(marks, sentence, phrases::human);
    List<Argument> out = new ArrayList<>();
    for (RoleBoard.Found f : new RoleFinder(clause, phrases, frames).find(triggerToken)) {
      if (fits(f.role(), type)) {
        out.add(argument(sense, phrases, f));
      }
    }
    if (out.stream().noneMatch(a -> a.role() == Argument.Role.ATTACKER)) {
      out.addAll(new Wielders(sense, clause, phrases).find(triggerToken, type, out));
    }
    if (out.stream().noneMatch(a -> a.role() == Argument.Role.ATTACKER)) {
      LearnedParties.attacker(sense, sentence, trigger.span(), out).ifPresent(out::add);
    }
    out.addAll(new Allies(sense, sentence).beside(out));
    out.removeIf(a -> a.role() == Argument.Role.ATTACKER && !a.named() && hitsItsOwn(a, out));
    return List.copyOf(out);
  }

  /**
   * Whether "the group", by what it seems to point back to, would act against its own member: then
   * it points to somebody else.
   */
  private static boolean hitsItsOwn(Argument attacker, List<Argument> all) {
    Optional<String> group = attacker.actor().map(Actor::name);
    return group.isPresent()
        && all.stream()
            .filter(v -> v.role() == Argument.Role.VICTIM)
            .anyMatch(v -> v.actor().flatMap(Actor::parent).equals(group));
  }

  /** What no act of its kind has: nothing is hit with a weapon in a kidnapping. */
  private static boolean fits(Argument.Role role, IncidentType type) {
    return !(type == IncidentType.KIDNAPPING && role == Argument.Role.TARGET);
  }

  private Argument argument(Resolved sense, Phrases phrases, RoleBoard.Found f) {
    Phrase p = f.phrase();
    Annotations marks = sense.marks();
    List<Token> tokens = marks.tokens();
    boolean pronoun = p.np().form() == NounPhrase.Form.PRONOUN;
    Span whole = tokens.get(p.first()).span().union(tokens.get(p.end() - 1).span());
    Span span = pronoun ? p.actor().flatMap(ActorMention::antecedent).orElse(whole) : whole;
    return new Argument(
        f.role(),
        span,
        marks.text(span).replaceAll("\\s+", " "),
        p.actor()
            .map(a -> a.actor())
            .filter(a -> a.kind() != Actor.Kind.UNKNOWN)
            .or(() -> person(marks, p, span))
            .or(() -> p.actor().map(a -> a.actor())),
        kind(phrases, p, tokens),
        p.named());
  }

  /** A person whose name is on no list. */
  private Optional<Actor> person(Annotations marks, Phrase p, Span span) {
    boolean given = classes.givenName(marks.tokens().get(p.first()).lower());
    boolean name = given && p.named() && p.cls() == NounClass.PERSON && !marks.capitals();
    boolean full = p.np().head() > p.first() && marks.text(span).matches("\\p{Lu}.*\\p{Ll}.*");
    return name && full
        ? Optional.of(
            new Actor(
                Optional.empty(),
                marks.text(span).replaceAll("\\s+", " "),
                Actor.Kind.PERSON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }

  private GroupKind kind(Phrases phrases, Phrase p, List<Token> tokens) {
    GroupKind known = NounClasses.kind(p.cls(), p.actor());
    if (!p.cls().thing()) {
      return known;
    }
    Optional<GroupKind> told = kinds.of(tokens, p.first(), p.end());
    boolean armed = told.filter(k -> k != GroupKind.INFRASTRUCTURE).isEmpty() && phrases.armed(p);
    return armed ? GroupKind.MILITARY : told.orElse(known);
  }
}
