package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Finds where an event took place: not where the report was filed, not where a speaker sits, not
 * whose citizen somebody is. Thread-safe.
 */
final class EventPlaceReader {
  private static final Set<String> LOCATIVE = GrammarWords.set("EventPlaceReader.LOCATIVE");
  private static final Set<String> ELSEWHERE =
      Set.of("from", "to", "by", "with", "against", "for", "like", "than");
  private static final Set<String> PARTS = GrammarWords.set("EventPlaceReader.PARTS");
  private static final Set<String> SAYING = GrammarWords.set("EventPlaceReader.SAYING");
  private static final Set<String> BREAKS = GrammarWords.set("EventPlaceReader.BREAKS");

  /** Most words from a name to the place that tells where it lies. */
  private static final int APPOSED = 7;

  /** For the place where the hurt and the dead were brought, or where it was told: no scene. */
  private static final double CARED_FOR = -5;

  /** Words from a verb of speaking to where it was spoken ("told a news conference in Kano"). */
  private static final int SPOKEN = 6;

  /** Against the place of the deed told before in the sentence. */
  private static final double NEXT = 0.5;

  /** For a place that the deed is told of in a clause of its own ("Jos, where"). */
  private static final double THERE = 1.5;

  /** For where somebody comes from: no scene, even if no other place is told. */
  private static final double FROM = -4.5;

  /** For where a thing was made, or somebody comes from: rarely the scene. */
  private static final double ORIGIN = -1;

  /** Against a place that only tells where the one named before it lies. */
  private static final double BEARING = 1.5;

  /** Most that may speak for a place which only tells how far the scene is. */
  private static final double MEASURED = 0.3;

  private final NounClasses classes = NounClasses.known();
  private final SceneWords words = new SceneWords();
  private final Offsets offsets = new Offsets(words);
  private final Headings headings = new Headings(words);
  private final UnlistedPlaces unlisted = new UnlistedPlaces(words, classes, headings);

  private final SpeechDays speech = new SpeechDays();
  private final SamePlace same = new SamePlace(words);

  private record Scored(PlaceMention place, double score) {}

  /** Places told in the sentence itself, best first. */
  List<PlaceMention> inSentence(Resolved sense, Sentence sentence, int trigger) {
    Annotations marks = sense.marks();
    List<PlaceMention> listed =
        sense.places().stream()
            .filter(p -> sentence.span().contains(p.span()) && locates(sense, p))
            .map(p -> offsets.described(sense, p))
            .toList();
    List<Scored> scored = new ArrayList<>(scored(marks, sentence, trigger, listed));
    boolean towns = scored.stream().anyMatch(s -> exact(s.place()));
    List<PlaceMention> others =
        unlisted.in(sense, sentence, listed).stream()
            .filter(p -> locates(sense, p) && !(towns && p.place().kind() == Place.Kind.FACILITY))
            .toList();
    scored.addAll(scored(marks, sentence, trigger, others));
    scored.removeIf(s -> scored.stream().anyMatch(t -> houses(marks, s.place(), t.place())));
    List<PlaceMention> told = scored.stream().map(Scored::place).toList();
    scored.replaceAll(
        s ->
            bears(sense, s.place(), told) || owns(marks, s.place(), told)
                ? new Scored(s.place(), s.score() - BEARING)
                : s);
    scored.sort(
        Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(s -> s.place().span()));
    return scored.stream().map(Scored::place).toList();
  }

  private List<Scored> scored(
      Annotations marks, Sentence sentence, int trigger, List<PlaceMention> places) {
    return places.stream()
        .map(p -> new Scored(p, score(marks, sentence, p, trigger)))
        .filter(s -> s.score() > -3)
        .toList();
  }

  /** The word that leads to a name, past its articles and attributes. */
  private static int lead(Annotations marks, Sentence sentence, int name) {
    int before = name - 1;
    while (before > sentence.firstToken() && filler(marks.tokens().get(before))) {
      before--;
    }
    return before;
  }

