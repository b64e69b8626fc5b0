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
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.PersonEntry;
import org.herodotus.lexicon.PersonLexicon;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.GroupKind;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Token;

/**
 * Finds actors and settles who they are: listed groups and persons as of the day of the report,
 * persons by title and name, bodies and roles with the country they belong to, pronouns and
 * definite phrases by what they point back to. Thread-safe.
 */
public final class ActorReader {
  private final ActorLexicon groups = new ActorLexicon();
  private final PersonLexicon persons = new PersonLexicon();
  private final RoleLexicon roles = RoleLexicon.known();
  private final Nations nations = Nations.known();
  private final CueLexicon cues = CueLexicon.known();
  private final NameScan scan = new NameScan(groups, persons, roles, nations);
  private final ActorNaming naming = new ActorNaming(persons, roles, nations);
  private final BackPointers pointers = new BackPointers();
  private final PeopleReader peoples = new PeopleReader(nations, groups);
  private final PlaceWords words;

  ActorReader(PlaceWords words) {
    this.words = words;
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
    ActorDesk desk =
        new ActorDesk(marks, places, bearings, new Antecedents(), new HashMap<>(), publisher);
    List<NounPhrase> nouns = new LostVerbs(marks, cues).nouns();
    List<ActorMention> out = new ArrayList<>();
    Map<Integer, Integer> timed = new HashMap<>();
    times.forEach(t -> timed.put(t.span().start(), t.span().end()));
    for (ActorPhrase phrase : ActorPhrase.of(marks, nouns, scan.scan(marks, bearings))) {
      mention(desk, phrase.withoutTime(marks.tokens(), timed)).ifPresent(out::add);
    }
    return Spokesmen.join(marks, out);
  }

  private Optional<ActorMention> mention(ActorDesk desk, ActorPhrase wide) {
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
      return pointers.pronoun(desk, phrase, head);
    }
    ActorNaming.Parts parts =
        naming.parts(desk.tokens(), phrase, desk.bearings(), desk.marks().capitals());
    Optional<ActorMention> found =
        described(desk, phrase, parts)
            .or(() -> acronym(desk, phrase))
            .or(() -> peoples.read(desk, phrase))
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
  private boolean area(ActorDesk desk, ActorPhrase phrase, Token head) {
    return phrase.names().isEmpty()
        && phrase.first() < phrase.head()
        && head.capitalised()
        && desk.tokens().get(phrase.first()).capitalised()
        && words.is("unit", head)
        && phrase.located(desk.tokens());
  }

  // ---- groups, persons, roles

