package org.herodotus.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Names of scenes that the gazetteer lacks ("the village of Diallagou, in the Bankass circle"),
 * each placed as well as the report allows: where the place named beside it is, else where the text
 * last was, with a radius that says how far off that may be. Thread-safe.
 */
final class UnlistedPlaces {
  private static final int LONGEST = 5;

  /** Most words between a name and the larger place that is named for it. */
  private static final int REACH = 12;

  /** Sentences back in which the text may have named where it is. */
  private static final int BACK = 3;

  /** Sentences ahead in which the text may tell where a village lies. */
  private static final int AHEAD = 3;

  private static final double SURE = 0.5;
  private static final double BESIDE_KM = 10;
  private static final double DISTRICT_KM = 25;
  private static final double ROUND_A_TOWN_KM = 40;
  private static final double ROUND_THE_DATELINE_KM = 100;
  private static final double SOMEWHERE_KM = 200;

  private final SceneWords words;
  private final NounClasses classes;
  private final Headings headings;
  private final Nations nations = Nations.known();

  UnlistedPlaces(SceneWords words, NounClasses classes, Headings headings) {
    this.words = words;
    this.classes = classes;
    this.headings = headings;
  }

  /** A capitalised name and what its neighbours say that it is. */
  private record Name(int first, int end, int last, Place.Kind kind) {}

