package io.ledgerbridge.console;

import io.ledgerbridge.review.Difference;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values. A spreadsheet takes no value of them for a formula. */
public final class Csv {
  static final List<String> HEADER =
      List.of(
          "code",
          "flow",
          "objectType",
          "objectId",
          "objectName",
          "company",
          "documentId",
          "documentNumber",
          "delivery",
          "sentence");

  private Csv() {}

  static String line(Difference each) {
    return line(
        Arrays.asList(
            each.code().name(),
            each.flow(),
            each.objectType(),
            each.objectId(),
            each.objectName(),
            each.realm(),
            each.documentId(),
            each.documentNumber(),
            each.delivery() == null ? null : each.delivery().toString(),
            each.sentence()));
  }

  public static String line(List<String> values) {
    return values.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String value) {
    String text = value == null ? "" : value;
    String plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return "\"" + plain.replace("\"", "\"\"") + "\"";
  }
}
