package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Span;

/**
 * What pronouns and definite phrases point back to, kept while a text is read from start to end.
 * One instance for each report; not thread-safe.
 */
final class Antecedents {
  private static final int REACH = 40;
  private static final Set<String> GROUP_WORDS = WordSets.of("Antecedents.GROUP_WORDS");

  private final List<ActorMention> seen = new ArrayList<>();
  private final Map<String, ActorMention> surnames = new HashMap<>();
  private final Map<String, ActorMention> byHead = new HashMap<>();

  /** Remembers a mention; {@code head} is its head noun in dictionary form. */
  void remember(ActorMention mention, String head) {
    seen.add(mention);
    Actor actor = mention.actor();
    if (actor.kind() == Actor.Kind.PERSON && mention.name().isPresent()) {
      String name = actor.name();
      surnames.putIfAbsent(FoldTrie.fold(name.substring(name.lastIndexOf(' ') + 1)), mention);
    }
    if (!head.isEmpty()) {
      byHead.put(head, mention);
    }
  }

  /** The person of this surname already named in full. */
  Optional<ActorMention> surname(String word) {
    return Optional.ofNullable(surnames.get(FoldTrie.fold(word)));
  }

  /** The mention a pronoun points back to. */
  Optional<ActorMention> pronoun(String lower) {
    return switch (lower) {
      case "he", "she", "him", "himself", "herself", "his" ->
          last(Antecedents::person).or(() -> last(Antecedents::unlisted));
      case "they", "them", "themselves", "their" -> last(m -> !person(m) && !country(m));
      case "it", "itself", "its" -> last(Antecedents::body);
      default -> Optional.empty();
    };
  }

  /** The first group or body that a stretch of text begins with. */
  Optional<ActorMention> opening(Span stretch) {
    return seen.stream()
        .filter(m -> m.span().start() == stretch.start() && !person(m) && !country(m))
        .findFirst();
  }

  /** The armed party that a stretch of text tells of last, and by name if it does. */
  Optional<ActorMention> fighting(Span stretch) {
    return last(m ->
            m.span().start() >= stretch.start()
                && m.actor().kind().armed()
                && m.form() == ActorMention.Form.NAMED)
        .or(() -> last(m -> m.span().start() >= stretch.start() && m.actor().kind().armed()));
  }

  /** The mention told last, unless it is a person. */
  Optional<ActorMention> lastBody() {
    return seen.isEmpty() || person(seen.get(seen.size() - 1))
        ? Optional.empty()
        : Optional.of(seen.get(seen.size() - 1));
  }

  /** The mention that "the group", "the ministry" or "the general" points back to. */
  Optional<ActorMention> definite(String head) {
    if (GROUP_WORDS.contains(head)) {
      return last(Antecedents::group);
    }
    return Optional.ofNullable(byHead.get(head)).filter(m -> m.name().isPresent());
  }

  private Optional<ActorMention> last(java.util.function.Predicate<ActorMention> test) {
    for (int i = seen.size() - 1; i >= 0 && i >= seen.size() - REACH; i--) {
      if (test.test(seen.get(i))) {
        return Optional.of(seen.get(i));
      }
    }
    return Optional.empty();
  }

  /** A country by its bare name, which is "it", never "they". */
  private static boolean country(ActorMention mention) {
    return mention.actor().kind() == Actor.Kind.GOVERNMENT
        && mention.actor().sector().isEmpty()
        && mention.actor().id().isEmpty();
  }

  private static boolean person(ActorMention mention) {
    return mention.actor().kind() == Actor.Kind.PERSON;
  }

  /** A name of two or three words that may be a person's. */
  private static boolean unlisted(ActorMention mention) {
    return mention.actor().kind() == Actor.Kind.UNKNOWN
        && mention.name().isPresent()
        && mention.actor().name().split(" ").length <= 3;
  }

  private static boolean body(ActorMention mention) {
    return mention.name().isPresent()
        && !person(mention)
        && mention.actor().kind() != Actor.Kind.UNKNOWN
        && mention.actor().kind() != Actor.Kind.MEDIA
        && !mention.actor().sector().orElse("").equals("BUS");
  }

  private static boolean group(ActorMention mention) {
    return mention.name().isPresent()
        && switch (mention.actor().kind()) {
          case REBEL_GROUP, POLITICAL_MILITIA, IDENTITY_MILITIA, CRIMINAL -> true;
          default -> false;
        };
  }
}
