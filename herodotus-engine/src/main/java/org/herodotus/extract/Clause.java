package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.herodotus.model.Annotations;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * One sentence as phrases in order: finds the subject, the objects and the prepositional phrases of
 * a verb or noun by walking over them. Immutable.
 */
final class Clause {
  /** A noun phrase after a preposition. */
  record Adjunct(String preposition, NounPhrase phrase) {}

  private static final int REACH = 40;
  private static final Set<String> TIMES = GrammarWords.set("Clause.TIMES");

  final List<Token> tokens;
  final Sentence sentence;
  final Predicate<NounPhrase> human;
  private final NounPhrase[] nouns;
  private final VerbGroup[] verbs;

  /**
   * @param human whether a phrase stands for people, so that "who" can find them
   */
  Clause(Annotations marks, Sentence sentence, Predicate<NounPhrase> human) {
    this.human = human;
    this.tokens = marks.tokens();
    this.sentence = sentence;
    int size = sentence.endToken() - sentence.firstToken();
    this.nouns = new NounPhrase[size];
    this.verbs = new VerbGroup[size];
    List<NounPhrase> phrases = marks.nounPhrases();
    for (int i = from(phrases.size(), k -> phrases.get(k).firstToken());
        i < phrases.size() && phrases.get(i).firstToken() < sentence.endToken();
        i++) {
      fill(nouns, phrases.get(i), phrases.get(i).firstToken(), phrases.get(i).endToken());
    }
    List<VerbGroup> groups = marks.verbGroups();
    for (int i = from(groups.size(), k -> groups.get(k).firstToken());
        i < groups.size() && groups.get(i).firstToken() < sentence.endToken();
        i++) {
      fill(verbs, groups.get(i), groups.get(i).firstToken(), groups.get(i).endToken());
    }
  }