  /**
   * The unlisted scenes of a sentence.
   *
   * @param listed the places of the sentence that can be a scene, in text order
   */
  List<PlaceMention> in(Resolved sense, Sentence sentence, List<PlaceMention> listed) {
    Annotations marks = sense.marks();
    if (marks.capitals()) {
      return List.of();
    }
    BitSet taken = taken(sense, sentence);
    List<PlaceMention> found = new ArrayList<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (!opens(marks.tokens(), i, taken)) {
        continue;
      }
      int end = end(marks.tokens(), i, sentence.endToken(), taken);
      Optional<Name> name = name(sense, sentence, i, end);
      if (name.isPresent()) {
        found.add(mention(sense, sentence, name.get(), listed));
      }
      i = end - 1;
    }
    return found;
  }

  /** Words that are known to be something else. */
  private static BitSet taken(Resolved sense, Sentence sentence) {
    Annotations marks = sense.marks();
    BitSet taken = new BitSet();
    Stream<Span> places = sense.places().stream().map(PlaceMention::span);
    Stream<Span> times = sense.times().stream().map(t -> t.span());
    Stream<Span> actors =
        sense.actors().stream()
            .filter(a -> a.actor().id().isPresent())
            .map(a -> a.name().orElse(a.span()));
    Stream.of(places, times, actors)
        .flatMap(s -> s)
        .filter(s -> sentence.span().contains(s))
        .forEach(s -> taken.set(marks.tokenAt(s.start()), marks.tokenAt(s.end() - 1) + 1));
    return taken;
  }

  private boolean opens(List<Token> tokens, int i, BitSet taken) {
    Token token = tokens.get(i);
    return !taken.get(i)
        && token.text().length() > 1
        && named(token)
        && !token.text().chars().allMatch(c -> Character.isUpperCase(c) || c == '.')
        && !token.is(PartOfSpeech.DET)
        && !words.is("stop", token.lower())
        && (!kind(token.lower()) || named(tokens, i, taken));
  }

  /** "Plaza Colon": a kind of site that a proper name follows. */
  private static boolean named(List<Token> tokens, int i, BitSet taken) {
    Token token = tokens.get(i);
    return i + 1 < tokens.size()
        && token.is(PartOfSpeech.PROPN)
        && tokens.get(i + 1).is(PartOfSpeech.PROPN)
        && named(tokens.get(i + 1))
        && !taken.get(i + 1)
        && tokens.get(i + 1).span().start() == token.span().end() + 1;
  }

  /** "Diallagou", "al-Asriya". */
  private static boolean named(Token token) {
    String text = token.text();
    int hyphen = text.indexOf('-');
    return Character.isUpperCase(text.charAt(0))
        || hyphen > 0
            && hyphen < 4
            && hyphen + 1 < text.length()
            && Character.isUpperCase(text.charAt(hyphen + 1));
  }

  private int end(List<Token> tokens, int first, int limit, BitSet taken) {
    int end = first + 1;
    for (int i = first + 1; i < Math.min(limit, first + LONGEST); i++) {
      Token token = tokens.get(i);
      boolean joined = token.span().start() <= tokens.get(i - 1).span().end() + 1;
      if (taken.get(i) || !joined) {
        break;
      }
      if (named(token)) {
        end = i + 1;
      } else if (!words.is("link", token.lower())) {
        break;
      }
    }
    return end;
  }

  private Optional<Name> name(Resolved sense, Sentence sentence, int first, int end) {
    List<Token> tokens = sense.marks().tokens();
    String last = tokens.get(end - 1).lower();
    String after = end < sentence.endToken() ? tokens.get(end).lower() : "";
    boolean site =
        words.is("site", last)
            || words.is("site", after)
            || end > first + 1 && words.is("site", tokens.get(first).lower())
            || described(tokens, sentence, end);
    boolean settlement =
        words.is("settlement", after) && !of(tokens, end + 1, sentence)
            || words.is("settlement", last)
            || first - 2 >= sentence.firstToken()
                && tokens.get(first - 1).lower().equals("of")
                && kind(tokens.get(first - 2).lower());
    if (!settlement && (!led(tokens, sentence, first) || body(sense, first, end, site))) {
      return Optional.empty();
    }
    int wide = words.is("site", after) ? end + 1 : end;
    return Optional.of(
        new Name(first, end, wide, site && !settlement ? Place.Kind.FACILITY : Place.Kind.TOWN));
  }

  /** "The village of", "the police station of". */
  private boolean kind(String word) {
    return words.is("settlement", word) || words.is("site", word);
  }

  private static boolean of(List<Token> tokens, int i, Sentence sentence) {
    return i < sentence.endToken() && tokens.get(i).lower().equals("of");
  }

  /** "At El Nogal, the club in the north": a word after the comma tells what it is. */
  private boolean described(List<Token> tokens, Sentence sentence, int end) {
    if (end + 2 >= sentence.endToken()
        || !tokens.get(end).text().equals(",")
        || !tokens.get(end + 1).is(PartOfSpeech.DET)) {
      return false;
    }
    int i = end + 2;
    while (i + 1 < sentence.endToken()
        && tokens.get(i + 1).nominal()
        && !named(tokens.get(i + 1))) {
      i++;
    }
    return words.is("site", tokens.get(i).lower());
  }

  /** Whether a word of place leads to the name: "at Koshobe", "near the Lala camp". */
  private boolean led(List<Token> tokens, Sentence sentence, int first) {
    int i = first - 1;
    if (i > sentence.firstToken() && tokens.get(i).lower().equals("the")) {
      i--;
    }
    return i >= sentence.firstToken() && words.is("scene", tokens.get(i).lower());
  }

  /** Whether the name is rather that of a person, a body or a thing. */
  private boolean body(Resolved sense, int first, int end, boolean site) {
    if (site) {
      return false;
    }
    List<Token> tokens = sense.marks().tokens();
    Span span = new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    String before = first > 0 ? tokens.get(first - 1).lower() : "";
    boolean on = before.equals("on") || before.equals("the");
    boolean thing = classes.of(tokens.get(end - 1)) != NounClass.UNKNOWN;
    boolean known =
        sense.actors().stream()
            .filter(a -> a.span().overlaps(span))
            .anyMatch(UnlistedPlaces::somebody);
    boolean person = end > first + 1 && classes.givenName(tokens.get(first).lower());
    boolean month = !tokens.get(first).is(PartOfSpeech.PROPN);
    return on || thing || known || person || month;
  }

  private static boolean somebody(ActorMention mention) {
    return switch (mention.actor().kind()) {
      case UNKNOWN, CIVILIANS -> false;
      default -> true;
    };
  }

  private PlaceMention mention(
      Resolved sense, Sentence sentence, Name name, List<PlaceMention> listed) {
    List<Token> tokens = sense.marks().tokens();
    Span span =
        new Span(tokens.get(name.first()).span().start(), tokens.get(name.end() - 1).span().end());
    Span wide = new Span(span.start(), tokens.get(name.last() - 1).span().end());
    String text = sense.marks().text(wide).replaceAll("\\s+", " ");
    return new PlaceMention(
        span,
        beside(sense.marks(), name.first(), name.end(), listed)
            .or(() -> headings.over(sense, sentence))
            .or(() -> elsewhere(sense, sentence, span))
            .or(() -> ahead(sense, sentence))
            .map(anchor -> within(text, name.kind(), anchor))
            .orElseGet(() -> last(sense, sentence, name, text)),
        PlaceMention.Use.LOCATION,
        PlaceMention.Relation.NEAR,
        SURE,
        List.of());
  }

  /** The most exact of the places named for it in the sentence: those after it, else before. */
  private Optional<PlaceMention> beside(
      Annotations marks, int first, int end, List<PlaceMention> listed) {
    return after(marks, end, listed)
        .or(
            () ->
                smallest(
                    listed.stream()
                        .filter(p -> marks.tokenAt(p.span().start()) < first)
                        .filter(p -> !beyond(marks, p))
                        .toList()));
  }

  /** The most exact of the places named behind a name for it. */
  private Optional<PlaceMention> after(Annotations marks, int end, List<PlaceMention> listed) {
    List<PlaceMention> after = new ArrayList<>();
    int from = end;
    for (PlaceMention place : listed) {
      int at = marks.tokenAt(place.span().start());
      if (at >= from
          && at - from <= REACH
          && !verb(marks.tokens(), from, at)
          && (place.relation() != PlaceMention.Relation.AT || !beyond(marks, place))) {
        after.add(place);
        from = marks.tokenAt(place.span().end() - 1) + 1;
      }
    }
    return smallest(after);
  }

  /** "From Kano", "the border with Mali": what the name does not lie in. */
  private boolean beyond(Annotations marks, PlaceMention place) {
    int at = marks.tokenAt(place.span().start());
    return at > 0 && words.is("beyond", marks.tokens().get(at - 1).lower());
  }

  /** What is named behind the same name in another sentence. */
  private Optional<PlaceMention> elsewhere(Resolved sense, Sentence sentence, Span name) {
    Annotations marks = sense.marks();
    String content = sense.report().content();
    String text = name.of(content);
    List<PlaceMention> found = new ArrayList<>();
    for (int at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
      if (sentence.span().start() <= at && at < sentence.span().end()) {
        continue;
      }
      Sentence other = marks.sentenceAt(at);
      int last = at + text.length() - 1;
      if (other.span().start() <= at && last < other.span().end()) {
        after(marks, marks.tokenAt(last) + 1, located(sense, other)).ifPresent(found::add);
      }
    }
    return smallest(found);
  }

  /** "The village lies in Muidumbe district": what the next sentences tell of the place. */
  private Optional<PlaceMention> ahead(Resolved sense, Sentence sentence) {
    List<Sentence> sentences = sense.marks().sentences();
    List<Token> tokens = sense.marks().tokens();
    int limit = Math.min(sentences.size(), sentence.index() + 1 + AHEAD);
    for (int k = sentence.index() + 1; k < limit; k++) {
      Sentence next = sentences.get(k);
      int i = next.firstToken();
      boolean itself =
          i + 2 < next.endToken()
              && words.is("pointer", tokens.get(i).lower())
              && words.is("settlement", tokens.get(i + 1).lower());
      if (itself) {
        return smallest(
            located(sense, next).stream().filter(p -> !beyond(sense.marks(), p)).toList());
      }
    }
    return Optional.empty();
  }

  private static List<PlaceMention> located(Resolved sense, Sentence sentence) {
    return sense.places().stream()
        .filter(p -> sentence.span().contains(p.span()))
        .filter(p -> p.use() == PlaceMention.Use.LOCATION || p.use() == PlaceMention.Use.CONTAINER)
        .toList();
  }

  private static boolean verb(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(t -> t.is(PartOfSpeech.VERB) || t.text().equals(";"));
  }

  private static Optional<PlaceMention> smallest(List<PlaceMention> places) {
    return places.stream()
        .filter(p -> p.place().kind() != Place.Kind.WATER)
        .min(Comparator.comparingInt(p -> size(p.place().kind())));
  }

  private static int size(Place.Kind kind) {
    return switch (kind) {
      case SITE, FACILITY -> 0;
      case TOWN -> 1;
      case DISTRICT -> 2;
      case NATURAL, PROVINCE -> 3;
      case WATER, COUNTRY -> 4;
      case REGION -> 5;
    };
  }

  private static Place within(String name, Place.Kind kind, PlaceMention anchor) {
    Place place = anchor.place();
    double radius =
        switch (place.kind()) {
          case SITE, FACILITY, TOWN ->
              kind == Place.Kind.FACILITY
                  ? place.radiusKm()
                  : Math.max(BESIDE_KM, place.radiusKm());
          case DISTRICT -> Math.max(DISTRICT_KM, place.radiusKm());
          case PROVINCE, NATURAL, WATER -> Math.max(ROUND_A_TOWN_KM, place.radiusKm());
          case COUNTRY, REGION -> Math.max(SOMEWHERE_KM, place.radiusKm());
        };
    return unlisted(name, kind, place, radius);
  }

  private static Place unlisted(String name, Place.Kind kind, Place anchor, double radius) {
    List<String> admin = new ArrayList<>();
    boolean holds =
        switch (anchor.kind()) {
          case DISTRICT, PROVINCE -> true;
          case TOWN -> kind == Place.Kind.FACILITY;
          default -> false;
        };
    if (holds) {
      admin.add(anchor.name());
    }
    admin.addAll(anchor.admin());
    return new Place(Optional.empty(), name, anchor.country(), admin, anchor.point(), radius, kind);
  }

  /** Placed by what the text named before it, else by the dateline or the country of the news. */
  private Place last(Resolved sense, Sentence sentence, Name name, String text) {
    Optional<String> focus = sense.country();
    Place.Kind kind = name.kind();
    boolean site = kind == Place.Kind.FACILITY;
    List<Sentence> sentences = sense.marks().sentences();
    int from = sentences.get(Math.max(0, sentence.index() - BACK)).span().start();
    List<PlaceMention> at =
        sense.places().stream().filter(p -> p.place().country().equals(focus)).toList();
    Optional<PlaceMention> before =
        at.stream()
            .filter(p -> p.use() == PlaceMention.Use.LOCATION)
            .filter(p -> p.span().start() >= from && p.span().end() <= sentence.span().start())
            .filter(p -> size(p.place().kind()) <= 3)
            .reduce((a, b) -> b);
    if (before.isPresent()) {
      boolean near = site || size(before.get().place().kind()) > 1;
      return near
          ? within(text, kind, before.get())
          : unlisted(text, kind, before.get().place(), ROUND_A_TOWN_KM);
    }
    Optional<PlaceMention> dateline =
        at.stream().filter(p -> p.use() == PlaceMention.Use.DATELINE).findFirst();
    if (dateline.isPresent() && (site || quarter(sense.marks(), sentence, name))) {
      return within(text, Place.Kind.FACILITY, dateline.get());
    }
    if (dateline.isPresent() && !capital(sense, dateline.get())) {
      return unlisted(text, kind, dateline.get().place(), ROUND_THE_DATELINE_KM);
    }
    Optional<PlaceMention> setting = setting(at);
    if (setting.isPresent()) {
      return unlisted(text, kind, setting.get().place(), reach(setting.get().place()));
    }
    return at.stream()
        .filter(p -> p.place().kind() == Place.Kind.COUNTRY)
        .findFirst()
        .or(() -> dateline)
        .map(p -> inCountry(text, kind, p.place()))
        .orElseGet(() -> inCountry(text, kind, focus));
  }

  /** The town, district or province that the report names most, if it comes back to one. */
  private Optional<PlaceMention> setting(List<PlaceMention> at) {
    Map<String, Integer> counts = new HashMap<>();
    for (PlaceMention p : at) {
      counts.merge(p.place().name(), 1, Integer::sum);
    }
    return at.stream()
        .filter(p -> p.use() != PlaceMention.Use.DEMONYM && p.use() != PlaceMention.Use.METONYM)
        .filter(p -> size(p.place().kind()) <= 3 && p.place().kind() != Place.Kind.WATER)
        .filter(p -> counts.get(p.place().name()) > 1)
        .filter(p -> !nations.capital(p.place().name()))
        .max(
            Comparator.comparingInt((PlaceMention p) -> counts.get(p.place().name()))
                .thenComparing(p -> -p.span().start()));
  }

  private static double reach(Place place) {
    return size(place.kind()) <= 2
        ? Math.max(ROUND_THE_DATELINE_KM, place.radiusKm())
        : Math.max(ROUND_A_TOWN_KM, place.radiusKm());
  }

  private static Place inCountry(String name, Place.Kind kind, Place anchor) {
    return new Place(
        Optional.empty(),
        name,
        anchor.country(),
        List.of(),
        anchor.point(),
        Math.max(SOMEWHERE_KM, anchor.radiusKm()),
        kind);
  }

  private static Place inCountry(String name, Place.Kind kind, Optional<String> country) {
    return new Place(
        Optional.empty(), name, country, List.of(), Optional.empty(), SOMEWHERE_KM, kind);
  }

  /** "Karrada, a shopping district of the capital": a part of the town where the report is set. */
  private boolean quarter(Annotations marks, Sentence sentence, Name name) {
    List<Token> tokens = marks.tokens();
    boolean part = false;
    for (int i = name.end(); i < Math.min(sentence.endToken(), name.end() + REACH); i++) {
      String word = tokens.get(i).lower();
      if (part && words.is("town", word)) {
        return true;
      }
      part |= words.is("settlement", word);
    }
    return false;
  }

  private boolean capital(Resolved sense, PlaceMention dateline) {
    List<Token> tokens = sense.marks().tokens();
    int at = sense.marks().tokenAt(dateline.span().start());
    return nations
        .find(tokens, at, Math.min(tokens.size(), at + 3))
        .filter(m -> m.values().get(0).form() == Nations.Form.CAPITAL)
        .isPresent();
  }
}
