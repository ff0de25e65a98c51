package io.ledgerbridge.cases;

/**
 * From what a case goes to what, and by which way in.
 *
 * @param document as the flow's name ends, e.g. {@code paid-invoice}
 * @param source deal, quote or payment
 * @param through poll or webhook
 */
public record CaseWay(String document, String source, String through) {
  private static final String TO = "-to-";

  static CaseWay of(Case one) {
    String flow = one.when();
    int end = flow.lastIndexOf(TO);
    return new CaseWay(
        end < 0 ? flow : flow.substring(end + TO.length()),
        one.subject().word(),
        one.through().word());
  }
}