  /**
   * "To Bule and Fataki": what does not lead to the scene in the first leads away in the second.
   */
  private double joined(Annotations marks, Sentence sentence, int name) {
    List<Token> tokens = marks.tokens();
    int i = name - 1;
    if (i <= sentence.firstToken() || !words.is("coordinator", tokens.get(i).lower())) {
      return 0;
    }
    while (i > sentence.firstToken() + 1
        && words.is("listing", tokens.get(i).lower())
        && tokens.get(i - 1).is(PartOfSpeech.PROPN)) {
      i = lead(marks, sentence, i);
    }
    return Math.min(0, governor(marks, sentence, i));
  }

  /** Whether a place says more of the scene than the name of a building would. */
  private static boolean exact(PlaceMention mention) {
    return switch (mention.place().kind()) {
      case SITE, FACILITY, TOWN, DISTRICT -> true;
      default -> false;
    };
  }

  /**
   * "The Koundara barracks in Conakry": a building is named after a place, and stands in another
   * that is told after it.
   */
  private boolean houses(Annotations marks, PlaceMention name, PlaceMention in) {
    boolean town =
        name.place().kind() != Place.Kind.FACILITY && name.place().kind() != Place.Kind.SITE;
    int building = marks.tokenAt(name.span().end() - 1) + 1;
    int at = marks.tokenAt(in.span().start());
    if (!town || at <= building || at > building + 4) {
      return false;
    }
    boolean built = false;
    for (int i = building; i < at - 1; i++) {
      Token word = marks.tokens().get(i);
      built |= classes.of(word) == NounClass.BUILDING && !words.is("settlement", word.lower());
    }
    return built && marks.tokens().get(at - 1).lower().equals("in");
  }

