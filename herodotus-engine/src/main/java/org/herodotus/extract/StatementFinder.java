package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Statement;
import org.herodotus.model.Voice;

/** Finds verbal acts worth a record: threats, condemnations, demands, promises. */
final class StatementFinder {
  private final ActWords words;

  StatementFinder(ActWords words) {
    this.words = words;
  }

  /** State kept while one report is read. */
  private record Desk(
      Resolved sense, Parties parties, Speakers speakers, List<Statement> out, Set<String> seen) {
    void add(Statement.Type type, Voice speaker, Span span) {
      add(new Statement(type, speaker, parties.about(span), Evidence.of(sense.report(), span)));
    }

    /** Once for each speaker and sentence. */
    void add(Statement statement) {
      String who = statement.speaker().actorName();
      int sentence = sense.marks().sentenceAt(statement.evidence().span().start()).index();
      if (seen.add(statement.type() + "|" + who + "|" + sentence)) {
        out.add(statement);
      }
    }
  }

  List<Statement> find(Resolved sense, List<EventMention> events, List<Claim> claims) {
    ClaimDesk claimDesk = new ClaimDesk(sense, events);
    Desk desk =
        new Desk(sense, claimDesk.parties, claimDesk.speakers, new ArrayList<>(), new HashSet<>());
    Annotations marks = sense.marks();
    for (Attribution a : sense.attributions()) {
      List<Voice> speakers = desk.speakers().of(a);
      if (speakers.isEmpty() || claimDesk.noncommittal(a)) {
        continue;
      }
      Voice speaker = speakers.get(0);
      type(marks, a).ifPresent(t -> desk.add(t, speaker, ClaimDesk.extent(marks, a)));
      if (a.act() == Attribution.Act.SAY) {
        said(desk, a, speaker);
      }
    }
    for (Attribution a : OwnWords.of(sense)) {
      Span span = a.content().get(0);
      ownTypes(marks, span).forEach(t -> desk.add(t, a.voices().get(0), span));
    }
    for (Claim claim : claims) {
      if (claim.kind() == Claim.Kind.DENIAL) {
        desk.add(
            new Statement(Statement.Type.DENY, claim.claimant(), claim.event(), claim.evidence()));
      }
    }
    return withoutHeadlines(marks, desk.out());
  }

  /** A headline says in short what the body tells in full: only the body's words are kept. */
  private static List<Statement> withoutHeadlines(Annotations marks, List<Statement> all) {
    Set<Statement.Type> told = new TreeSet<>();
    for (Statement s : all) {
      if (!inTitle(marks, s)) {
        told.add(s.type());
      }
    }
    return all.stream().filter(s -> !inTitle(marks, s) || !told.contains(s.type())).toList();
  }

  private static boolean inTitle(Annotations marks, Statement s) {
    return marks.sentenceAt(s.evidence().span().start()).part() == Sentence.Part.TITLE;
  }

  /** What is done by plain saying: "we will hunt them down", "no ransom was paid". */
  private void said(Desk desk, Attribution a, Voice speaker) {
    Set<Statement.Type> types = new TreeSet<>();
    for (Span part : a.content()) {
      types.addAll(ownTypes(desk.sense().marks(), part));
      if (words.holds(desk.sense().marks(), part, ActWords.Kind.DISPUTE)) {
        types.add(Statement.Type.DENY);
      }
    }
    types.remove(Statement.Type.ANNOUNCE);
    types.forEach(t -> desk.add(t, speaker, ClaimDesk.extent(desk.sense().marks(), a)));
  }

  /** What a sentence of a communique does; a threat is no promise besides. */
  private Set<Statement.Type> ownTypes(Annotations marks, Span span) {
    Set<Statement.Type> types = new TreeSet<>();
    for (ActWords.Hit hit : words.find(marks, span)) {
      switch (hit.kind()) {
        case HARM -> types.add(Statement.Type.THREATEN);
        case VOW -> types.add(Statement.Type.PROMISE);
        case DEMAND -> types.add(Statement.Type.DEMAND);
        case DECREE -> types.add(Statement.Type.ANNOUNCE);
        default -> {}
      }
    }
    if (types.contains(Statement.Type.THREATEN)) {
      types.remove(Statement.Type.PROMISE);
    }
    return types;
  }

