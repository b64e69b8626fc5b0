package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * People told by name who were killed, hurt or seized ("a nurse, Maria Reyes, died"), or arrested
 * and tried over it ("a second man, Tariq Nasser, was charged"), wherever the report tells it; they
 * belong to the event told before. Thread-safe.
 */
final class NamedFates {
  private static final Set<String> CALLED = GrammarWords.set("NamedFates.CALLED");

  private final NounClasses classes = NounClasses.known();
  private final ActFrames frames = new ActFrames();

  /** The same events, with the people who suffered them and those who are held for them. */
  List<EventMention> join(Resolved sense, List<EventMention> events) {
    if (events.isEmpty()) {
      return events;
    }
    List<EventMention> out = new ArrayList<>(events);
    Phrases phrases = new Phrases(sense, classes);
    List<VerbGroup> verbs = sense.marks().verbGroups();
    Clause clause = null;
    for (VerbGroup verb : verbs) {
      Optional<Argument.Role> role = role(sense, verb);
      if (role.isEmpty() || !happened(verb)) {
        continue;
      }
      Sentence sentence = sense.marks().sentenceAt(verb.span().start());
      if (clause == null || clause.sentence != sentence) {
        clause = new Clause(sense.marks(), sentence, phrases::human);
      }
      for (NounPhrase np : befallen(clause, verb, sense.marks().tokens())) {
        for (NounPhrase name : names(sense, clause, phrases, np)) {
          Argument a = argument(sense, phrases, name, role.get());
          attach(out, verb, sentence.index(), a);
        }
      }
    }
    return List.copyOf(out);
  }

  private Optional<Argument.Role> role(Resolved sense, VerbGroup verb) {
    String lemma = sense.marks().tokens().get(verb.head()).lemma();
    if (frames.has(lemma, ActFrames.Frame.BODILY)) {
      return Optional.of(Argument.Role.VICTIM);
    }
    if (frames.has(lemma, ActFrames.Frame.HELD)) {
      return Optional.of(Argument.Role.HELD);
    }
    boolean tried = verb.passive() && frames.has(lemma, ActFrames.Frame.TRIED);
    return tried ? Optional.of(Argument.Role.SUSPECT) : Optional.empty();
  }

  private static boolean happened(VerbGroup verb) {
    return !verb.negated() && verb.modal().isEmpty() && verb.tense() != VerbGroup.Tense.INFINITIVE;
  }

  /** Whom a verb befalls: the subject of a passive one or of dying, else the object. */
  private List<NounPhrase> befallen(Clause clause, VerbGroup verb, List<Token> tokens) {
    boolean dies = frames.has(tokens.get(verb.head()).lemma(), ActFrames.Frame.DIE);
    List<NounPhrase> own = dies || verb.passive() ? clause.subject(verb) : clause.objects(verb);
    return own.stream().flatMap(np -> clause.list(np).stream()).distinct().toList();
  }

  /** A name, or the names that explain a description ("a judge, Laila Osman,"). */
  private List<NounPhrase> names(Resolved sense, Clause clause, Phrases phrases, NounPhrase np) {
    if (person(sense, clause, phrases, np, false)) {
      return List.of(np);
    }
    List<NounPhrase> out = new ArrayList<>();
    int at = np.endToken();
    boolean called = CALLED.contains(clause.lower(at));
    if (!phrases.human(np) || !called && !clause.lower(at).equals(",")) {
      return out;
    }
    while (clause.lower(at).equals(",") || CALLED.contains(clause.lower(at))) {
      at++;
    }
    Optional<NounPhrase> next = clause.noun(at);
    while (next.isPresent() && person(sense, clause, phrases, next.get(), called)) {
      out.add(next.get());
      at = next.get().endToken();
      next = clause.lower(at).equals("and") ? clause.noun(at + 1) : Optional.empty();
    }
    return out;
  }

  /** Whether a phrase is a person's name: read as one, or of two words and nothing else. */
  private boolean person(
      Resolved sense, Clause clause, Phrases phrases, NounPhrase np, boolean called) {
    Phrase p = phrases.of(clause, np);
    if (np.form() == NounPhrase.Form.PRONOUN || !phrases.proper(np)) {
      return false;
    }
    Actor.Kind kind = p.actor().map(a -> a.actor().kind()).orElse(Actor.Kind.UNKNOWN);
    if (kind != Actor.Kind.UNKNOWN) {
      return kind == Actor.Kind.PERSON;
    }
    List<Token> tokens = sense.marks().tokens();
    int first = phrases.first(np);
    int end = np.head() + 1;
    for (int i = first; i < end; i++) {
      if (!tokens.get(i).capitalised() || shouted(tokens.get(i).text())) {
        return false;
      }
    }
    return (called || end - first > 1 && end - first < 6)
        && classes.of(tokens, first, np.head()) == NounClass.UNKNOWN
        && CulpritNames.personal(sense, first, end);
  }

  private static boolean shouted(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static Argument argument(
      Resolved sense, Phrases phrases, NounPhrase np, Argument.Role role) {
    return CulpritNames.argument(sense, phrases.first(np), np.head() + 1, role);
  }

  /** To the event that the verb tells, else the last one told before that is no arrest. */
  private static void attach(List<EventMention> events, VerbGroup verb, int sentence, Argument a) {
    List<EventMention> fitting = new ArrayList<>();
    for (EventMention m : events) {
      boolean own = a.role() == Argument.Role.VICTIM && verb.span().overlaps(m.trigger());
      if (own && m.factuality().opensIncident()) {
        fitting.clear();
        fitting.add(m);
        break;
      }
      if (m.type() != IncidentType.RAID_OR_ARREST_OPERATION) {
        fitting.add(m);
      }
    }
    OptionalInt found = CulpritNames.before(fitting, sentence);
    if (found.isEmpty()) {
      return;
    }
    int at = events.indexOf(fitting.get(found.getAsInt()));
    EventMention m = events.get(at);
    if (m.arguments().stream().noneMatch(x -> x.named() && same(x, a))) {
      List<Argument> arguments = new ArrayList<>(m.arguments());
      arguments.removeIf(x -> x.span().overlaps(a.span()));
      arguments.add(a);
      events.set(at, m.withArguments(arguments));
    }
  }

  /** Whether somebody has a part already, as more than a name that no list has. */
  private static boolean same(Argument known, Argument a) {
    return known.actor().filter(x -> x.kind() == Actor.Kind.PERSON).isPresent()
        && known.actor().get().name().equals(a.actor().get().name());
  }
}
