package io.ledgerbridge.cases;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a case shows: which document is made of which record, known by which way in.
 *
 * @param document as the id of the flow or action ends, e.g. {@code sales-receipt}
 * @param source deal, quote or payment
 * @param through poll, webhook or action
 */
record CaseCell(String document, String source, String through) {
  private static final Pattern DOCUMENT = Pattern.compile(".*-to-|^create-");

  static CaseCell of(Case one) {
    return new CaseCell(
        DOCUMENT.matcher(one.when()).replaceFirst(""),
        one.subject().word(),
        one.through().name().toLowerCase(Locale.ROOT));
  }
}
