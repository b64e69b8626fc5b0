package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.ActorEntry;
import org.herodotus.lexicon.ActorLexicon;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.PersonEntry;
import org.herodotus.lexicon.PersonLexicon;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.GroupKind;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Token;

/**
 * Finds actors and settles who they are: listed groups and persons as of the day of the report,
 * persons by title and name, bodies and roles with the country they belong to, pronouns and
 * definite phrases by what they point back to. Thread-safe.
 */
public final class ActorReader {
  /** Most words from a speaker to the pronoun that it says of itself. */
  private static final int SPEECH = 5;

  private final ActorLexicon groups = new ActorLexicon();
  private final PersonLexicon persons = new PersonLexicon();
  private final RoleLexicon roles = new RoleLexicon();
  private final Nations nations = Nations.known();
  private final CueLexicon cues = new CueLexicon();
  private final NameScan scan = new NameScan(groups, persons, roles, nations);
  private final ActorNaming naming = new ActorNaming(persons, roles, nations);
  private static final String BACK = "points back to a mention before it";

  private final PlaceWords words;

  ActorReader(PlaceWords words) {
    this.words = words;
  }

  /** State kept while one report is read. */
  private record Desk(
      Annotations marks,
      List<PlaceMention> places,
      Bearings bearings,
      Antecedents antecedents,
      Map<String, Actor> acronyms,
      Optional<Actor> publisher) {
    List<Token> tokens() {
      return marks.tokens();
    }
  }

  /** The party that publishes a report itself; empty for news outlets. */
  Optional<Actor> publisher(Annotations marks, List<PlaceMention> places) {
    Bearings bearings = Bearings.of(marks, places, nations);
    return OutletActor.of(marks.report().source().name(), groups, bearings, nations);
  }

  /** The country of the party that publishes a report, by its name or by what is known of it. */
  Optional<String> home(Annotations marks) {
    return publisher(marks, List.of())
        .flatMap(Actor::country)
        .filter(code -> !nations.name(code).equals(code));
  }

  public List<ActorMention> read(
      Annotations marks, List<PlaceMention> places, List<TimeExpression> times) {
    Bearings bearings = Bearings.of(marks, places, nations);
    Optional<Actor> publisher =
        OutletActor.of(marks.report().source().name(), groups, bearings, nations);
    Desk desk = new Desk(marks, places, bearings, new Antecedents(), new HashMap<>(), publisher);
    List<NounPhrase> nouns = new LostVerbs(marks, cues).nouns();
    List<ActorMention> out = new ArrayList<>();
    Map<Integer, Integer> timed = new HashMap<>();
    times.forEach(t -> timed.put(t.span().start(), t.span().end()));
    for (ActorPhrase phrase : ActorPhrase.of(marks, nouns, scan.scan(marks, bearings))) {
      mention(desk, phrase.withoutTime(marks.tokens(), timed)).ifPresent(out::add);
    }
    return List.copyOf(out);
  }

  private Optional<ActorMention> mention(Desk desk, ActorPhrase wide) {
    ActorPhrase phrase = wide.withoutStrayHead(desk.tokens(), roles);
    Span words = phrase.span(desk.tokens());
    if (desk.marks().dateline().filter(d -> d.span().contains(words)).isPresent()) {
      return Optional.empty();
    }
    Token head = desk.tokens().get(phrase.head());
    if (area(desk, phrase, head)) {
      return Optional.empty();
    }
    if (phrase.form() == NounPhrase.Form.PRONOUN && phrase.names().isEmpty()) {
      return pronoun(desk, phrase, head);
    }
    ActorNaming.Parts parts =
        naming.parts(desk.tokens(), phrase, desk.bearings(), desk.marks().capitals());
    Optional<ActorMention> found =
        described(desk, phrase, parts)
            .or(() -> acronym(desk, phrase))
            .or(() -> people(desk, phrase))
            .or(() -> surname(desk, phrase))
            .or(() -> UnlistedName.read(desk.marks(), phrase, desk.places()));
    found.ifPresent(
        m -> {
          introduce(desk, phrase, m.actor());
          desk.antecedents().remember(m, parts.role().map(RoleLexicon.Role::noun).orElse(""));
        });
    return found;
  }

  /** "In Donga-Mantung Division": a part of a country that the gazetteer does not list. */
  private boolean area(Desk desk, ActorPhrase phrase, Token head) {
    return phrase.names().isEmpty()
        && phrase.first() < phrase.head()
        && head.capitalised()
        && desk.tokens().get(phrase.first()).capitalised()
        && words.is("unit", head)
        && phrase.located(desk.tokens());
  }

