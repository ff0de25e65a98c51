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
    String flow = one.when();
    int end = flow.lastIndexOf(TO);
    return new CaseCell(
        end < 0 ? flow : flow.substring(end + TO.length()),
        one.subject().word(),
        one.through().name().toLowerCase(Locale.ROOT));
  }
}
