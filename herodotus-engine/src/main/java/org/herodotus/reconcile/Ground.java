package org.herodotus.reconcile;

/**
 * What speaks for or against two episodes of different reports being one incident, and how much: in
 * log-odds, so that the grounds of a pair add up. Main stories of two reports were weighed by
 * logistic regression over pairs of reports of known incidents, then rounded; side stories, told in
 * a sentence or two, lean more on place and day.
 */
enum Ground {
  /** What holds before anything is compared: two stories are seldom one. */
  PRIOR("", -3.5, -3.4),
  /** Likeness of wording, 0 to 1. */
  WORDING("same words", 10.7, 9),
  /** Names that hardly any other text holds, each. */
  RARE_WORDS("same rare names", 0.75, 0.3),
  SAME_DAY("same day", 1.7, 2),
  SAME_PERIOD("same days", 1, 0.6),
  DAY_APART("", 0.4, 0),
  DAYS_APART("", -1.3, -0.8),
  WEEK_APART("", -0.8, -1.3),
  OTHER_DAY("", -1.4, -3.5),
  /** Only one report tells the day, and it is news when the other appears. */
  FRESH("fresh news", 0.8, 0.5),
  /** Only one report tells the day, and the other appeared before it. */
  NOT_YET("", -1.5, -1.5),
  PUBLISHED_TOGETHER("", 0.8, 0),
  PUBLISHED_IN_A_WEEK("", 0, 0),
  PUBLISHED_IN_A_MONTH("", -0.6, 0),
  PUBLISHED_FAR_APART("", -2.5, 0),
  /** One building, square or camp, not just one town. */
  SAME_SITE("same place", 1.3, 1),
  SAME_TOWN("same place", 1, 1.3),
  SAME_AREA("same place", 0.6, 1),
  SAME_COUNTRY("same place", 0, 0.2),
  NEARBY("", -0.8, -0.8),
  ELSEWHERE("", -2.1, -2.2),
  /** A shared town together with a shared day. */
  TOWN_AND_DAY("", 1.1, 1),
  /** A shared town on another day, though both reports appeared within days. */
  TOWN_ALONE("", -1.4, 0),
  /** A shared town on another day, in reports weeks apart. */
  TOWN_LATER("", -2.4, 0),
  /** A shared town, and one of the reports tells no day, or the day before or after. */
  TOWN_UNDATED("", -0.7, 0),
  /** Days apart and in other places: both contradict. */
  NEITHER_DAY_NOR_PLACE("", -1.2, -1),
  SAME_KIND("same kind", 0, 0.5),
  OTHER_KIND("", -0.2, -1),
  SAME_FIGURES("same figures", 0.9, 1.3),
  SAME_PARTIES("same names", 1.7, 1.1),
  SAME_TARGET("same target", 0.9, 0.6),
  /** News in one report, history in the other. */
  HISTORY_IN_ONE("", -0.5, -0.5);

  private final String words;
  private final double main;
  private final double side;

  Ground(String words, double main, double side) {
    this.words = words;
    this.main = main;
    this.side = side;
  }

  /** How a coder would name it; empty if it is no reason to join. */
  String words() {
    return words;
  }

  /**
   * Log-odds for each unit of it.
   *
   * @param mains whether both episodes are what their reports are mainly about
   */
  double weight(boolean mains) {
    return mains ? main : side;
  }
}
