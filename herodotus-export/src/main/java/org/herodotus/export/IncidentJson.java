package org.herodotus.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.model.Account;
import org.herodotus.model.Claim;
import org.herodotus.model.Disagreement;
import org.herodotus.model.Evidence;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.Incident;
import org.herodotus.model.Individual;
import org.herodotus.model.Party;
import org.herodotus.model.Place;
import org.herodotus.model.Publication;
import org.herodotus.model.Reconciled;
import org.herodotus.model.Report;
import org.herodotus.model.Statement;
import org.herodotus.model.Target;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/** One incident, or one report, as a JSON object; the shape is described in docs/FORMATS.md. */
final class IncidentJson {
  private final Json json;
  private final Veil veil;

  IncidentJson(Json json, Veil veil) {
    this.json = json;
    this.veil = veil;
  }

  /** The fields of an incident, inside an object that is open. */
  void fields(Incident i) {
    json.field("id", i.id());
    json.field("type", i.type().label());
    json.field("status", label(i.status()));
    json.field("background", i.background());
    i.when().ifPresentOrElse(this::when, () -> json.nothing("when"));
    i.where().ifPresentOrElse(this::where, () -> json.nothing("where"));
    json.object("figures", () -> i.tolls().forEach(this::figure));
    json.array("perpetrators", () -> i.perpetrators().forEach(this::party));
    json.array(
        "individuals",
        () -> i.individuals().stream().filter(x -> !veil.hides(x)).forEach(this::individual));
    json.array("targets", () -> i.targets().forEach(this::target));
    json.strings("weapons", i.weapons());
    json.array("accounts", () -> i.accounts().forEach(this::account));
    json.array("claims", () -> i.claims().forEach(this::claim));
    json.array("statements", () -> i.statements().forEach(this::statement));
    json.array("disagreements", () -> i.disagreements().forEach(this::disagreement));
    evidences(i.evidence());
    json.strings("reasons", i.reasons().stream().map(veil::of).toList());
    json.strings("reports", i.reports());
  }

  private void when(When when) {
    json.object(
        "when",
        () -> {
          json.field("start", when.start().toString());
          json.field("end", when.end().toString());
          json.field("precision", label(when.precision()));
        });
  }

  private void where(Where where) {
    Place place = where.place();
    json.object(
        "where",
        () -> {
          json.field("name", where.name());
          json.field("place", place.name());
          json.field("place_id", place.id());
          json.field("kind", label(place.kind()));
          json.field("country", place.country());
          json.strings("admin", place.admin());
          Optional<GeoPoint> point = place.point();
          point.ifPresentOrElse(
              p -> {
                json.field("latitude", Circle.round(p.latitude()));
                json.field("longitude", Circle.round(p.longitude()));
              },
              () -> {
                json.nothing("latitude");
                json.nothing("longitude");
              });
          json.field("radius_km", place.radiusKm());
          json.field("precision", label(where.precision()));
        });
  }

  private void figure(Reconciled figure) {
    json.object(
        label(figure.harm()),
        () -> {
          json.field("low", figure.low());
          json.field("best", figure.best());
          json.field("high", figure.high());
          json.field("rule", figure.rule());
          evidences(figure.support());
        });
  }

  private void party(Party party) {
    json.object(
        () -> {
          json.field("name", party.name());
          json.field("actor_id", party.actor().flatMap(a -> a.id()));
          json.field("kind", party.actor().map(a -> label(a.kind())));
          json.field("country", party.actor().flatMap(a -> a.country()));
          json.field("claimed", party.claimed());
          json.strings("mentions", party.mentions().stream().map(veil::of).toList());
          evidences(party.evidence());
        });
  }

  private void individual(Individual individual) {
    json.object(
        () -> {
          json.field("name", individual.name());
          json.field("role", label(individual.role()));
          evidence("evidence", individual.evidence());
        });
  }

