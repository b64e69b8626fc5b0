package org.herodotus.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herodotus.annotate.Annotator;
import org.herodotus.model.Actor;
import org.herodotus.model.Annotations;
import org.herodotus.model.Argument;
import org.herodotus.model.Claim;
import org.herodotus.model.Derivation;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.Factuality;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Publication;
import org.herodotus.model.Quantity;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;

/**
 * A reading put together by hand: real words and sentences, marks set by the test, so that
 * reconciling is tested apart from reading.
 */
final class Sketch {
  private static final Annotator ANNOTATOR = new Annotator();

  private final Report report;
  private final Annotations marks;
  private final List<EventMention> events = new ArrayList<>();
  private final List<Toll> tolls = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  private Sketch(Report report) {
    this.report = report;
    this.marks = ANNOTATOR.mark(report);
  }

  static Sketch report(String id, String published, String title, String body) {
    return new Sketch(
        Report.of(
            id,
            "Outlet " + id,
            Optional.of(Publication.on(LocalDate.parse(published))),
            title,
            body));
  }

  Span find(String words) {
    int at = report.content().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("the report does not hold: " + words);
    }
    return new Span(at, at + words.length());
  }

  /** Parts of a mention that a test sets. */
  record Told(
      Optional<String> day,
      Optional<Place> place,
      boolean definite,
      boolean background,
      List<Argument> arguments) {
    static Told at(String day, Place place) {
      return new Told(Optional.of(day), Optional.of(place), false, false, List.of());
    }

    static Told back() {
      return new Told(Optional.empty(), Optional.empty(), true, false, List.of());
    }

    static Told bare() {
      return new Told(Optional.empty(), Optional.empty(), false, false, List.of());
    }

    Told asHistory() {
      return new Told(day, place, definite, true, arguments);
    }
  }

  Sketch event(String trigger, IncidentType type, Told told) {
    Span span = find(trigger);
    var sentence = marks.sentenceAt(span.start());
    events.add(
        new EventMention(
            events.size(),
            type,
            span,
            sentence.index(),
            told.definite(),
            told.arguments(),
            told.place().map(p -> List.of(mention(span, p))).orElse(List.of()),
            told.day().map(d -> List.of(day(span, d))).orElse(List.of()),
            new Factuality(
                Factuality.Polarity.POSITIVE,
                Factuality.Modality.ASSERTED,
                false,
                told.background()),
            List.of(),
            0.9,
            Evidence.of(report, sentence.span()),
            new Derivation("test", "sketch")));
    return this;
  }

  private static PlaceMention mention(Span span, Place place) {
    return new PlaceMention(
        span, place, PlaceMention.Use.LOCATION, PlaceMention.Relation.AT, 0.9, List.of());
  }

  private static TimeExpression day(Span span, String day) {
    LocalDate d = LocalDate.parse(day);
    return new TimeExpression(
        span,
        TimeExpression.Type.DATE,
        day,
        Optional.of(d),
        Optional.of(d),
        TimeExpression.Precision.DAY,
        TimeExpression.Anchor.EXPLICIT,
        "sketch");
  }

  Sketch toll(String words, Harm harm, int n, String... voices) {
    Span span = find(words);
    tolls.add(
        new Toll(
            harm,
            Quantity.exactly(n, span),
            "people",
            GroupKind.OTHER,
            Toll.Scope.TOTAL,
            java.util.Arrays.stream(voices).map(Sketch::voice).toList(),
            Stance.STATES,
            Evidence.of(report, span),
            marks.sentenceAt(span.start()).index(),
            "sketch"));
    return this;
  }

  Sketch responsibility(String words, String claimant) {
    claims.add(
        new Claim(
            Claim.Kind.RESPONSIBILITY,
            voice(claimant),
            Optional.empty(),
            Optional.empty(),
            java.util.OptionalInt.empty(),
            Evidence.of(report, find(words))));
    return this;
  }

  static Voice voice(String name) {
    return new Voice(Voice.Kind.NAMED, name, Optional.empty(), Optional.empty());
  }

  static Place town(String name, String country, double lat, double lon) {
    return new Place(
        Optional.of("test:" + name),
        name,
        Optional.of(country),
        List.of(),
        Optional.of(new GeoPoint(lat, lon)),
        5,
        Place.Kind.TOWN);
  }

  static Actor group(String name) {
    return new Actor(
        Optional.of("test:" + name),
        name,
        Actor.Kind.REBEL_GROUP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Reading reading() {
    return new Reading(
        new Resolved(marks, List.of(), List.of(), List.of(), List.of()),
        events,
        tolls,
        claims,
        List.of(),
        List.of());
  }
}