  // ---- pronouns, definite phrases

  private static Optional<ActorMention> pronoun(Desk desk, ActorPhrase phrase, Token head) {
    boolean plural = head.lower().equals("we") || head.lower().equals("us");
    if (plural && desk.publisher().isPresent()) {
      Actor actor = desk.publisher().get();
      return Optional.of(
          new ActorMention(
              head.span(),
              Optional.empty(),
              phrase.head(),
              actor,
              ActorMention.Form.PRONOUN,
              ActorKinds.group(actor),
              Optional.empty(),
              "the outlet's own \"we\""));
    }
    return speaker(desk, head)
        .or(() -> subjectBefore(desk, head))
        .or(() -> desk.antecedents().pronoun(head.lower()))
        .map(
            a ->
                new ActorMention(
                    head.span(),
                    Optional.empty(),
                    phrase.head(),
                    a.actor(),
                    ActorMention.Form.PRONOUN,
                    a.group(),
                    Optional.of(a.span()),
                    BACK));
  }

  /**
   * "The army said it had killed": who speaks, where nothing but the verb stands between. Only
   * those who bear arms say it of themselves: "officials said it killed nine" is said of a fire.
   */
  private static Optional<ActorMention> speaker(Desk desk, Token head) {
    if (!head.lower().equals("it") && !head.lower().equals("they")) {
      return Optional.empty();
    }
    return desk.antecedents()
        .lastBody()
        .filter(m -> m.actor().kind().armed() && onlyVerb(desk, m, head.index()));
  }

  /** "The group fought the army. They said ...": a subject goes on as the subject. */
  private static Optional<ActorMention> subjectBefore(Desk desk, Token head) {
    Sentence own = desk.marks().sentenceAt(head.span().start());
    if (!head.lower().equals("they") || own.firstToken() != head.index() || own.index() == 0) {
      return Optional.empty();
    }
    Sentence before = desk.marks().sentences().get(own.index() - 1);
    return before.paragraph() == own.paragraph()
        ? desk.antecedents().opening(before.span())
        : Optional.empty();
  }

  private static boolean onlyVerb(Desk desk, ActorMention mention, int pronoun) {
    int from = desk.marks().tokenAt(mention.span().end() - 1) + 1;
    boolean verb = false;
    for (int i = from; i < pronoun; i++) {
      Token token = desk.tokens().get(i);
      boolean between =
          token.is(PartOfSpeech.VERB)
              || token.is(PartOfSpeech.AUX)
              || token.is(PartOfSpeech.ADV)
              || token.lower().equals("that");
      if (!between) {
        return false;
      }
      verb |= token.is(PartOfSpeech.VERB);
    }
    return verb && pronoun - from <= SPEECH;
  }

  private static boolean definite(Desk desk, ActorPhrase phrase) {
    if (phrase.form() != NounPhrase.Form.DEFINITE || phrase.head() != phrase.first()) {
      return false;
    }
    boolean owned =
        phrase.first() > 0 && desk.tokens().get(phrase.first() - 1).is(PartOfSpeech.PRON);
    if (owned) {
      return false;
    }
    int next = phrase.end();
    return next >= desk.tokens().size() || !desk.tokens().get(next).lower().equals("of");
  }

  // ---- groups, persons, roles

  private Optional<ActorMention> described(Desk desk, ActorPhrase phrase, ActorNaming.Parts parts) {
    if (parts.person().isPresent()) {
      return Optional.of(known(desk, phrase, parts, parts.person().get()));
    }
    if (parts.nameStart() >= 0) {
      Optional<PersonEntry> holder = titled(desk, phrase, parts);
      if (holder.isPresent()) {
        return Optional.of(known(desk, phrase, parts, holder.get()));
      }
    }
    if (parts.role().isPresent() && parts.nameStart() < 0 && definite(desk, phrase)) {
      Optional<ActorMention> back = desk.antecedents().definite(parts.role().get().noun());
      if (back.isPresent()) {
        return back.map(a -> again(desk, phrase, a));
      }
    }
    Surroundings around =
        Surroundings.of(
            desk.tokens(),
            phrase,
            nations,
            groups,
            parts.nameStart() < 0 ? desk.places() : List.of(),
            desk.bearings());
    ActorNaming.Parts full =
        parts.group().isPresent() || around.group().isEmpty()
            ? parts
            : withGroup(parts, around, desk.bearings());
    String country = country(desk, full, around);
    String words = plain(desk.marks().text(phrase.span(desk.tokens())));
    Optional<Actor> actor =
        ActorNaming.collective(full).stream()
            .findFirst()
            .or(() -> naming.actor(full, words, nameWords(desk, phrase, full), country));
    return actor.map(a -> mention(desk, phrase, full, a));
  }

