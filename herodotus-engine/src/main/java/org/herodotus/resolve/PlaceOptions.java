package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.lexicon.Spelling;
import org.herodotus.model.Place;

/**
 * The places one name may mean, with how likely each is before the report is looked at. At most
 * {@link #MOST} are kept, the likeliest.
 */
final class PlaceOptions {
  static final int MOST = 80;
  final int[] rows;
  final Spelling[] spellings;
  final double[] priors;

  private record Option(int row, Spelling spelling, double prior) {}

  private PlaceOptions(List<Option> options) {
    int n = options.size();
    rows = new int[n];
    spellings = new Spelling[n];
    priors = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i] = options.get(i).row();
      spellings[i] = options.get(i).spelling();
      priors[i] = options.get(i).prior();
    }
  }

  static PlaceOptions of(Gazetteer gazetteer, PlaceSpan span) {
    List<Option> options = new ArrayList<>();
    for (int i = span.position(); gazetteer.matches(i, span.key()); i++) {
      int row = gazetteer.row(i);
      Spelling spelling = gazetteer.spelling(i);
      double prior = prior(gazetteer, row, spelling);
      int last = options.size() - 1;
      if (last >= 0 && options.get(last).row() == row) {
        if (options.get(last).prior() < prior) {
          options.set(last, new Option(row, spelling, prior));
        }
      } else {
        options.add(new Option(row, spelling, prior));
      }
    }
    options.sort(
        (a, b) ->
            a.prior() != b.prior()
                ? Double.compare(b.prior(), a.prior())
                : Integer.compare(a.row(), b.row()));
    return new PlaceOptions(options.size() > MOST ? options.subList(0, MOST) : options);
  }

  private static double prior(Gazetteer gazetteer, int row, Spelling spelling) {
    double people = Math.log10(Math.max(10, gazetteer.population(row)));
    double base = base(gazetteer.kind(row), people, gazetteer.seat(row));
    return switch (spelling) {
      case NAME -> base;
      case ALIAS, TAIL, DEMONYM -> base + 0.3;
      case ALTERNATE -> base - (people > 5 ? 0.8 : people > 4.3 ? 1.2 : 1.8);
      case DERIVED -> base - 0.6;
    };
  }

  private static double base(Place.Kind kind, double people, int seat) {
    return switch (kind) {
      case COUNTRY -> 8.5 + people / 10;
      case PROVINCE -> 4.2 + people / 3;
      case DISTRICT -> 1.2 + people * 0.58;
      case TOWN -> people + (seat == 3 ? 1.2 : seat == 2 ? 0.5 : seat == 1 ? 0.2 : 0);
      case REGION -> 6;
      case WATER, NATURAL -> 5.2;
      case FACILITY, SITE -> 4.5 + (people > 1 ? 0.5 : 0);
    };
  }

  int size() {
    return rows.length;
  }
}
