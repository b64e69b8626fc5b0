package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.herodotus.Herodotus;
import org.herodotus.model.Account;
import org.herodotus.model.Actor;
import org.herodotus.model.Claim;
import org.herodotus.model.Evidence;
import org.herodotus.model.Incident;
import org.herodotus.model.Party;
import org.herodotus.model.Quantity;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.model.Statement;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;
import org.herodotus.model.Where;

/**
 * Case files: a handful of reports in, the incidents of the casebook out. One record is one case.
 */
final class CasesAdapter implements Adapter {
  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    List<Reading> readings = new ArrayList<>();
    for (JsonNode r : record.get("reports")) {
      Report report =
          Report.of(
              Records.text(r, "id"),
              Records.text(r, "outlet"),
              Records.publication(Records.text(r, "published")),
              Records.text(r, "title"),
              Records.text(r, "text"));
      readings.add(herodotus.read(report));
    }
    Reconciliation casebook = herodotus.reconcile(readings);
    ObjectNode out = Records.object().put("case", Records.text(record, "case"));
    ArrayNode incidents = out.putArray("incidents");
    ArrayNode statements = out.putArray("statements");
    Map<Statement, String> about = new HashMap<>();
    for (Incident incident : casebook.incidents()) {
      incidents.add(incident(incident));
      incident.statements().forEach(s -> about.put(s, incident.id()));
    }
    for (Reading reading : readings) {
      for (Statement s : reading.statements()) {
        statements.add(statement(s, about.get(s)));
      }
    }
    return out;
  }

  private static ObjectNode incident(Incident incident) {
    ObjectNode out =
        Records.object()
            .put("id", incident.id())
            .put("type", incident.type().label())
            .put("status", lower(incident.status()))
            .put("background", incident.background());
    incident
        .when()
        .ifPresent(
            w ->
                out.putObject("date")
                    .put("start", w.start().toString())
                    .put("end", w.end().toString())
                    .put("precision", lower(w.precision())));
    incident.where().ifPresent(w -> place(out.putObject("place"), w));
    ArrayNode perpetrators = out.putArray("perpetrators");
    incident.perpetrators().forEach(p -> perpetrator(perpetrators.addObject(), p));
    ArrayNode individuals = out.putArray("named_individuals");
    incident
        .individuals()
        .forEach(i -> individuals.addObject().put("name", i.name()).put("role", lower(i.role())));
    ArrayNode targets = out.putArray("targets");
    incident
        .targets()
        .forEach(t -> targets.addObject().put("name", t.name()).put("kind", lower(t.kind())));
    ArrayNode weapons = out.putArray("weapons");
    incident.weapons().forEach(weapons::add);
    ArrayNode reports = out.putArray("reports");
    incident.reports().forEach(reports::add);
    ArrayNode accounts = out.putArray("accounts");
    for (Account account : incident.accounts()) {
      account.tolls().forEach(t -> account(accounts.addObject(), account, t));
    }
    ArrayNode claims = out.putArray("claims");
    jointly(incident.claims()).forEach((c, all) -> claim(claims.addObject(), c, all));
    ArrayNode evidence = out.putArray("evidence");
    for (Evidence e : incident.evidence()) {
      evidence.addObject().put("report", e.report()).put("evidence", e.quote());
    }
    return out;
  }

  private static void place(ObjectNode out, Where where) {
    out.put("name", where.name());
    where.place().admin().stream().findFirst().ifPresent(a -> out.put("admin", a));
    where.place().country().ifPresent(c -> out.put("country", c));
    where.place().point().ifPresent(p -> out.put("lat", p.latitude()).put("lon", p.longitude()));
    out.put("precision", lower(where.precision()));
  }

  private static void perpetrator(ObjectNode out, Party party) {
    out.put("name", party.name());
    ArrayNode mentions = out.putArray("mentions");
    party.mentions().forEach(mentions::add);
    out.put("claimed", party.claimed());
  }

  private static void account(ObjectNode out, Account account, Toll toll) {
    Quantity q = toll.quantity();
    out.put("report", account.report())
        .put("status", lower(toll.harm()))
        .put("group", toll.group());
    out.put("group_kind", lower(toll.kind()));
    number(out, "low", q.low());
    number(out, "high", q.high());
    out.put("modifier", modifier(q));
    ArrayNode sources = out.putArray("sources");
    account.voices().forEach(v -> sources.add(v.name()));
    out.put("evidence", toll.evidence().quote());
  }

  private static void number(ObjectNode out, String field, OptionalInt n) {
    if (n.isPresent()) {
      out.put(field, n.getAsInt());
    } else {
      out.putNull(field);
    }
  }

  private static String modifier(Quantity q) {
    return switch (q.modifier()) {
      case EXACT -> "exact";
      case AT_LEAST -> "at least";
      case MORE_THAN -> "more than";
      case ABOUT -> "about";
      case UP_TO, FEWER_THAN -> "up to";
      case BETWEEN -> "between";
      case NONE -> "no";
      case VAGUE -> q.wording().orElse("dozens");
    };
  }

  /** The case files hold one claim for all whom the same words accuse. */
  private static Map<Claim, List<Voice>> jointly(List<Claim> claims) {
    Map<String, Claim> first = new HashMap<>();
    Map<Claim, List<Voice>> out = new LinkedHashMap<>();
    for (Claim c : claims) {
      String key = c.kind() + "|" + name(c.claimant()) + "|" + c.evidence();
      Claim kept = c.against().isPresent() ? first.computeIfAbsent(key, k -> c) : c;
      List<Voice> accused = out.computeIfAbsent(kept, k -> new ArrayList<>());
      c.against().ifPresent(accused::add);
    }
    return out;
  }

  private static void claim(ObjectNode out, Claim claim, List<Voice> accused) {
    out.put("report", claim.evidence().report()).put("claimant", name(claim.claimant()));
    claim.channel().ifPresent(c -> out.put("channel", c));
    out.put("kind", lower(claim.kind()));
    if (!accused.isEmpty()) {
      out.put(
          "against",
          accused.stream().map(CasesAdapter::name).distinct().collect(Collectors.joining(", ")));
    }
    out.put("evidence", claim.evidence().quote());
  }

  private static ObjectNode statement(Statement s, String about) {
    ObjectNode out =
        Records.object()
            .put("report", s.evidence().report())
            .put("type", lower(s.type()))
            .put("speaker", name(s.speaker()));
    if (about != null) {
      out.put("about", about);
    }
    return out.put("evidence", s.evidence().quote());
  }

  private static String name(Voice voice) {
    return voice
        .actor()
        .filter(a -> a.kind() != Actor.Kind.UNKNOWN)
        .map(Actor::name)
        .orElse(voice.name());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
