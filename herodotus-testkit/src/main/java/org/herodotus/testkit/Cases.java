package org.herodotus.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.model.Annotations;
import org.herodotus.model.Derivation;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.Factuality;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Locator;
import org.herodotus.model.OffsetMap;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Publication;
import org.herodotus.model.Quantity;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Source;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.herodotus.model.Token;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;

/** Reports and the facts in them, found by their words. */
public final class Cases {
  private Cases() {}

  /** A report from a file of its own; {@code published} is a day or an instant. */
  public static Report report(
      String id, String outlet, String published, String title, String body) {
    return report(id, id, outlet, published, title, body);
  }

  /** A version of an article: {@code key} stays the same when the outlet changes it. */
  public static Report report(
      String id, String key, String outlet, String published, String title, String body) {
    Report plain = Report.of(id, outlet, Optional.of(publication(published)), title, body);
    return new Report(
        id,
        key,
        new Source(outlet, Optional.of("https://news.example/" + key), Optional.empty()),
        new Locator(
            "news/" + id + ".txt",
            Locator.Container.TEXT,
            1,
            0,
            plain.content().length(),
            "sha-of-" + id),
        plain.content(),
        plain.title(),
        plain.body(),
        plain.published(),
        OffsetMap.NONE,
        false);
  }

  private static Publication publication(String text) {
    return text.length() > 10
        ? Publication.at(Instant.parse(text))
        : Publication.on(LocalDate.parse(text));
  }

  /** Where words stand in a report; they must stand there. */
  public static Span find(Report report, String words) {
    int at = report.content().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("report " + report.id() + " does not say: " + words);
    }
    return new Span(at, at + words.length());
  }

  public static Evidence evidence(Report report, String words) {
    return Evidence.of(report, find(report, words));
  }

  public static Voice voice(Report report, Voice.Kind kind, String name) {
    return new Voice(kind, name, Optional.empty(), Optional.of(evidence(report, name)));
  }

  /** An exact figure worded {@code figure} inside {@code clause}. */
  public static Toll toll(Report report, Harm harm, int n, String figure, String clause) {
    return toll(report, harm, Quantity.exactly(n, find(report, figure)), clause);
  }

  /** "At least n", worded {@code figure}. */
  public static Toll atLeast(Report report, Harm harm, int n, String figure, String clause) {
    return toll(
        report,
        harm,
        new Quantity(
            Quantity.Modifier.AT_LEAST,
            OptionalInt.of(n),
            OptionalInt.of(n),
            OptionalInt.empty(),
            Optional.empty(),
            find(report, figure)),
        clause);
  }

  private static Toll toll(Report report, Harm harm, Quantity quantity, String clause) {
    return new Toll(
        harm,
        quantity,
        "people",
        GroupKind.OTHER,
        Toll.Scope.TOTAL,
        List.of(),
        Stance.STATES,
        evidence(report, clause),
        0,
        "cases");
  }

  /** The same figure, part of a larger one. */
  public static Toll part(Toll toll, String group) {
    return new Toll(
        toll.harm(),
        toll.quantity(),
        group,
        GroupKind.CIVILIANS,
        Toll.Scope.SUBSET,
        toll.voices(),
        toll.stance(),
        toll.evidence(),
        toll.sentence(),
        toll.rule());
  }

  /** A reading that takes the whole report for one sentence, its first word for the event. */
  public static Reading reading(Report report, Toll... tolls) {
    List<Token> tokens = tokens(report.content());
    Sentence all =
        new Sentence(
            0, new Span(0, report.content().length()), 0, tokens.size(), 0, Sentence.Part.BODY);
    Annotations marks =
        new Annotations(
            report,
            tokens,
            List.of(all),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            false);
    EventMention event =
        new EventMention(
            0,
            IncidentType.BOMBING,
            tokens.get(0).span(),
            0,
            false,
            List.of(),
            List.of(),
            List.of(),
            Factuality.HAPPENED,
            List.of(),
            0.9,
            Evidence.of(report, report.body()),
            new Derivation("test", "cases"));
    return new Reading(
        new Resolved(marks, List.of(), List.of(), List.of(), List.of()),
        List.of(event),
        List.of(tolls),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Token> tokens(String text) {
    List<Token> out = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        String word = text.substring(at, end);
        out.add(new Token(out.size(), new Span(at, end), word, word, word, PartOfSpeech.NOUN));
      }
      at = end + 1;
    }
    return out;
  }
}
