package org.herodotus.model;

import java.util.List;
import java.util.Optional;

/**
 * Something that is said to have happened at one place and time between the same parties: a view
 * computed from all accounts of it, none overwritten.
 *
 * @param id stable key
 * @param type kind of incident
 * @param status whether it is told as fact, alleged, denied or foiled
 * @param background whether every report tells it as history
 * @param when the days, if known
 * @param where the place, if known
 * @param perpetrators parties that are held or claim to have done it
 * @param individuals people named
 * @param targets whom or what it hit
 * @param weapons in the reports' words
 * @param reports ids of the reports that tell of it, oldest first
 * @param accounts voices side by side
 * @param claims claims of responsibility, denials, accusations
 * @param statements verbal acts about it
 * @param tolls range of each figure over all accounts
 * @param disagreements where accounts differ
 * @param evidence the words that tell of it
 * @param reasons why mentions were joined into this incident
 */
public record Incident(
    String id,
    IncidentType type,
    Status status,
    boolean background,
    Optional<When> when,
    Optional<Where> where,
    List<Party> perpetrators,
    List<Individual> individuals,
    List<Target> targets,
    List<String> weapons,
    List<String> reports,
    List<Account> accounts,
    List<Claim> claims,
    List<Statement> statements,
    List<Reconciled> tolls,
    List<Disagreement> disagreements,
    List<Evidence> evidence,
    List<String> reasons) {
  /** How an incident is told. */
  public enum Status {
    HAPPENED,
    ALLEGED,
    DENIED,
    FOILED
  }

  public Incident {
    perpetrators = List.copyOf(perpetrators);
    individuals = List.copyOf(individuals);
    targets = List.copyOf(targets);
    weapons = List.copyOf(weapons);
    reports = List.copyOf(reports);
    accounts = List.copyOf(accounts);
    claims = List.copyOf(claims);
    statements = List.copyOf(statements);
    tolls = List.copyOf(tolls);
    disagreements = List.copyOf(disagreements);
    evidence = List.copyOf(evidence);
    reasons = List.copyOf(reasons);
  }

  /** The same incident as other reports and accounts tell it. */
  public Incident withAccounts(List<String> others, List<Account> voices) {
    return with(others, voices, evidence);
  }

  /** The same incident resting on other words. */
  public Incident withEvidence(List<Evidence> words) {
    return with(reports, accounts, words);
  }

  private Incident with(List<String> tellers, List<Account> voices, List<Evidence> words) {
    return new Incident(
        id,
        type,
        status,
        background,
        when,
        where,
        perpetrators,
        individuals,
        targets,
        weapons,
        tellers,
        voices,
        claims,
        statements,
        tolls,
        disagreements,
        words,
        reasons);
  }
}
