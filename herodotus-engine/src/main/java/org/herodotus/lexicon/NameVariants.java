package org.herodotus.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Spellings of a place that news reports use and gazetteers do not record. */
final class NameVariants {
  private static final Set<String> ARABIC =
      Set.of(
          "SY", "IQ", "YE", "LY", "EG", "SD", "JO", "LB", "PS", "SA", "OM", "AE", "KW", "BH", "QA",
          "DZ", "TN", "MA", "SO", "TD", "MR");

  /** Countries whose letter đ is "dj" where a printer lacks it: Đakovica is Djakovica. */
  private static final Set<String> SOUTH_SLAVIC = Set.of("BA", "HR", "ME", "MK", "RS", "XK");

  private static final Pattern ARTICLE =
      Pattern.compile("^(al|ar|as|ash|ad|an|at|az|el|ath) +(?=\\p{L}{3})");
  private static final Pattern UNIT_HEAD =
      Pattern.compile(
          "^(provincia|departamento|province|state|gouvernorat|gouvernement|governorate|region"
              + "|departement|region|republic|municipality|city|wilaya) +(of|de|del|du|des|di)"
              + "( +(la|las|los))? +");
  private static final Pattern UNIT_TAIL =
      Pattern.compile(
          " +(province|state|region|governorate|oblast|department|district|prefecture|division"
              + "|municipality|city council|voivodeship|republic|krai|wilaya|territory)$");
  private static final Pattern BRACKETS = Pattern.compile(" *\\([^)]*\\) *");

  private NameVariants() {}

  /** Folded spellings of a row with how each was come by; the surest reading of each wins. */
  static Map<String, Spelling> of(GazetteerRow row) {
    Map<String, Spelling> names = new LinkedHashMap<>();
    names.put(PlaceName.fold(row.name()), Spelling.NAME);
    for (String alternate : row.alternates()) {
      names.putIfAbsent(PlaceName.fold(alternate), Spelling.ALTERNATE);
    }
    if (SOUTH_SLAVIC.contains(row.country())) {
      Stream.concat(Stream.of(row.name()), row.alternates().stream())
          .filter(name -> name.indexOf('đ') >= 0 || name.indexOf('Đ') >= 0)
          .map(name -> PlaceName.fold(name.replace("đ", "dj").replace("Đ", "Dj")))
          .forEach(name -> names.putIfAbsent(name, Spelling.ALTERNATE));
    }
    for (String name : List.copyOf(names.keySet())) {
      derive(name, row, names);
    }
    names.remove("");
    return names;
  }

  private static void derive(String name, GazetteerRow row, Map<String, Spelling> names) {
    String bare = BRACKETS.matcher(name).replaceAll(" ").strip();
    names.putIfAbsent(bare, Spelling.DERIVED);
    if (row.feature().charAt(0) == 'A' && !row.country().equals("US")) {
      bare = strip(UNIT_HEAD, strip(UNIT_TAIL, bare));
      names.putIfAbsent(bare, Spelling.DERIVED);
    }
    if (ARABIC.contains(row.country())) {
      String plain = strip(ARTICLE, bare);
      names.putIfAbsent(plain, Spelling.DERIVED);
      if (plain.endsWith("ah") && plain.length() > 4) {
        names.putIfAbsent(plain.substring(0, plain.length() - 1), Spelling.DERIVED);
      }
      if (!plain.equals(bare)) {
        names.putIfAbsent("al " + plain, Spelling.DERIVED);
      }
    }
    if (name.startsWith("saint ")) {
      names.putIfAbsent("st " + name.substring(6), Spelling.DERIVED);
    } else if (name.startsWith("st ")) {
      names.putIfAbsent("saint " + name.substring(3), Spelling.DERIVED);
    } else if (name.startsWith("mount ")) {
      names.putIfAbsent("mt " + name.substring(6), Spelling.DERIVED);
    } else if (name.startsWith("fort ")) {
      names.putIfAbsent("ft " + name.substring(5), Spelling.DERIVED);
    }
  }

  private static String strip(Pattern pattern, String name) {
    Matcher matcher = pattern.matcher(name);
    String rest = matcher.replaceFirst("").strip();
    return rest.length() < 3 ? name : rest;
  }
}
