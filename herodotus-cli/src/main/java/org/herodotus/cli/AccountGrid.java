package org.herodotus.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.herodotus.export.Wording;
import org.herodotus.model.Account;
import org.herodotus.model.Evidence;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.herodotus.model.Toll;

/** Accounts of an incident, one under the other, with a column for each harm that they count. */
final class AccountGrid {
  private static final int CELL = 14;
  private static final int LEAST_VOICE = 24;

  private final Incident incident;
  private final Style style;
  private final int width;
  private final UnaryOperator<String> source;
  private final List<Harm> harms = new ArrayList<>();
  private final Set<String> superseded = new HashSet<>();

  /** {@code source} names a report by its id. */
  AccountGrid(Incident incident, Style style, int width, UnaryOperator<String> source) {
    this.incident = incident;
    this.style = style;
    this.width = width;
    this.source = source;
    for (Harm harm : Harm.values()) {
      if (incident.accounts().stream()
          .anyMatch(a -> a.tolls().stream().anyMatch(t -> t.harm() == harm))) {
        harms.add(harm);
      }
    }
    incident.accounts().forEach(a -> a.supersedes().ifPresent(superseded::add));
  }

  List<String> lines() {
    List<String> out = new ArrayList<>();
    out.add("");
    if (incident.accounts().isEmpty()) {
      out.add(style.bold("No account gives a figure."));
      return out;
    }
    boolean grid = width - harms.size() * CELL >= LEAST_VOICE;
    int voice = grid ? width - harms.size() * CELL : width;
    StringBuilder head = new StringBuilder(Layout.left("Accounts", voice));
    if (grid) {
      harms.forEach(h -> head.append(Layout.right(Wording.label(h), CELL)));
    }
    out.add(style.bold(head.toString().stripTrailing()));
    Map<String, List<Account>> copies = copies();
    for (Account account : incident.accounts()) {
      if (copies.values().stream().noneMatch(c -> c.contains(account))) {
        account(account, copies.getOrDefault(account.id(), List.of()), grid, voice, out);
      }
    }
    return out;
  }

  /** Accounts in copied stories that say what another says in the same words, by that one's id. */
  private Map<String, List<Account>> copies() {
    Map<List<String>, Account> originals = new HashMap<>();
    for (Account account : incident.accounts()) {
      if (account.independent()) {
        originals.putIfAbsent(wording(account), account);
      }
    }
    Map<String, List<Account>> out = new HashMap<>();
    for (Account account : incident.accounts()) {
      Account original = originals.get(wording(account));
      if (!account.independent() && original != null && !superseded.contains(account.id())) {
        out.computeIfAbsent(original.id(), k -> new ArrayList<>()).add(account);
      }
    }
    return out;
  }

  private static List<String> wording(Account account) {
    List<String> out = new ArrayList<>(List.of(Wording.voices(account.voices())));
    account.tolls().forEach(t -> out.add(t.harm() + words(t) + t.evidence().quote()));
    return out;
  }

  private void account(
      Account account, List<Account> copies, boolean grid, int voiceWidth, List<String> out) {
    List<String> voice = new ArrayList<>();
    Layout.wrap(Layout.safe(Wording.voices(account.voices())), voiceWidth - 4)
        .forEach(l -> voice.add("  " + l));
    List<List<String>> cells = new ArrayList<>();
    int height = grid ? 1 : 0;
    for (Harm harm : harms) {
      List<String> cell = grid ? cell(account, harm) : List.of();
      cells.add(cell);
      height = Math.max(height, cell.size());
    }
    for (int row = 0; row < Math.max(height, voice.size()); row++) {
      StringBuilder line =
          new StringBuilder(Layout.left(row < voice.size() ? voice.get(row) : "", voiceWidth));
      for (List<String> cell : cells) {
        line.append(Layout.right(row < cell.size() ? cell.get(row) : "", grid ? CELL : 0));
      }
      out.add(line.toString().stripTrailing());
    }
    if (!grid) {
      for (Harm harm : harms) {
        List<String> cell = cell(account, harm);
        if (!cell.isEmpty()) {
          out.add("  " + Wording.label(harm) + " " + String.join(", ", cell));
        }
      }
    }
    notes(account, copies)
        .forEach(
            n ->
                Layout.wrap(n, width - 4)
                    .forEach(l -> out.add("    " + style.of(Style.Ink.YELLOW, l))));
    quotes(account, out);
  }

  private List<String> notes(Account account, List<Account> copies) {
    List<String> out = new ArrayList<>();
    if (superseded.contains(account.id())) {
      out.add("earlier version of the article");
    }
    if (!account.independent()) {
      out.add("copied story: no voice of its own");
    }
    if (!copies.isEmpty()) {
      out.add(
          "the same in "
              + copies.stream()
                  .flatMap(c -> c.tolls().stream())
                  .map(t -> source.apply(t.evidence().report()))
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ", copied: one voice");
    }
    return out;
  }

  /** What an account says of one harm, the whole first, then its parts. */
  private static List<String> cell(Account account, Harm harm) {
    List<String> out = new ArrayList<>();
    for (Toll.Scope scope : List.of(Toll.Scope.TOTAL, Toll.Scope.SUBSET, Toll.Scope.INCREMENT)) {
      for (Toll toll : account.tolls()) {
        if (toll.harm() == harm && toll.scope() == scope) {
          out.addAll(Layout.wrap(words(toll), CELL - 2));
        }
      }
    }
    return out;
  }

  private static String words(Toll toll) {
    String figure = Wording.of(toll.quantity());
    String worded =
        switch (toll.scope()) {
          case SUBSET -> "incl. " + figure;
          case INCREMENT -> "+ " + figure;
          case TOTAL, AGGREGATE -> figure;
        };
    String whose = toll.kind() == GroupKind.ATTACKER ? worded + " attackers" : worded;
    return toll.stance() == Stance.DENIES || toll.stance() == Stance.RETRACTS
        ? whose + " (" + Wording.label(toll.stance()) + ")"
        : whose;
  }

  /** Each clause once, with the figures in it set off. */
  private void quotes(Account account, List<String> out) {
    Set<Evidence> told = new HashSet<>();
    for (Toll toll : account.tolls()) {
      Evidence evidence = toll.evidence();
      if (!told.add(evidence)) {
        continue;
      }
      List<Span> figures =
          account.tolls().stream()
              .filter(t -> t.evidence().equals(evidence))
              .map(t -> t.quantity().span())
              .filter(s -> evidence.span().contains(s))
              .distinct()
              .sorted()
              .toList();
      String words = "“" + Layout.safe(evidence.quote()) + "” " + source.apply(evidence.report());
      for (String line : Layout.wrap(words, width - 4)) {
        out.add("    " + marked(line, evidence, figures));
      }
    }
  }

  /** The line in green, figures that stand whole in it in bold. */
  private String marked(String line, Evidence evidence, List<Span> figures) {
    if (!style.on()) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Span figure : figures) {
      String words =
          Layout.safe(
              evidence
                  .quote()
                  .substring(
                      figure.start() - evidence.span().start(),
                      figure.end() - evidence.span().start()));
      int at = line.indexOf(words, from);
      if (at >= 0 && !words.isEmpty()) {
        out.append(style.of(Style.Ink.GREEN, line.substring(from, at))).append(style.bold(words));
        from = at + words.length();
      }
    }
    return out.append(style.of(Style.Ink.GREEN, line.substring(from))).toString();
  }
}
