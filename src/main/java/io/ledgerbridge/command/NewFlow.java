package io.ledgerbridge.command;

import io.ledgerbridge.actions.Action;
import io.ledgerbridge.sales.DocumentKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The files of a new flow: its route and two cases, one that is delivered and one that stops for a
 * person.
 *
 * @param property that a record must have besides, with its value; blank when there is none
 */
record NewFlow(String id, FlowTrigger when, DocumentKind document, String property, String value) {

  /** Whether such a document is made of such records then. */
  static boolean possible(FlowTrigger when, DocumentKind document) {
    boolean givenBack = when == FlowTrigger.PAYMENT_REFUNDED;
    return Action.of("create-" + document.id())
        .filter(action -> givenBack == (document == DocumentKind.REFUND_RECEIPT))
        .filter(action -> action.objects().contains(when.object))
        .isPresent();
  }

  /** The texts by their names below the routes folder. */
  Map<Path, String> files() {
    Path cases = Path.of(when.area, "cases", id);
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(Path.of(when.area, id + ".camel.yaml"), route());
    files.put(cases.resolve("delivered.case.yaml"), delivered());
    files.put(cases.resolve("parked.case.yaml"), parked());
    return files;
  }

  private String route() {
    return """
        # %s becomes %s.
        - route:
            id: %s
            description: %s to QuickBooks %s
            autoStartup: "{{flow.%s.enabled}}"
            routeConfigurationId: flow
            from:
              uri: kamelet:hubspot-%s-source
        %s      steps:
        %s"""
        .formatted(
            sentence(),
            Action.of("create-" + document.id()).orElseThrow().document(),
            id,
            title(),
            document.id().replace('-', ' '),
            id,
            when.area,
            parameters(),
            steps());
  }

  private String title() {
    String words = when.id().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String sentence() {
    return property.isEmpty()
        ? when.sentence
        : when.sentence + " and whose " + property + " is " + value;
  }

  private String parameters() {
    return when.parameters.isEmpty() ? "" : "      parameters:\n" + when.parameters.indent(8);
  }

  private String steps() {
    String own =
        property.isEmpty()
            ? sink()
            : filter(
                "simple:\n  expression: ${body.properties[%s]} == '%s'".formatted(property, value),
                sink());
    return (when.condition.isEmpty() ? own : filter(when.condition, own)).indent(8);
  }

  private static String filter(String condition, String steps) {
    return "- filter:\n    expression:\n" + condition.indent(6) + "    steps:\n" + steps.indent(6);
  }

  private String sink() {
    return "- to:\n    uri: kamelet:quickbooks-" + document.id() + "-sink\n";
  }

  private String delivered() {
    return """
        # %s: one %s is made.
        given:
        %s  quickbooks:
            items: [ { Name: Widget, Sku: SKU-1 } ]
        when: %s
        then:
          created:
            %s: { TotalAmt: %s }
        """
        .formatted(sentence(), document.id().replace('-', ' '), given(), id, entity(), total());
  }

  private String parked() {
    return document == DocumentKind.EXPENSE
        ? """
            # The expense account is not in QuickBooks: it stops for a person.
            inputs: { expenseAccount: Nowhere }
            given:
            %s  quickbooks:
                items: [ { Name: Widget, Sku: SKU-1 } ]
            when: %s
            then:
              parked: { code: ACCOUNT_UNKNOWN, sentence: Nowhere }
            """
            .formatted(given(), id)
        : """
            # QuickBooks has no such product: it stops for a person.
            given:
            %swhen: %s
            then:
              parked: { code: PRODUCT_UNKNOWN, sentence: SKU-1 }
            """
            .formatted(given(), id);
  }

  private String given() {
    String record =
        property.isEmpty()
            ? when.given
            : when.given.replaceFirst(" }$", ", " + property + ": \"" + value + "\" }");
    return record.indent(2)
        + (property.isEmpty()
            ? ""
            : "  portal: { properties: { " + when.area + ": [ " + property + " ] } }\n")
        + "  contacts: [ { email: ada@example.com, firstname: Ada, lastname: Lovelace } ]\n"
        + "  lines: [ { name: Widget, hs_sku: SKU-1, quantity: 2, price: 50.00 } ]\n";
  }

  private String entity() {
    return switch (document) {
      case INVOICE, PAID_INVOICE -> "Invoice";
      case ESTIMATE -> "Estimate";
      case SALES_RECEIPT -> "SalesReceipt";
      case EXPENSE -> "Purchase";
      case REFUND_RECEIPT -> "RefundReceipt";
    };
  }

  private String total() {
    return document == DocumentKind.EXPENSE ? "3.20" : "100.00";
  }
}