  /** The known person that a title and surname can only mean ("President Duterte"). */
  private Optional<PersonEntry> titled(Desk desk, ActorPhrase phrase, ActorNaming.Parts parts) {
    if (phrase.end() - parts.nameStart() != 1
        || desk.antecedents().surname(desk.tokens().get(parts.nameStart()).text()).isPresent()) {
      return Optional.empty();
    }
    List<PersonEntry> known = persons.bySurname(desk.tokens().get(parts.nameStart()).text());
    for (PersonEntry person : known) {
      if (person.country().equals(parts.country()) || desk.bearings().inPlay(person.country())) {
        return Optional.of(person);
      }
    }
    boolean alone = known.size() == 1 && desk.bearings().countries().isEmpty();
    return alone ? Optional.of(known.get(0)) : namesakes(desk, parts, known);
  }

  /** Of namesakes of one country who held the office of the title, the holder on the day. */
  private static Optional<PersonEntry> namesakes(
      Desk desk, ActorNaming.Parts parts, List<PersonEntry> known) {
    String title = parts.role().map(RoleLexicon.Role::noun).orElse("");
    List<PersonEntry> holders = known.stream().filter(p -> p.held(title)).toList();
    long countries = known.stream().map(PersonEntry::country).distinct().count();
    if (holders.size() < 2 || countries > 1 || !parts.country().isEmpty()) {
      return Optional.empty();
    }
    return holders.stream()
        .filter(
            p ->
                desk.bearings()
                    .day()
                    .filter(d -> p.sectorOn(d).equals(Optional.of("GOV")))
                    .isPresent())
        .findFirst()
        .or(() -> Optional.of(holders.get(0)));
  }

  private static ActorNaming.Parts withGroup(
      ActorNaming.Parts parts, Surroundings around, Bearings bearings) {
    ActorEntry entry = ActorLexicon.choose(around.group(), bearings.day(), bearings.countries());
    boolean heads = parts.role().isPresent() || parts.nameStart() >= 0;
    return heads
        ? new ActorNaming.Parts(
            parts.nameStart(),
            parts.role(),
            Optional.of(entry),
            parts.person(),
            parts.country(),
            parts.former())
        : parts;
  }

  private static String country(Desk desk, ActorNaming.Parts parts, Surroundings around) {
    if (!parts.country().isEmpty()) {
      return parts.country();
    }
    if (!around.country().isEmpty()) {
      return around.country();
    }
    if (parts.group().isPresent() && !parts.group().get().country().isEmpty()) {
      return parts.group().get().country();
    }
    boolean state =
        switch (ActorNaming.sector(parts).orElse("")) {
          case "MIL", "COP", "GOV", "LEG", "SPY", "JUD" -> parts.group().isEmpty();
          default -> false;
        };
    return state ? desk.bearings().home().orElse("") : "";
  }

  private static String nameWords(Desk desk, ActorPhrase phrase, ActorNaming.Parts parts) {
    if (parts.nameStart() < 0) {
      return "";
    }
    List<Token> tokens = desk.tokens();
    Span span = tokens.get(parts.nameStart()).span().union(tokens.get(phrase.end() - 1).span());
    return plain(desk.marks().text(span));
  }

  /** Words on one line, as a name is written. */
  private static String plain(String words) {
    return words.replaceAll("\\s+", " ");
  }

  private ActorMention mention(
      Desk desk, ActorPhrase phrase, ActorNaming.Parts parts, Actor actor) {
    List<Token> tokens = desk.tokens();
    Optional<Span> name = Optional.empty();
    if (parts.nameStart() >= 0) {
      name =
          Optional.of(
              tokens.get(parts.nameStart()).span().union(tokens.get(phrase.end() - 1).span()));
    } else if (!phrase.names().isEmpty()) {
      NameScan.Hit hit = phrase.names().get(0);
      name = Optional.of(tokens.get(hit.start()).span().union(tokens.get(hit.end() - 1).span()));
    } else if (parts.role().isPresent() && tokens.get(phrase.head()).capitalised()) {
      name = body(desk, phrase);
    }
    ActorMention.Form form =
        name.isPresent() ? ActorMention.Form.NAMED : ActorMention.Form.DESCRIBED;
    return new ActorMention(
        phrase.span(tokens),
        name,
        phrase.head(),
        actor,
        form,
        group(parts, actor),
        Optional.empty(),
        entry(parts, actor));
  }