  private static boolean locates(Resolved sense, PlaceMention place) {
    if (place.use() != PlaceMention.Use.LOCATION && place.use() != PlaceMention.Use.CONTAINER) {
      return false;
    }
    for (Attribution attribution : sense.attributions()) {
      if (attribution.source().filter(s -> s.contains(place.span())).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static int rank(PlaceMention mention) {
    return mention.place().kind().rank();
  }

  private double score(Annotations marks, Sentence sentence, PlaceMention place, int trigger) {
    int at = marks.tokenAt(place.span().start());
    double score = -0.08 * Math.min(25, Math.abs(at - trigger)) - (at < trigger ? 0.4 : 0);
    score -= at < trigger && next(marks, trigger) ? NEXT : 0;
    int before = lead(marks, sentence, at);
    if (cares(marks, sentence, place, before)
        || spokenAt(marks, sentence, at, trigger)
        || nextClause(marks, trigger, at)) {
      return CARED_FOR;
    }
    boolean hit = before == trigger + 1 && words.is("upon", marks.tokens().get(before).lower());
    double governor = hit ? 1.5 : governor(marks, sentence, before) + joined(marks, sentence, at);
    boolean measured = place.relation() == PlaceMention.Relation.OFFSET;
    score += measured ? Math.min(governor, MEASURED) : governor;
    int there = at < trigger ? there(marks, place) : -1;
    score += there >= 0 && there < trigger ? THERE : 0;
    for (int i = Math.min(at, trigger) + 1; i < Math.max(at, trigger); i++) {
      Token token = marks.tokens().get(i);
      score -= i != there && BREAKS.contains(token.lower()) ? 1 : 0;
      score -= at > trigger && SAYING.contains(token.lemma()) ? 1.5 : 0;
    }
    score +=
        switch (place.place().kind()) {
          case SITE, FACILITY -> 1.2;
          case TOWN -> 1;
          case DISTRICT -> 0.7;
          case PROVINCE -> 0.4;
          case NATURAL -> 0.3;
          case COUNTRY, REGION, WATER -> 0;
        };
    return score - (place.use() == PlaceMention.Use.CONTAINER ? 0.6 : 0);
  }

  /** "Four shot in Jos; arrests in Kano": what is told behind a semicolon took place elsewhere. */
  private static boolean nextClause(Annotations marks, int trigger, int at) {
    for (int i = trigger + 1; i < at; i++) {
      if (marks.tokens().get(i).text().equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** "Moscow's Domodedovo airport": the name that follows says more. */
  private static boolean owns(Annotations marks, PlaceMention place, List<PlaceMention> told) {
    int next = marks.tokenAt(place.span().end() - 1) + 1;
    return next + 1 < marks.tokens().size()
        && marks.tokens().get(next).text().matches("['’]s")
        && told.stream()
            .anyMatch(p -> p.span().start() == marks.tokens().get(next + 1).span().start());
  }

  /** "In Hyderabad, where a bomb killed nine": what is told next happened there; -1 if not so. */
  private static int there(Annotations marks, PlaceMention place) {
    List<Token> tokens = marks.tokens();
    int i = marks.tokenAt(place.span().end() - 1) + 1;
    i += i < tokens.size() && tokens.get(i).text().equals(",") ? 1 : 0;
    return i < tokens.size() && tokens.get(i).lower().equals("where") ? i : -1;
  }

  /** "The leader said in Lima that 25 had been killed": where somebody spoke. */
  private boolean spokenAt(Annotations marks, Sentence sentence, int at, int trigger) {
    if (trigger <= at) {
      return false;
    }
    List<VerbGroup> verbs = EventTimeReader.verbs(marks, sentence);
    for (VerbGroup verb : verbs) {
      boolean beside = verb.endToken() < at && at - verb.endToken() <= SPOKEN;
      if (beside
          && speech.speaks(marks, verb)
          && SpeechDays.alone(verbs, verb.endToken(), at)
          && clause(marks, verbs, at, trigger)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause with a subject of its own begins between a place and a trigger. */
  private static boolean clause(Annotations marks, List<VerbGroup> verbs, int at, int trigger) {
    for (int i = at + 1; i < trigger; i++) {
      String word = marks.tokens().get(i).lower();
      if (word.equals("that")
          || (word.equals(",") || word.equals(":")) && !SpeechDays.alone(verbs, i, trigger + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Bombed a bridge near Tibu and killed two men": a deed that goes on after another. */
  private static boolean next(Annotations marks, int trigger) {
    return trigger > 0
        && marks.tokens().get(trigger).is(PartOfSpeech.VERB)
        && marks.tokens().get(trigger - 1).is(PartOfSpeech.CCONJ);
  }

  /**
   * "They were taken to the hospital in Thies", "died at Yola hospital", "treated in Yola", "told
   * reporters in Abuja": the place where the hurt and the dead were brought, or where it was told.
   */
  private boolean cares(Annotations marks, Sentence sentence, PlaceMention place, int before) {
    List<Token> tokens = marks.tokens();
    int after = marks.tokenAt(place.span().end() - 1) + 1;
    if (before <= sentence.firstToken() || !words.is("housing", tokens.get(before).lower())) {
      return false;
    }
    String thing = tokens.get(before - 1).lower();
    if (words.is("aside", thing)) {
      return true;
    }
    boolean inside = words.is("care", thing);
    boolean named = after < sentence.endToken() && words.is("care", tokens.get(after).lower());
    int i = before - 1;
    while (i > sentence.firstToken()
        && !BREAKS.contains(tokens.get(i).lower())
        && !words.is("carry", tokens.get(i).lower())) {
      i--;
    }
    return (inside || named) && words.is("carry", tokens.get(i).lower());
  }

  /**
   * "Makobola, near Uvira", "Tarmiya, 40 km from Baghdad": the second place tells where the first
   * lies.
   */
  private boolean bears(Resolved sense, PlaceMention place, List<PlaceMention> listed) {
    List<Token> tokens = sense.marks().tokens();
    int at = sense.marks().tokenAt(place.span().start());
    for (PlaceMention first : listed) {
      int comma = first == place ? -1 : sense.marks().tokenAt(first.span().end() - 1) + 1;
      boolean apposed =
          comma > 0
              && comma < at
              && at - comma <= APPOSED
              && tokens.get(comma).text().equals(",")
              && rank(first) <= rank(place);
      if (apposed && bearing(tokens, comma + 1, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but a bearing ("near", "just outside", "40 km north of") stands there. */
  private boolean bearing(List<Token> tokens, int from, int to) {
    boolean told = false;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean bears =
          words.is("near", token.lower())
              || words.is("direction", token.lower())
              || words.is("unit", token.lower());
      if (!bears && !light(token)) {
        return false;
      }
      told |= bears;
    }
    return told;
  }

  private static boolean light(Token token) {
    return switch (token.pos()) {
      case ADP, ADV, DET, NUM, ADJ -> true;
      default -> false;
    };
  }

  /** What the word before the name says about the name being the scene. */
  private double governor(Annotations marks, Sentence sentence, int before) {
    if (before < sentence.firstToken()) {
      return 0;
    }
    String word = marks.tokens().get(before).lower();
    if (LOCATIVE.contains(word)) {
      return origin(marks, sentence, before) ? ORIGIN : 1.5;
    }
    if (word.equals("of") && bearer(marks, sentence, before)) {
      return ORIGIN;
    }
    if (word.equals("of")) {
      boolean part =
          before > sentence.firstToken() && PARTS.contains(marks.tokens().get(before - 1).lower());
      if (part && left(marks, sentence, before - 1)) {
        return -3;
      }
      return part ? 1.5 : located(marks, sentence, before - 1) ? 1 : -0.5;
    }
    boolean way =
        before > sentence.firstToken() && words.is("way", marks.tokens().get(before - 1).lower());
    return way ? 1 : word.equals("from") ? FROM : ELSEWHERE.contains(word) ? -3 : 0;
  }

  /** "A bomb made in Rawalpindi", "a convoy based in Gao". */
  private boolean origin(Annotations marks, Sentence sentence, int at) {
    return at > sentence.firstToken() && words.is("origin", marks.tokens().get(at - 1).lower());
  }

  /** "Joan Cooper of Derry", "Joan Cooper, 43, of Derry". */
  private boolean bearer(Annotations marks, Sentence sentence, int of) {
    List<Token> tokens = marks.tokens();
    int i = of - 1;
    while (i > sentence.firstToken()
        && (tokens.get(i).text().equals(",") || tokens.get(i).is(PartOfSpeech.NUM))) {
      i--;
    }
    for (int k = i; k > i - 3 && k >= sentence.firstToken(); k--) {
      if (!tokens.get(k).is(PartOfSpeech.PROPN)) {
        return false;
      }
      if (k < i && classes.givenName(tokens.get(k).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what a place has stands after a word of place: "near the bazaar of". */
  private static boolean located(Annotations marks, Sentence sentence, int thing) {
    int i = thing;
    while (i > sentence.firstToken() && filler(marks.tokens().get(i))) {
      i--;
    }
    return i < thing && LOCATIVE.contains(marks.tokens().get(i).lower());
  }

  /** "From the outskirts of": what came to the scene set out there. */
  private boolean left(Annotations marks, Sentence sentence, int part) {
    int i = part - 1;
    while (i > sentence.firstToken() && filler(marks.tokens().get(i))) {
      i--;
    }
    return i >= sentence.firstToken()
        && marks.tokens().get(i).lower().equals("from")
        && !words.is("unit", marks.tokens().get(Math.max(i - 1, 0)).lower());
  }

  private static boolean filler(Token token) {
    return switch (token.pos()) {
      case DET, ADJ, NOUN, PROPN, NUM -> true;
      default -> token.lower().equals("'s");
    };
  }

  /** The place that the sentence points back to ("in the same town"). */
  List<PlaceMention> told(Resolved sense, Sentence sentence) {
    return same.in(sense, sentence).stream().toList();
  }

  /** The place that heads the paragraph of a sentence. */
  Optional<PlaceMention> heading(Resolved sense, Sentence sentence) {
    return headings.over(sense, sentence);
  }
}