  private Optional<ActorMention> described(
      ActorDesk desk, ActorPhrase phrase, ActorNaming.Parts parts) {
    if (parts.person().isPresent()) {
      return Optional.of(known(desk, phrase, parts, parts.person().get()));
    }
    Optional<ActorMention> again = again(desk, phrase, parts);
    if (again.isPresent()) {
      return again;
    }
    if (parts.nameStart() >= 0) {
      Optional<PersonEntry> holder = titled(desk, phrase, parts);
      if (holder.isPresent()) {
        return Optional.of(known(desk, phrase, parts, holder.get()));
      }
    }
    if (parts.role().isPresent() && parts.nameStart() < 0) {
      Optional<ActorMention> back = pointers.noun(desk, phrase, parts);
      if (back.isPresent()) {
        return back;
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
    String words = desk.words(phrase);
    Optional<Actor> actor =
        ActorNaming.collective(full).stream()
            .findFirst()
            .or(() -> naming.actor(full, words, nameWords(desk, phrase, full), country));
    return actor.map(a -> mention(desk, phrase, full, a));
  }

  /** "Mr Kua", "Dr. Kua" after "Samson Kua": a title and the surname of a person told before. */
  private Optional<ActorMention> again(
      ActorDesk desk, ActorPhrase phrase, ActorNaming.Parts parts) {
    int name = parts.nameStart();
    if (name <= phrase.first() || phrase.end() - name != 1) {
      return Optional.empty();
    }
    return desk.antecedents()
        .surname(desk.tokens().get(name).text())
        .filter(m -> m.actor().name().indexOf(' ') > 0)
        .map(
            m ->
                named(
                    desk,
                    phrase,
                    m.actor(),
                    Optional.of(m.span()),
                    "surname of a person told before"));
  }

  /** The known person that a title and surname can only mean ("President Duterte"). */
  private Optional<PersonEntry> titled(
      ActorDesk desk, ActorPhrase phrase, ActorNaming.Parts parts) {
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
      ActorDesk desk, ActorNaming.Parts parts, List<PersonEntry> known) {
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

  private static String country(ActorDesk desk, ActorNaming.Parts parts, Surroundings around) {
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

  private static String nameWords(ActorDesk desk, ActorPhrase phrase, ActorNaming.Parts parts) {
    if (parts.nameStart() < 0) {
      return "";
    }
    List<Token> tokens = desk.tokens();
    Span span = tokens.get(parts.nameStart()).span().union(tokens.get(phrase.end() - 1).span());
    return desk.marks().text(span).replaceAll("\\s+", " ");
  }

  private ActorMention mention(
      ActorDesk desk, ActorPhrase phrase, ActorNaming.Parts parts, Actor actor) {
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
    String group =
        parts
            .group()
            .map(g -> g.id().isEmpty() ? "group_names.tsv" : "actors.tsv: " + g.id())
            .orElse("");
    String role = parts.role().map(r -> "roles.tsv: " + r.noun()).orElse("");
    String both = group.isEmpty() || role.isEmpty() ? group + role : role + ", " + group;
    return both.isEmpty() ? "titles.tsv or a name after a title" : both;
  }

  /** A body whose name is a capitalised role phrase ("Kano State Police"). */
  private static Optional<Span> body(ActorDesk desk, ActorPhrase phrase) {
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
      ActorDesk desk, ActorPhrase phrase, ActorNaming.Parts parts, PersonEntry person) {
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
            parts.group().map(ActorEntry::name).or(() -> spokenFor(person)));
    return mention(desk, phrase, parts, actor);
  }

  /** The group of a listed spokesman ("Taliban spokesman"). */
  private Optional<String> spokenFor(PersonEntry person) {
    String role = person.offices().get(person.offices().size() - 1).role();
    int end = role.lastIndexOf(" spokesman");
    String words = end < 0 ? "" : role.substring(0, end).replace(" military", "");
    return words.isEmpty()
        ? Optional.empty()
        : groups.named(words).stream().map(ActorEntry::name).findFirst();
  }

  private static final Set<String> PUBLIC = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY");

  // ---- acronyms introduced in the text, surnames, peoples, unlisted names

  /** Notes "(ELN)" after a name, so that a later "ELN" is the same actor. */
  private static void introduce(ActorDesk desk, ActorPhrase phrase, Actor actor) {
    List<Token> tokens = desk.tokens();
    int i = phrase.end();
    if (i + 2 < tokens.size()
        && tokens.get(i).text().equals("(")
        && tokens.get(i + 2).text().equals(")")
        && acronymLike(tokens.get(i + 1).text())) {
      desk.acronyms().put(tokens.get(i + 1).text(), actor);
    }
  }

  static boolean acronymLike(String text) {
    int upper = 0;
    for (int k = 0; k < text.length(); k++) {
      if (Character.isUpperCase(text.charAt(k))) {
        upper++;
      }
    }
    return upper >= 2 && upper * 2 > text.length();
  }

  private Optional<ActorMention> acronym(ActorDesk desk, ActorPhrase phrase) {
    Token head = desk.tokens().get(phrase.head());
    Actor actor = desk.acronyms().get(head.text());
    return actor == null
        ? Optional.empty()
        : Optional.of(
            named(desk, phrase, actor, Optional.empty(), "acronym introduced in the text"));
  }

  static ActorMention named(
      ActorDesk desk, ActorPhrase phrase, Actor actor, Optional<Span> antecedent, String rule) {
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

  /** A surname that was introduced with a full name earlier, or belongs to one known person. */
  private Optional<ActorMention> surname(ActorDesk desk, ActorPhrase phrase) {
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