  /** The entry of the list that the words were found in. */
  private static String entry(ActorNaming.Parts parts, Actor actor) {
    if (parts.person().isPresent() || actor.kind() == Actor.Kind.PERSON && actor.id().isPresent()) {
      return "persons.tsv: " + actor.id().orElse(actor.name());
    }
    String group = parts.group().map(g -> "actors.tsv: " + g.id()).orElse("");
    String role = parts.role().map(r -> "roles.tsv: " + r.noun()).orElse("");
    String both = group.isEmpty() || role.isEmpty() ? group + role : role + ", " + group;
    return both.isEmpty() ? "titles.tsv or a name after a title" : both;
  }

  /** A body whose name is a capitalised role phrase ("Kano State Police"). */
  private static Optional<Span> body(Desk desk, ActorPhrase phrase) {
    boolean sentenceStart =
        desk.marks().sentenceAt(desk.tokens().get(phrase.head()).span().start()).firstToken()
            == phrase.head();
    return sentenceStart || desk.marks().capitals()
        ? Optional.empty()
        : Optional.of(phrase.span(desk.tokens()));
  }

  private static GroupKind group(ActorNaming.Parts parts, Actor actor) {
    if (parts.role().isPresent() && parts.role().get().kind() != GroupKind.OTHER) {
      GroupKind kind = parts.role().get().kind();
      boolean armed = parts.group().isPresent() && kind == GroupKind.ATTACKER;
      return armed ? GroupKind.MILITARY : kind;
    }
    return ActorKinds.group(actor);
  }

  private ActorMention known(
      Desk desk, ActorPhrase phrase, ActorNaming.Parts parts, PersonEntry person) {
    Optional<String> sector =
        desk.bearings()
            .day()
            .map(person::sectorOn)
            .orElse(Optional.of(person.lastSector()))
            .or(() -> ActorNaming.sector(parts));
    Optional<String> office = ActorNaming.sector(parts).filter(PUBLIC::contains);
    boolean stale = sector.filter(s -> s.equals("ELI")).isPresent() && !parts.former();
    String served = parts.group().map(ActorEntry::country).orElse("");
    boolean serves = ActorNaming.international(served);
    Actor actor =
        new Actor(
            Optional.of(person.id()),
            person.name(),
            Actor.Kind.PERSON,
            Optional.of(serves ? served : person.country()),
            office.isPresent() && (stale || serves) ? office : sector,
            parts.group().map(ActorEntry::name));
    return mention(desk, phrase, parts, actor);
  }

  private static final Set<String> PUBLIC = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY");

  private static ActorMention again(Desk desk, ActorPhrase phrase, ActorMention antecedent) {
    return new ActorMention(
        phrase.span(desk.tokens()),
        Optional.empty(),
        phrase.head(),
        antecedent.actor(),
        ActorMention.Form.DESCRIBED,
        antecedent.group(),
        Optional.of(antecedent.span()),
        BACK);
  }

  // ---- acronyms introduced in the text, surnames, peoples, unlisted names

  /** Notes "(ELN)" after a name, so that a later "ELN" is the same actor. */
  private static void introduce(Desk desk, ActorPhrase phrase, Actor actor) {
    List<Token> tokens = desk.tokens();
    int i = phrase.end();
    if (i + 2 < tokens.size()
        && tokens.get(i).text().equals("(")
        && tokens.get(i + 2).text().equals(")")
        && acronymLike(tokens.get(i + 1).text())) {
      desk.acronyms().put(tokens.get(i + 1).text(), actor);
    }
  }

  private static boolean acronymLike(String text) {
    int upper = 0;
    for (int k = 0; k < text.length(); k++) {
      if (Character.isUpperCase(text.charAt(k))) {
        upper++;
      }
    }
    return upper >= 2 && upper * 2 > text.length();
  }

  private Optional<ActorMention> acronym(Desk desk, ActorPhrase phrase) {
    Token head = desk.tokens().get(phrase.head());
    Actor actor = desk.acronyms().get(head.text());
    return actor == null
        ? Optional.empty()
        : Optional.of(
            named(desk, phrase, actor, Optional.empty(), "acronym introduced in the text"));
  }

  private static ActorMention named(
      Desk desk, ActorPhrase phrase, Actor actor, Optional<Span> antecedent, String rule) {
    Span span = phrase.span(desk.tokens());
    return new ActorMention(
        span,
        Optional.of(span),
        phrase.head(),
        actor,
        ActorMention.Form.NAMED,
        ActorKinds.group(actor),
        antecedent,
        rule);
  }

