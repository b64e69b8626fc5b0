package org.herodotus;

import java.util.Collection;
import org.herodotus.annotate.Annotator;
import org.herodotus.extract.Extractor;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.reconcile.Joining;
import org.herodotus.reconcile.Reconciler;
import org.herodotus.resolve.Resolver;

/**
 * Reads reports and writes the casebook: the whole flow on one screen. {@link #read} is a pure
 * function of the report; {@link #reconcile} depends on the set of readings, not on their order.
 * Thread-safe; no I/O after construction but what the second reader does to load itself.
 */
public final class Herodotus {
  private final Annotator annotate = new Annotator();
  private final Resolver resolve;
  private final Extractor extract = new Extractor();
  private final Reconciler reconcile = new Reconciler();
  private final SecondReader second;

  /** Reads by rules, and knows the places of the gazetteer that comes with the program. */
  public Herodotus() {
    this(Gazetteer.builtIn());
  }

  /** Reads by rules, and knows the places of another gazetteer. */
  public Herodotus(Gazetteer gazetteer) {
    this(gazetteer, SecondReader.none());
  }

  /** Reads by rules and with a learned reader beside them. */
  public Herodotus(Gazetteer gazetteer, SecondReader second) {
    this.resolve = new Resolver(gazetteer);
    this.second = second;
  }

  /** What one report says: words, places, times, actors, voices, events, figures. */
  public Reading read(Report report) {
    Resolved sense = resolve.settle(annotate.mark(report));
    LearnedMarks learned = marked(sense);
    return learned.present() ? withMarks(sense, learned) : extract.find(sense);
  }

  /** What the second reader marks in a report that it wants to read. */
  private LearnedMarks marked(Resolved sense) {
    boolean wanted = second.present() && (second.everywhere() || extract.finds(sense));
    return wanted ? second.marks().read(sense.marks().report()) : LearnedMarks.none();
  }

  /**
   * Acts are read from the voices that the rules hear and those that only the second reader hears;
   * the voices themselves are told as both readers bound them.
   */
  private Reading withMarks(Resolved sense, LearnedMarks learned) {
    Resolver.Heard heard = resolve.listenAgain(sense, learned, second.alone());
    Reading told = extract.find(heard.acts());
    return new Reading(
        heard.voices(),
        told.events(),
        told.tolls(),
        told.claims(),
        told.statements(),
        told.interactions());
  }

  /** Who reads beside the rules. */
  public SecondReader second() {
    return second;
  }

  /** Incidents with all accounts of them, from the readings of any number of reports. */
  public Reconciliation reconcile(Collection<Reading> readings) {
    return reconcile.reconcile(readings);
  }

  /** The same for readings that come one after the other: their words need not be kept. */
  public Joining join() {
    return reconcile.begin();
  }
}
