package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.Attribution;
import org.herodotus.model.EventMention;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.model.Span;

/** What people have marked in a text, by channel, and what the rules find of the same. */
final class MarkedText {
  /** Kinds of event, cut to two levels, that count as violence. */
  private static final Set<String> VIOLENT =
      Set.of(
          "Conflict.Attack",
          "Life.Die",
          "Life.Injure",
          "ArtifactExistence.DamageDestroyDisableDismantle",
          "Justice.ArrestJailDetain");

  /** Mean ratings from which on an event is told as having happened, and under which as not. */
  private static final double HAPPENED = 1.5;

  private static final double UNREAL = 0.5;

  private MarkedText() {}

  /**
   * Marked spans of the report's content; channels that the record does not annotate are absent.
   */
  static Map<MarkChannel, List<Span>> of(JsonNode record, Report report) {
    Map<MarkChannel, List<Span>> out = new EnumMap<>(MarkChannel.class);
    for (JsonNode entity : record.path("entities")) {
      MarkChannel channel = name(entity.path("label").asText());
      for (MarkChannel each : NAMES) {
        out.computeIfAbsent(each, c -> new ArrayList<>());
      }
      if (channel != null) {
        out.get(channel).add(span(report, entity));
      }
    }
    for (JsonNode event : record.path("events")) {
      event(event, report, out);
    }
    if (record.has("attributions")) {
      for (MarkChannel channel :
          List.of(MarkChannel.SOURCE, MarkChannel.CUE, MarkChannel.CONTENT)) {
        List<Span> spans = out.computeIfAbsent(channel, c -> new ArrayList<>());
        for (JsonNode attribution : record.path("attributions")) {
          for (JsonNode span : attribution.path(channel.label())) {
            spans.add(span(report, span.path(0).asInt(), span.path(1).asInt()));
          }
        }
      }
    }
    return out;
  }

  private static final List<MarkChannel> NAMES =
      List.of(MarkChannel.PERSON, MarkChannel.ORGANISATION, MarkChannel.PLACE);

  private static MarkChannel name(String label) {
    return switch (label) {
      case "Person", "PER" -> MarkChannel.PERSON;
      case "Organization", "Organisation", "ORG" -> MarkChannel.ORGANISATION;
      case "Location", "LOC", "GPE" -> MarkChannel.PLACE;
      default -> null;
    };
  }

  private static void event(JsonNode event, Report report, Map<MarkChannel, List<Span>> out) {
    if (event.has("factuality")) {
      List<Span> happened = out.computeIfAbsent(MarkChannel.HAPPENED, c -> new ArrayList<>());
      List<Span> unreal = out.computeIfAbsent(MarkChannel.UNREAL, c -> new ArrayList<>());
      double value = event.path("factuality").asDouble();
      if (value >= HAPPENED) {
        happened.add(span(report, event.path("trigger")));
      } else if (value < UNREAL) {
        unreal.add(span(report, event.path("trigger")));
      }
      return;
    }
    List<Span> violence = out.computeIfAbsent(MarkChannel.VIOLENCE, c -> new ArrayList<>());
    String[] levels = event.path("type").asText().split("\\.", -1);
    for (MarkChannel part : PARTS) {
      out.computeIfAbsent(part, c -> new ArrayList<>());
    }
    if (levels.length >= 2 && VIOLENT.contains(levels[0] + "." + levels[1])) {
      violence.add(span(report, event.path("trigger")));
      for (JsonNode part : event.path("args")) {
        Span words = span(report, part);
        part(part.path("role").asText())
            .map(out::get)
            .filter(p -> !p.contains(words))
            .ifPresent(p -> p.add(words));
      }
    }
  }

  private static final List<MarkChannel> PARTS =
      List.of(
          MarkChannel.ATTACKER_PERSON, MarkChannel.TARGET, MarkChannel.VICTIM, MarkChannel.WEAPON);

  /** The channel of a part in an event. Such sets do not tell men who attack from bodies. */
  private static Optional<MarkChannel> part(String role) {
    return switch (role) {
      case "Attacker", "Killer", "Injurer" -> Optional.of(MarkChannel.ATTACKER_PERSON);
      case "Target" -> Optional.of(MarkChannel.TARGET);
      case "Victim" -> Optional.of(MarkChannel.VICTIM);
      case "Instrument", "ExplosiveDevice" -> Optional.of(MarkChannel.WEAPON);
      default -> Optional.empty();
    };
  }

  private static Span span(Report report, JsonNode marked) {
    return span(report, marked.path("start").asInt(), marked.path("end").asInt());
  }

  private static Span span(Report report, int start, int end) {
    String content = report.content();
    int from = content.offsetByCodePoints(report.body().start(), start);
    return new Span(from, content.offsetByCodePoints(from, Math.max(1, end - start)));
  }

  /** What the rules find of a channel; nothing where they have no such notion. */
  static List<Span> byRules(MarkChannel channel, Reading reading) {
    return switch (channel) {
      case PERSON, ORGANISATION ->
          reading.resolved().actors().stream()
              .filter(m -> m.name().isPresent())
              .filter(
                  m -> (m.actor().kind() == Actor.Kind.PERSON) == (channel == MarkChannel.PERSON))
              .map(m -> m.name().get())
              .distinct()
              .toList();
      case PLACE ->
          reading.resolved().places().stream()
              .filter(m -> m.use() != PlaceMention.Use.DEMONYM)
              .map(PlaceMention::span)
              .toList();
      case ATTACKER_PERSON -> parts(reading, Argument.Role.ATTACKER);
      case TARGET -> parts(reading, Argument.Role.TARGET);
      case VICTIM -> parts(reading, Argument.Role.VICTIM);
      case WEAPON -> parts(reading, Argument.Role.WEAPON);
      case VIOLENCE -> reading.events().stream().map(EventMention::trigger).toList();
      case SOURCE ->
          reading.resolved().attributions().stream().flatMap(a -> a.source().stream()).toList();
      case CUE ->
          reading.resolved().attributions().stream().flatMap(a -> a.cue().stream()).toList();
      case CONTENT ->
          reading.resolved().attributions().stream()
              .map(Attribution::content)
              .flatMap(List::stream)
              .toList();
      default -> List.of();
    };
  }

  private static List<Span> parts(Reading reading, Argument.Role role) {
    return reading.events().stream()
        .flatMap(e -> e.arguments(role).stream())
        .map(Argument::span)
        .distinct()
        .toList();
  }

  /** What the learned reader marks of a channel; an attacker is a man or a body. */
  static List<Mark> learned(MarkChannel channel, LearnedMarks marks, double least) {
    return marks.marks().stream()
        .filter(m -> m.confidence() >= least)
        .filter(
            m ->
                m.channel() == channel
                    || channel == MarkChannel.ATTACKER_PERSON
                        && m.channel() == MarkChannel.ATTACKER_ORG)
        .toList();
  }
}