  private void target(Target target) {
    json.object(
        () -> {
          json.field("name", veil.of(target.name()));
          json.field("kind", label(target.kind()));
          evidence("evidence", target.evidence());
        });
  }

  private void account(Account account) {
    json.object(
        () -> {
          json.field("id", account.id());
          json.field("report", account.report());
          voices(account.voices());
          json.field("independent", account.independent());
          json.field("supersedes", account.supersedes());
          json.array("tolls", () -> account.tolls().forEach(this::toll));
        });
  }

  private void toll(Toll toll) {
    json.object(
        () -> {
          json.field("harm", label(toll.harm()));
          json.field("words", Wording.of(toll.quantity()));
          json.field("modifier", label(toll.quantity().modifier()));
          json.field("stated", toll.quantity().stated());
          json.field("low", toll.quantity().low());
          json.field("high", toll.quantity().high());
          json.field("people", veil.of(toll.group()));
          json.field("kind", label(toll.kind()));
          json.field("scope", label(toll.scope()));
          json.field("stance", label(toll.stance()));
          evidence("evidence", toll.evidence());
        });
  }

  private void voices(List<Voice> voices) {
    json.array("voices", () -> voices.forEach(v -> json.object(() -> voiceFields(v))));
  }

  private void voice(String name, Optional<Voice> voice) {
    voice.ifPresentOrElse(v -> json.object(name, () -> voiceFields(v)), () -> json.nothing(name));
  }

  private void voiceFields(Voice voice) {
    json.field("name", veil.of(voice.name()));
    json.field("kind", label(voice.kind()));
    json.field("actor_id", voice.actor().flatMap(a -> a.id()));
    voice.evidence().ifPresentOrElse(e -> evidence("evidence", e), () -> json.nothing("evidence"));
  }

  private void claim(Claim claim) {
    json.object(
        () -> {
          json.field("kind", label(claim.kind()));
          voice("claimant", Optional.of(claim.claimant()));
          json.field("channel", claim.channel());
          voice("against", claim.against());
          evidence("evidence", claim.evidence());
        });
  }

  private void statement(Statement statement) {
    json.object(
        () -> {
          json.field("type", label(statement.type()));
          voice("speaker", Optional.of(statement.speaker()));
          evidence("evidence", statement.evidence());
        });
  }

  private void disagreement(Disagreement disagreement) {
    json.object(
        () -> {
          json.field("field", disagreement.field());
          json.array(
              "positions",
              () ->
                  disagreement
                      .positions()
                      .forEach(
                          p ->
                              json.object(
                                  () -> {
                                    json.field("value", veil.of(p.value()));
                                    json.strings(
                                        "voices", p.voices().stream().map(veil::of).toList());
                                    evidences(p.evidence());
                                  })));
        });
  }

  private void evidences(List<Evidence> all) {
    json.array("evidence", () -> all.forEach(e -> json.object(() -> evidenceFields(e))));
  }

  private void evidence(String name, Evidence evidence) {
    json.object(name, () -> evidenceFields(evidence));
  }

  private void evidenceFields(Evidence evidence) {
    json.field("report", evidence.report());
    json.field("start", evidence.span().start());
    json.field("end", evidence.span().end());
    json.field("quote", veil.of(evidence.quote()));
  }

  /** The fields of a report without its text, inside an object that is open. */
  void report(Report report) {
    json.field("id", report.id());
    json.field("outlet", report.source().name());
    json.field("title", veil.of(report.titleText()));
    json.field("url", report.source().url());
    json.field("author", report.source().author());
    json.field("published", report.published().map(p -> p.date().toString()));
    json.field(
        "published_at", report.published().flatMap(Publication::instant).map(Object::toString));
    json.field("path", report.locator().path());
    json.field("container", label(report.locator().container()));
    json.field("record", report.locator().record());
    json.field("position", report.locator().position());
    json.field("length", report.locator().length());
    json.field("sha256", report.locator().sha256());
    json.field("truncated", report.truncated());
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
