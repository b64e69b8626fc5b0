package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.herodotus.Herodotus;
import org.herodotus.model.Harm;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Quantity;
import org.herodotus.model.Reading;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Toll;

/**
 * Local news of shootings: how many victims of one incident died and how many lived. "Shot" alone
 * says neither, so those shot who are not told to have died count as hurt.
 */
final class VictimsAdapter implements Adapter {
  private static final Pattern SHOT =
      Pattern.compile("\\b(shot|hit|struck|shoots?|stabbed|shooting)\\b");

  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Reading reading =
        herodotus.read(
            Records.report(
                record, Records.text(record, "title"), Records.published(record, "date")));
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    Count killed = Count.of(reading, Harm.KILLED, false);
    Count hurt = Count.of(reading, Harm.WOUNDED, false);
    Count shot = Count.of(reading, Harm.WOUNDED, true);
    int dead = killed.people();
    int wounded =
        hurt.people() > 0 && hurt.firm()
            ? hurt.people()
            : Math.max(0, Math.max(shot.people(), hurt.people()) - dead);
    wounded = Math.max(wounded, beside(reading));
    if (dead == 0 && wounded == 0) {
      dead = 1;
    }
    out.put("killed", dead).put("injured", wounded);
    day(reading).ifPresent(d -> out.put("date", d));
    place(reading, out);
    return out;
  }

  /** People told to be hurt in the same breath as others told to be dead ("1 dead, 2 hurt"). */
  private static int beside(Reading reading) {
    int most = 0;
    for (Toll dead : reading.tolls()) {
      int here = 0;
      for (Toll hurt : reading.tolls()) {
        boolean apart =
            dead.harm() == Harm.KILLED
                && hurt.harm() == Harm.WOUNDED
                && dead.sentence() == hurt.sentence()
                && !SHOT.matcher(hurt.evidence().quote().toLowerCase(Locale.ROOT)).find()
                && hurt.scope() != Toll.Scope.SUBSET
                && !definite(reading, hurt)
                && !definite(reading, dead)
                && hurt.scope() != Toll.Scope.AGGREGATE
                && dead.scope() != Toll.Scope.AGGREGATE
                && !Figures.named(dead.quantity())
                && !Figures.named(hurt.quantity())
                && !Figures.plural(hurt.quantity())
                && dead.quantity().low().orElse(1) > 0;
        here += apart ? Figures.number(hurt.quantity()).orElse(0) : 0;
      }
      most = Math.max(most, here);
    }
    return most;
  }

  /** People told of before ("the victim"). */
  private static boolean definite(Reading reading, Toll t) {
    String words = reading.resolved().marks().text(t.quantity().span()).toLowerCase(Locale.ROOT);
    return words.startsWith("the ") || words.startsWith("his ") || words.startsWith("her ");
  }

  /** How many people, and whether a number of several is said. */
  private record Count(int people, boolean firm) {
    static Count of(Reading reading, Harm harm, boolean shot) {
      int most = 0;
      Set<String> single = new LinkedHashSet<>();
      List<Integer> sums = new ArrayList<>();
      int sentence = -1;
      for (Toll t : reading.tolls()) {
        boolean weak = SHOT.matcher(t.evidence().quote().toLowerCase(Locale.ROOT)).find();
        boolean fits = t.harm() == harm && (harm == Harm.KILLED || weak == shot);
        if (!fits
            || t.scope() == Toll.Scope.AGGREGATE
            || t.quantity().modifier() == Quantity.Modifier.NONE
            || Figures.plural(t.quantity())) {
          continue;
        }
        int n = Figures.number(t.quantity()).orElse(1);
        if (n > 1) {
          most = Math.max(most, t.scope() == Toll.Scope.SUBSET && most > 0 ? most : n);
        } else {
          single.add(name(t));
          if (t.sentence() == sentence && !Figures.named(t.quantity())) {
            sums.set(sums.size() - 1, sums.get(sums.size() - 1) + 1);
          } else {
            sums.add(1);
          }
          sentence = t.sentence();
        }
      }
      int singles = sums.stream().mapToInt(i -> i).max().orElse(0);
      return new Count(Math.max(most, singles), most > 1);
    }

    private static String name(Toll t) {
      String[] words = t.group().split(" ");
      return words[words.length - 1].toLowerCase(Locale.ROOT);
    }
  }

  private static Optional<String> day(Reading reading) {
    for (TimeExpression t : reading.resolved().times()) {
      if (t.earliest().isPresent() && t.earliest().equals(t.latest())) {
        return t.earliest().map(Object::toString);
      }
    }
    return Optional.empty();
  }

  private static void place(Reading reading, ObjectNode out) {
    for (PlaceMention m : reading.resolved().places()) {
      Place p = m.place();
      if (p.kind() == Place.Kind.TOWN && p.country().equals(Optional.of("USA"))) {
        out.put("city", p.name());
        if (!p.admin().isEmpty()) {
          out.put("state", p.admin().get(p.admin().size() - 1));
        }
        return;
      }
    }
  }
}
