package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Finds place names and settles which places they mean: by size, by what the text names beside
 * them, and by the other places of the report. Thread-safe.
 */
public final class PlaceReader {
  private final PlaceScan scan = new PlaceScan(Gazetteer.open());
  private final Set<String> facilities = Table.read("facilities.tsv").words();

  public List<PlaceMention> read(Annotations marks) {
    List<PlaceScan.Hit> hits = scan.scan(marks);
    Map<String, Double> votes = votes(hits);
    List<Gazetteer.Entry> chosen = new ArrayList<>();
    Map<String, Gazetteer.Entry> settled = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      chosen.add(choose(marks, hits, i, votes, settled));
    }
    List<PlaceMention> out = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      out.add(mention(marks, hits.get(i), chosen.get(i)));
    }
    out.addAll(sites(marks, out));
    out.sort(Comparator.comparing(PlaceMention::span));
    return out;
  }

  /** How strongly the text as a whole speaks for each country. */
  private static Map<String, Double> votes(List<PlaceScan.Hit> hits) {
    Map<String, Double> votes = new HashMap<>();
    double total = 1;
    for (PlaceScan.Hit hit : hits) {
      double sum = 0;
      for (Gazetteer.Entry e : hit.entries()) {
        sum += weight(e);
      }
      for (Gazetteer.Entry e : hit.entries()) {
        double share = sum == 0 ? 0 : weight(e) / sum;
        votes.merge(e.country(), share, Double::sum);
        if (!e.admin1().isEmpty() && e.featureClass() != 'A') {
          votes.merge(e.country() + "." + e.admin1(), share, Double::sum);
        } else if (e.featureCode().equals("ADM1")) {
          votes.merge(e.country() + "." + e.admin1(), 2 * share, Double::sum);
        }
      }
      total++;
    }
    double n = total;
    votes.replaceAll((k, v) -> v / n);
    return votes;
  }

  private static double weight(Gazetteer.Entry e) {
    double size = Math.sqrt(e.population() + 1.0);
    return switch (e.kind()) {
      case COUNTRY -> 50_000;
      case PROVINCE -> 0.8 * size + 100;
      case REGION, NATURAL, WATER, FACILITY -> 300;
      default -> e.featureCode().equals("PPLC") ? 3 * size : size;
    };
  }

  private static Gazetteer.Entry choose(
      Annotations marks,
      List<PlaceScan.Hit> hits,
      int i,
      Map<String, Double> votes,
      Map<String, Gazetteer.Entry> settled) {
    PlaceScan.Hit hit = hits.get(i);
    String name = marks.text(span(marks, hit)).toLowerCase(java.util.Locale.ROOT);
    PlaceScan.Hit container = container(marks, hits, i);
    Gazetteer.Entry before = settled.get(name);
    if (before != null && container == null) {
      return before;
    }
    Gazetteer.Entry best = hit.entries().get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (Gazetteer.Entry e : hit.entries()) {
      double score = Math.log(weight(e) + 1) + 3 * votes.getOrDefault(e.country(), 0.0);
      score += 4 * votes.getOrDefault(e.country() + "." + e.admin1(), 0.0);
      if (container != null && holds(container, e)) {
        score += 8;
      }
      score += word(marks, hit, e);
      if (score > most) {
        most = score;
        best = e;
      }
    }
    settled.putIfAbsent(name, best);
    return best;
  }

  /** "X province" is the province, "X city" the city. */
  private static double word(Annotations marks, PlaceScan.Hit hit, Gazetteer.Entry e) {
    String next = hit.end() < marks.tokens().size() ? marks.tokens().get(hit.end()).lower() : "";
    boolean province = next.matches("province|state|governorate|region|department|oblast");
    boolean district = next.matches("district|county|parish|division|municipality");
    boolean town = next.matches("city|town|village");
    return switch (e.kind()) {
      case PROVINCE -> province ? 4 : town ? -4 : 0;
      case DISTRICT -> district ? 4 : -1.5;
      case TOWN -> province ? -3 : district ? -1 : town ? 2 : 0;
      default -> 0;
    };
  }

  /** The name after a comma that may hold this one ("Darzab district, Jowzjan"). */
  private static PlaceScan.Hit container(Annotations marks, List<PlaceScan.Hit> hits, int i) {
    if (i + 1 >= hits.size()) {
      return null;
    }
    PlaceScan.Hit hit = hits.get(i);
    PlaceScan.Hit next = hits.get(i + 1);
    int gap = next.first() - hit.end();
    if (gap < 1 || gap > 4) {
      return null;
    }
    for (int k = hit.end(); k < next.first(); k++) {
      String w = marks.tokens().get(k).lower();
      if (w.equals(",") || w.equals("in") || w.equals("(")) {
        return next;
      }
    }
    return null;
  }

  private static boolean holds(PlaceScan.Hit container, Gazetteer.Entry e) {
    for (Gazetteer.Entry c : container.entries()) {
      boolean same = c.country().equals(e.country()) && !c.country().isEmpty();
      if (same
          && c.row() != e.row()
          && (c.kind() == Place.Kind.COUNTRY
              || c.featureCode().equals("ADM1") && c.admin1().equals(e.admin1()))) {
        return true;
      }
    }
    return false;
  }

  private static Span span(Annotations marks, PlaceScan.Hit hit) {
    return marks.tokens().get(hit.first()).span().union(marks.tokens().get(hit.end() - 1).span());
  }

  private static PlaceMention mention(
      Annotations marks, PlaceScan.Hit hit, Gazetteer.Entry chosen) {
    Span span = span(marks, hit);
    PlaceMention.Use use = hit.demonym() ? PlaceMention.Use.DEMONYM : PlaceMention.Use.LOCATION;
    if (marks.dateline().isPresent() && marks.dateline().get().span().contains(span)) {
      use = PlaceMention.Use.DATELINE;
    }
    List<PlaceMention.Candidate> rejected =
        hit.entries().stream()
            .filter(e -> e.row() != chosen.row())
            .sorted(
                Comparator.comparingInt(Gazetteer.Entry::population)
                    .reversed()
                    .thenComparingInt(Gazetteer.Entry::row))
            .limit(5)
            .map(e -> new PlaceMention.Candidate(e.place(), weight(e)))
            .toList();
    double confidence = 1.0 / (1 + 0.1 * Math.min(9, rejected.size()));
    return new PlaceMention(span, chosen.place(), use, relation(marks, hit), confidence, rejected);
  }

  private static PlaceMention.Relation relation(Annotations marks, PlaceScan.Hit hit) {
    List<Token> tokens = marks.tokens();
    int i = hit.first() - 1;
    if (i >= 0 && tokens.get(i).lower().equals("the")) {
      i--;
    }
    if (i < 0) {
      return PlaceMention.Relation.AT;
    }
    String w = tokens.get(i).lower();
    if (w.equals("of") && i > 0) {
      String o = tokens.get(i - 1).lower();
      if (o.matches(
          "north|south|east|west|north-?east|north-?west|south-?east|south-?west|outside|outskirts")) {
        return o.equals("outskirts") || o.equals("outside")
            ? PlaceMention.Relation.NEAR
            : PlaceMention.Relation.OFFSET;
      }
    }
    return w.matches("near|outside|around|beside|close|nearby")
        ? PlaceMention.Relation.NEAR
        : PlaceMention.Relation.AT;
  }

  /** Named sites that the gazetteer lacks, placed at the town they stand with. */
  private List<PlaceMention> sites(Annotations marks, List<PlaceMention> known) {
    List<PlaceMention> out = new ArrayList<>();
    List<Token> tokens = marks.tokens();
    for (Sentence s : marks.sentences()) {
      for (int i = s.firstToken() + 1; i < s.endToken(); i++) {
        if (facilities.contains(tokens.get(i).lemma()) && tokens.get(i).nominal()) {
          site(marks, s, i, known).ifPresent(out::add);
        }
      }
    }
    return out;
  }

  private Optional<PlaceMention> site(
      Annotations marks, Sentence s, int head, List<PlaceMention> known) {
    List<Token> tokens = marks.tokens();
    int first = head;
    while (first > s.firstToken()
        && tokens.get(first - 1).capitalised()
        && (tokens.get(first - 1).is(PartOfSpeech.PROPN)
            || marks.capitals() && tokens.get(first - 1).nominal())) {
      first--;
    }
    if (first == head) {
      return Optional.empty();
    }
    Span span = tokens.get(first).span().union(tokens.get(head).span());
    for (PlaceMention m : known) {
      if (m.span().contains(span)) {
        return Optional.empty();
      }
    }
    return anchor(span, known).map(m -> at(marks, span, m));
  }

  /** The town named in the phrase, or the nearest one named after or before it. */
  private static Optional<PlaceMention> anchor(Span span, List<PlaceMention> known) {
    PlaceMention best = null;
    int nearest = 250;
    for (PlaceMention m : known) {
      if (m.use() == PlaceMention.Use.DEMONYM || m.place().kind() == Place.Kind.COUNTRY) {
        continue;
      }
      int distance =
          m.span().overlaps(span)
              ? 0
              : m.span().start() >= span.end()
                  ? m.span().start() - span.end()
                  : 60 + span.start() - m.span().end();
      if (distance < nearest) {
        nearest = distance;
        best = m;
      }
    }
    return Optional.ofNullable(best);
  }

  private static PlaceMention at(Annotations marks, Span span, PlaceMention anchor) {
    Place p = anchor.place();
    List<String> admin = new ArrayList<>();
    if (p.kind() != Place.Kind.FACILITY) {
      admin.add(p.name());
    }
    admin.addAll(p.admin());
    Place site =
        new Place(
            Optional.empty(),
            marks.text(span),
            p.country(),
            admin,
            p.point(),
            Math.max(2, p.radiusKm()),
            Place.Kind.FACILITY);
    return new PlaceMention(
        span, site, PlaceMention.Use.LOCATION, PlaceMention.Relation.AT, 0.6, List.of());
  }
}