  /** Countries and peoples: "Ankara", "Palestinians". */
  private Optional<ActorMention> people(Desk desk, ActorPhrase phrase) {
    Optional<Nations.Nation> hit = nation(desk, phrase);
    if (hit.isEmpty()) {
      return Optional.empty();
    }
    Nations.Nation nation = hit.get();
    boolean people = nation.form() == Nations.Form.ADJECTIVE;
    if (!people && Surroundings.located(desk.tokens(), phrase)) {
      return Optional.empty();
    }
    String words = plain(desk.marks().text(phrase.span(desk.tokens())));
    Actor actor =
        new Actor(
            Optional.empty(),
            words,
            people ? Actor.Kind.CIVILIANS : Actor.Kind.GOVERNMENT,
            Optional.of(people ? livingIn(desk, phrase, nation.country()) : nation.country())
                .filter(c -> !c.isEmpty()),
            people
                ? Optional.of("CVL")
                : nation.form() == Nations.Form.CAPITAL ? Optional.of("GOV") : Optional.empty(),
            Optional.empty());
    return Optional.of(
        named(desk, phrase, actor, Optional.empty(), "nations.tsv: " + nation.country()));
  }

  /**
   * The country or people at the head of a phrase ("Ankara", "more than 100 Palestinians"). Of two
   * peoples the first names the state ("Iraqi Kurds").
   */
  private Optional<Nations.Nation> nation(Desk desk, ActorPhrase phrase) {
    List<Token> tokens = desk.tokens();
    Optional<Nations.Nation> state = Optional.empty();
    for (int i = phrase.first(); i <= phrase.head(); i++) {
      Optional<FoldTrie.Match<Nations.Nation>> hit = nations.find(tokens, i, phrase.end());
      if (hit.isEmpty()) {
        continue;
      }
      Nations.Nation nation = hit.get().values().get(0);
      boolean people = nation.form() == Nations.Form.ADJECTIVE;
      if (i > phrase.first() && (!people || state.isEmpty() && named(tokens.get(i - 1)))) {
        return Optional.empty();
      }
      if (hit.get().endToken() > phrase.head()) {
        return state.filter(s -> people).or(() -> Optional.of(nation));
      }
      if (!people) {
        return Optional.empty();
      }
      state = Optional.of(nation);
      i = hit.get().endToken() - 1;
    }
    return Optional.empty();
  }

  private static boolean named(Token token) {
    return token.is(PartOfSpeech.PROPN);
  }

  /**
   * Where a people lives: "ethnic Albanians" are of the country that the words tell of and "the
   * Albanians of Serbia" are Serbia's.
   */
  private String livingIn(Desk desk, ActorPhrase phrase, String own) {
    List<Token> tokens = desk.tokens();
    boolean ethnic = tokens.get(phrase.first()).lower().equals("ethnic");
    boolean of = phrase.end() < tokens.size() && tokens.get(phrase.end()).lower().equals("of");
    if (!ethnic && !of) {
      return own;
    }
    String around =
        Surroundings.of(tokens, phrase, nations, groups, List.of(), desk.bearings()).country();
    if (!around.isEmpty()) {
      return around;
    }
    return ethnic
        ? desk.bearings().countries().stream().filter(c -> !c.equals(own)).findFirst().orElse(own)
        : own;
  }

  /** A surname that was introduced with a full name earlier, or belongs to one known person. */
  private Optional<ActorMention> surname(Desk desk, ActorPhrase phrase) {
    Token head = desk.tokens().get(phrase.head());
    if (!head.capitalised() || phrase.end() - phrase.first() > 3) {
      return Optional.empty();
    }
    Optional<ActorMention> earlier = desk.antecedents().surname(head.text());
    if (earlier.isPresent()) {
      return Optional.of(
          named(
              desk,
              phrase,
              earlier.get().actor(),
              Optional.of(earlier.get().span()),
              "surname of a person told before"));
    }
    List<PersonEntry> known = persons.bySurname(head.text());
    if (known.size() != 1 || phrase.first() != phrase.head() || head.text().length() < 4) {
      return Optional.empty();
    }
    ActorNaming.Parts none =
        new ActorNaming.Parts(
            phrase.first(), Optional.empty(), Optional.empty(), Optional.empty(), "", false);
    return Optional.of(known(desk, phrase, none, known.get(0)));
  }
}
