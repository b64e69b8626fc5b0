package org.herodotus.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Attribution;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Factuality;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Statement;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Toll;

/** Everything that was read in a report as marks on its text, in text order. */
public final class ReadingMarks {
  /** What a mark is for. */
  public enum Kind {
    EVENT,
    FIGURE,
    TIME,
    PLACE,
    ACTOR,
    VOICE,
    CLAIM
  }

  /**
   * One mark.
   *
   * @param kind what it is for
   * @param span the words
   * @param meaning what they were taken to mean, in one line
   * @param rule the lexicon entry or rule by which they were read so
   */
  public record Mark(Kind kind, Span span, String meaning, String rule) {}

  private final List<Mark> marks = new ArrayList<>();

  private final String content;
  private final List<Attribution> attributions;

  private ReadingMarks(Reading reading) {
    this.content = reading.report().content();
    this.attributions = reading.resolved().attributions();
  }

  public static List<Mark> of(Reading reading) {
    ReadingMarks all = new ReadingMarks(reading);
    Resolved sense = reading.resolved();
    reading.events().forEach(all::event);
    reading.tolls().forEach(all::toll);
    sense.times().forEach(all::time);
    sense.places().forEach(all::place);
    sense.actors().forEach(all::actor);
    sense.attributions().forEach(all::voice);
    reading.claims().forEach(all::claim);
    reading.statements().forEach(all::statement);
    return all.marks.stream()
        .sorted(Comparator.comparing(Mark::span).thenComparing(Mark::kind))
        .toList();
  }

  private void add(Kind kind, Span span, String rule, String... meaning) {
    marks.add(
        new Mark(
            kind,
            span,
            List.of(meaning).stream().filter(m -> !m.isEmpty()).collect(Collectors.joining(", ")),
            rule));
  }

  private void event(EventMention e) {
    Factuality f = e.factuality();
    String told =
        (f.polarity() == Factuality.Polarity.NEGATIVE ? "denied " : "")
            + Wording.label(f.modality())
            + (f.generic() ? ", no one event" : "")
            + (f.background() ? ", history" : "");
    String parts =
        e.arguments().stream()
            .map(a -> Wording.label(a.role()) + " " + a.text())
            .collect(Collectors.joining(", "));
    add(
        Kind.EVENT,
        e.trigger(),
        (e.derivation().component().equals("extract/events") ? "triggers.tsv: " : "")
            + e.derivation().rule(),
        e.type().label(),
        told,
        parts,
        e.place().map(p -> "in " + p.place().name()).orElse(""),
        e.time().map(ReadingMarks::days).orElse(""));
  }

  private void toll(Toll t) {
    add(
        Kind.FIGURE,
        t.quantity().span(),
        t.rule(),
        Wording.of(t.quantity()) + " " + Wording.label(t.harm()),
        t.group(),
        Wording.label(t.kind()),
        Wording.label(t.scope()),
        t.voices().isEmpty() ? "" : "says " + Wording.voices(t.voices()));
  }

  private static String days(TimeExpression t) {
    if (!t.dated()) {
      return t.value();
    }
    String first = t.earliest().map(Object::toString).orElse("");
    String last = t.latest().map(Object::toString).orElse("");
    return first.equals(last) ? first : first + " to " + last;
  }

  private void time(TimeExpression t) {
    add(
        Kind.TIME,
        t.span(),
        t.rule(),
        days(t),
        Wording.label(t.type()),
        Wording.label(t.precision()));
  }

  private void place(PlaceMention p) {
    Place place = p.place();
    add(
        Kind.PLACE,
        p.span(),
        place.id().map(id -> "gazetteer: " + id).orElse("in no gazetteer")
            + String.format(Locale.ROOT, ", score %.2f", p.confidence()),
        place.name(),
        String.join(", ", place.admin()),
        place.country().orElse(""),
        Wording.label(place.kind()),
        p.use() == PlaceMention.Use.LOCATION ? "" : "as " + Wording.label(p.use()));
  }

  private void actor(ActorMention a) {
    Actor actor = a.actor();
    add(
        Kind.ACTOR,
        a.span(),
        a.rule(),
        actor.name(),
        Wording.label(actor.kind()),
        actor.country().orElse(""),
        a.antecedent().isPresent() ? "told before" : "");
  }

  private void voice(Attribution a) {
    Optional<Span> at = a.source().isPresent() ? a.source() : a.cue();
    at.ifPresent(
        span ->
            add(
                Kind.VOICE,
                span,
                a.cue().map(c -> "cue: " + c.of(content)).orElse("no cue: carried over"),
                Wording.voices(a.voices()) + " " + Wording.label(a.stance()),
                Wording.label(a.act())));
  }

  /** The word of speech that a verbal act was read from. */
  private String act(Span evidence) {
    return attributions.stream()
        .flatMap(a -> a.cue().stream())
        .filter(evidence::contains)
        .findFirst()
        .map(cue -> "cue: " + cue.of(content))
        .orElse("acts.tsv");
  }

  private void claim(Claim c) {
    add(
        Kind.CLAIM,
        c.evidence().span(),
        act(c.evidence().span()),
        Wording.label(c.kind()) + " by " + c.claimant().name(),
        c.against().map(v -> "against " + v.name()).orElse(""));
  }

  private void statement(Statement s) {
    add(
        Kind.CLAIM,
        s.evidence().span(),
        act(s.evidence().span()),
        s.speaker().name() + ": " + Wording.label(s.type()));
  }

  /** The report and its marks as one JSON object. */
  public static void json(Reading reading, Writer out) {
    try {
      try (Json json = Json.indented(out)) {
        json.object(
            () -> {
              json.object(
                  "report",
                  () -> {
                    new IncidentJson(json, Veil.none()).report(reading.report());
                    json.field("content", reading.report().content());
                  });
              json.array("marks", () -> of(reading).forEach(m -> mark(json, reading, m)));
              LearnedMarks learned = reading.resolved().marks().learned();
              if (learned.present()) {
                json.object("learned", () -> learned(json, reading.report(), learned));
              }
            });
      }
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mark(Json json, Reading reading, Mark mark) {
    json.object(
        () -> {
          json.field("kind", Wording.label(mark.kind()));
          json.field("start", mark.span().start());
          json.field("end", mark.span().end());
          json.field("words", mark.span().of(reading.report().content()));
          json.field("meaning", mark.meaning());
          json.field("rule", mark.rule());
        });
  }

  /** What a learned reader proposes, who it is, and how far it read. */
  private static void learned(Json json, Report report, LearnedMarks learned) {
    json.field("maker", learned.maker().rule());
    json.field("read_to", learned.read().end());
    json.object(
        "labels",
        () -> learned.labels().forEach(l -> json.field(l.label().label(), rounded(l.best()))));
    json.array(
        "marks",
        () ->
            learned
                .marks()
                .forEach(
                    m ->
                        json.object(
                            () -> {
                              json.field("channel", m.channel().label());
                              json.field("start", m.span().start());
                              json.field("end", m.span().end());
                              json.field("words", m.span().of(report.content()));
                              json.field("confidence", rounded(m.confidence()));
                            })));
  }

  private static double rounded(double probability) {
    return Math.round(probability * 1000) / 1000.0;
  }
}