  private Optional<Statement.Type> type(Annotations marks, Attribution a) {
    return switch (a.act()) {
      case THREATEN -> threat(marks, a) ? Optional.of(Statement.Type.THREATEN) : Optional.empty();
      case CONDEMN -> Optional.of(Statement.Type.CONDEMN);
      case DENY -> Optional.of(Statement.Type.DENY);
      case ACCUSE -> Optional.of(Statement.Type.ACCUSE);
      case DEMAND ->
          discreet(marks, a) || question(marks, a)
              ? Optional.empty()
              : Optional.of(Statement.Type.DEMAND);
      case PROMISE -> Optional.of(Statement.Type.PROMISE);
      case PRAISE -> Optional.of(Statement.Type.PRAISE);
      case ANNOUNCE -> Optional.of(Statement.Type.ANNOUNCE);
      case SAY ->
          abuse(marks, a) || scorn(marks, a)
              ? Optional.of(Statement.Type.CONDEMN)
              : Optional.empty();
      case CLAIM_RESPONSIBILITY, BELIEVE, INTEND -> Optional.empty();
    };
  }

  /** "Asked for his name to be withheld": no demand. */
  private boolean discreet(Annotations marks, Attribution a) {
    return a.content().stream().anyMatch(part -> words.holds(marks, part, ActWords.Kind.DISCREET));
  }

  /** "Asked him why no help had come": a question, unless something is asked for. */
  private static boolean question(Annotations marks, Attribution a) {
    if (!named(marks, a, "ask") || named(marks, a, "for")) {
      return false;
    }
    int end = a.content().get(a.content().size() - 1).end();
    for (int i = marks.tokenAt(a.cue().get().end());
        i < marks.tokens().size() && marks.tokens().get(i).span().end() <= end;
        i++) {
      String word = marks.tokens().get(i).lower();
      if (word.equals("to") || word.equals("for") || word.equals("that")) {
        return false;
      }
      if (WH.contains(word)) {
        return true;
      }
    }
    return true;
  }

  private static final Set<String> WH = GrammarWords.set("StatementFinder.WH");

  /** "Called it a barbaric act": hard words for what was done. */
  private boolean abuse(Annotations marks, Attribution a) {
    return named(marks, a, "call", "describ", "term", "brand", "label")
        && a.content().stream()
            .anyMatch(
                part ->
                    words.find(marks, part).stream()
                        .anyMatch(h -> h.kind() == ActWords.Kind.ABUSE));
  }

  /** "This is a barbaric act," he said. */
  private boolean scorn(Annotations marks, Attribution a) {
    for (Span part : a.content()) {
      int first = marks.tokenAt(part.start());
      while (first + 1 < marks.tokens().size()
          && marks.tokens().get(first).is(PartOfSpeech.PUNCT)) {
        first++;
      }
      int opens = first;
      boolean points = POINTING.contains(marks.tokens().get(first).lower());
      boolean is = points && BE.contains(marks.tokens().get(first + 1).lower());
      boolean hard =
          words.find(marks, part).stream()
              .filter(h -> h.kind() == ActWords.Kind.ABUSE && h.start() <= opens + NEAR)
              .anyMatch(h -> !FACTS.contains(marks.tokens().get(h.end() - 1).lower()));
      if (is && hard) {
        return true;
      }
    }
    return false;
  }

  /** Hard words that may merely tell what happened. */
  private static final Set<String> FACTS = GrammarWords.set("StatementFinder.FACTS");

  private static final int NEAR = 6;
  private static final Set<String> POINTING = Set.of("this", "it", "that", "these", "what");
  private static final Set<String> BE = Set.of("is", "was", "are", "were", "'s");

  /** A warning is a threat only if it says what the speaker will do or let happen. */
  private static boolean threat(Annotations marks, Attribution a) {
    if (named(marks, a, "threat")) {
      return true;
    }
    for (Span part : a.content()) {
      for (int i = marks.tokenAt(part.start());
          i < marks.tokens().size() && marks.tokens().get(i).span().end() <= part.end();
          i++) {
        String word = marks.tokens().get(i).lower();
        if (word.equals("will") || word.equals("would") || word.equals("shall")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean named(Annotations marks, Attribution a, String... stems) {
    String cue = a.cue().map(marks::text).orElse("").toLowerCase(java.util.Locale.ROOT);
    for (String stem : stems) {
      if (cue.contains(stem)) {
        return true;
      }
    }
    return false;
  }
}