  /** First of {@code size} items, ordered by token, that starts inside the sentence. */
  private int from(int size, java.util.function.IntUnaryOperator start) {
    int low = 0;
    int high = size;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (start.applyAsInt(mid) < sentence.firstToken()) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private <T> void fill(T[] cells, T item, int first, int end) {
    for (int i = first; i < end && i < sentence.endToken(); i++) {
      cells[i - sentence.firstToken()] = item;
    }
  }

  boolean inside(int i) {
    return i >= sentence.firstToken() && i < sentence.endToken();
  }

  Optional<NounPhrase> noun(int i) {
    return inside(i) ? Optional.ofNullable(nouns[i - sentence.firstToken()]) : Optional.empty();
  }

  Optional<VerbGroup> verb(int i) {
    return inside(i) ? Optional.ofNullable(verbs[i - sentence.firstToken()]) : Optional.empty();
  }

  String lower(int i) {
    return inside(i) ? tokens.get(i).lower() : "";
  }

  boolean is(int i, PartOfSpeech pos) {
    return inside(i) && tokens.get(i).is(pos);
  }

  /** Who or what stands as the subject of a verb, whole lists included, nearest first. */
  List<NounPhrase> subject(VerbGroup verb) {
    return new Subjects(this).of(verb);
  }

  /** Those by whom a passive is told to be done. */
  List<NounPhrase> agents(VerbGroup verb) {
    return adjuncts(verb.endToken()).stream()
        .filter(a -> a.preposition().equals("by"))
        .map(Adjunct::phrase)
        .toList();
  }

  /** Who does what a verb tells: its subject, or the agents of a passive. */
  List<NounPhrase> doers(VerbGroup verb) {
    return verb.passive() ? agents(verb) : subject(verb);
  }

  int opening(int close) {
    String mark = lower(close).equals("]") ? "[" : "(";
    int i = close - 1;
    while (inside(i) && !lower(i).equals(mark) && close - i < 25) {
      i--;
    }
    return inside(i) && lower(i).equals(mark) ? i : close;
  }

  // ---- lists

  /** The phrase and those that it is listed or equated with, to both sides. */
  List<NounPhrase> list(NounPhrase np) {
    List<NounPhrase> out = new ArrayList<>();
    out.add(np);
    leftwards(np, out);
    rightwards(np, out);
    return out;
  }

  private void leftwards(NounPhrase np, List<NounPhrase> out) {
    NounPhrase at = np;
    for (int n = 0; n < 8; n++) {
      int i = at.firstToken() - 1;
      boolean joined = false;
      while (inside(i)
          && (is(i, PartOfSpeech.CCONJ) || lower(i).equals(",") || lower(i).equals(";"))) {
        joined |= true;
        i--;
      }
      if (!joined) {
        return;
      }
      if (lower(i).equals("]") || lower(i).equals(")")) {
        i = opening(i) - 1;
      }
      Optional<NounPhrase> left = noun(i);
      if (left.isEmpty() || left.get().form() == NounPhrase.Form.PRONOUN) {
        return;
      }
      at = left.get();
      if (lower(at.firstToken() - 1).equals("of") && noun(at.firstToken() - 2).isPresent()) {
        at = noun(at.firstToken() - 2).get();
      } else if (is(at.firstToken() - 1, PartOfSpeech.ADP)) {
        return;
      }
      out.add(at);
    }
  }

  private void rightwards(NounPhrase np, List<NounPhrase> out) {
    NounPhrase at = np;
    for (int n = 0; n < 8; n++) {
      int i = at.endToken();
      if (lower(i).equals("of") && noun(i + 1).isPresent()) {
        i = noun(i + 1).get().endToken();
      }
      if (lower(i).equals("[") || lower(i).equals("(")) {
        i = closing(i) + 1;
      }
      boolean joined = false;
      while (inside(i)
          && (is(i, PartOfSpeech.CCONJ) || lower(i).equals(",") || lower(i).equals(";"))) {
        joined = true;
        i++;
      }
      Optional<NounPhrase> right = noun(i);
      if (!joined || right.isEmpty() || right.get().form() == NounPhrase.Form.PRONOUN) {
        return;
      }
      at = right.get();
      if (!separates(at)) {
        out.add(at);
      } else {
        return;
      }
    }
  }

  /** Whether a phrase after a comma or "and" is the subject of a verb of its own. */
  private boolean separates(NounPhrase np) {
    int i = np.endToken();
    if (lower(i).equals("of") && noun(i + 1).isPresent()) {
      i = noun(i + 1).get().endToken();
    }
    return verb(i).filter(v -> Subjects.finite(v) && !Subjects.participle(v)).isPresent();
  }

  private int closing(int open) {
    String mark = lower(open).equals("[") ? "]" : ")";
    int i = open + 1;
    while (inside(i) && !lower(i).equals(mark) && i - open < 25) {
      i++;
    }
    return inside(i) && lower(i).equals(mark) ? i : open;
  }

  // ---- objects and adjuncts

  /** What stands right after a verb without a preposition, whole lists included. */
  List<NounPhrase> objects(VerbGroup verb) {
    int i = verb.endToken();
    while (inside(i)
        && (is(i, PartOfSpeech.ADV)
            || isParticle(lower(i))
            || lower(i).equals("dead")
            || lower(i).equals("at") && lower(i + 1).equals("least"))
        && i < verb.endToken() + 4) {
      i++;
    }
    while (lower(i).equals("least") || lower(i).equals("\"") || lower(i).equals("--")) {
      i++;
    }
    return noun(i).filter(np -> !time(np)).map(this::owned).map(this::list).orElse(List.of());
  }

  /** Whether a phrase tells when, as in "killed earlier this month" and "struck Monday". */
  boolean time(NounPhrase np) {
    return TIMES.contains(lower(np.head()));
  }

  /** "India's border guards": who or what belongs to somebody is meant, and not the owner. */
  NounPhrase owned(NounPhrase owner) {
    boolean marked = lower(owner.endToken()).equals("'s") || lower(owner.endToken()).equals("'");
    return marked ? noun(owner.endToken() + 1).orElse(owner) : owner;
  }

  private static boolean isParticle(String word) {
    return word.equals("up") || word.equals("down") || word.equals("out") || word.equals("off");
  }

  /** Prepositional phrases after token {@code from}, up to the end of the clause. */
  List<Adjunct> adjuncts(int from) {
    List<Adjunct> out = new ArrayList<>();
    int i = from;
    while (inside(i) && i < from + REACH) {
      if (lower(i).equals(";")) {
        break;
      }
      Optional<VerbGroup> verb = verb(i);
      if (verb.isPresent()) {
        if (stops(verb.get()) && i > from) {
          break;
        }
        i = Math.max(verb.get().endToken(), i + 1);
        continue;
      }
      String prep = preposition(i);
      if (!prep.isEmpty()) {
        int after = i + (int) prep.chars().filter(c -> c == ' ').count() + 1;
        while (is(after, PartOfSpeech.ADV) || lower(after).equals("\"")) {
          after++;
        }
        Optional<NounPhrase> np = noun(after).map(this::owned);
        if (np.isPresent()) {
          List<NounPhrase> listed = prep.equals("between") ? pair(np.get()) : list(np.get());
          for (NounPhrase each : listed) {
            if (each.firstToken() >= after) {
              out.add(new Adjunct(prep, each));
            }
          }
          i = np.get().endToken();
          continue;
        }
      }
      i++;
    }
    return out;
  }

  /** "Between X and Y": two at least, whatever verb follows. */
  private List<NounPhrase> pair(NounPhrase first) {
    List<NounPhrase> all = list(first);
    int and = first.endToken();
    if (lower(and).equals("of") && noun(and + 1).isPresent()) {
      and = noun(and + 1).get().endToken();
    }
    Optional<NounPhrase> second =
        lower(and).equals("and") ? noun(and + 1).map(this::owned) : Optional.empty();
    return second.isEmpty() || all.contains(second.get()) ? all : List.of(first, second.get());
  }

  /** A finite verb ends the clause, unless a relative pronoun opens it. */
  private boolean stops(VerbGroup v) {
    return Subjects.finite(v)
        && !Subjects.participle(v)
        && !lower(v.firstToken() - 1).equals("and");
  }

  private String preposition(int i) {
    String word = lower(i);
    if (word.equals("in") && lower(i + 1).equals("front") && lower(i + 2).equals("of")) {
      return "in front of";
    }
    if (word.equals("next") && lower(i + 1).equals("to")) {
      return "next to";
    }
    if (word.equals("because") && lower(i + 1).equals("of")) {
      return "because of";
    }
    if (word.equals("using")) {
      return "with";
    }
    if (word.equals("near")
        || word.equals("outside")
        || word.equals("inside")
        || word.equals("against")) {
      return word;
    }
    return is(i, PartOfSpeech.ADP) ? word : "";
  }
}
