package io.ledgerbridge.cases;

import java.util.Locale;

/**
 * What a case shows: which document is made of which record, known by which way in.
 *
 * @param document as the flow's id ends, e.g. {@code sales-receipt}
 * @param source deal, quote or payment
 * @param through poll or webhook
 */
record CaseCell(String document, String source, String through) {
  private static final String TO = "-to-";

  static CaseCell of(Case one) {
    return new CaseCell(
        one.when().substring(one.when().lastIndexOf(TO) + TO.length()),
        lower(one.given().subject()),
        lower(one.through()));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
