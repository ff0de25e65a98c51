package io.ledgerbridge.delivery;

import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.FormChoices;
import io.ledgerbridge.sales.MoneyChoices;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;

/**
 * What a person chose for a flow: the route file's value is the default, the environment ({@code
 * FLOW_DEAL_WON_TO_INVOICE_TERMS=Net 30}) wins over it.
 */
public class FlowInputs {
  /** Every input there is. */
  public static final List<String> NAMES =
      List.of(
          "company",
          "terms",
          "customer",
          "products",
          "create-missing-products",
          "memo",
          "allow-difference",
          "email",
          "alongside",
          "deposit-account",
          "payment-method",
          "expense-account",
          "bank-account",
          "vendor",
          "class",
          "location",
          "document-number",
          "recurring",
          "exchange-rate");

  private final Environment environment;

  public FlowInputs(Environment environment) {
    this.environment = environment;
  }

  Choices of(String flow, Map<String, String> chosen) {
    return new Choices(
        value(flow, "company", chosen),
        value(flow, "terms", chosen),
        value(flow, "customer", chosen),
        value(flow, "products", chosen),
        Boolean.parseBoolean(value(flow, "create-missing-products", chosen)),
        value(flow, "memo", chosen),
        Boolean.parseBoolean(value(flow, "allow-difference", chosen)),
        Boolean.parseBoolean(value(flow, "email", chosen)),
        Boolean.parseBoolean(value(flow, "alongside", chosen)),
        new MoneyChoices(
            value(flow, "deposit-account", chosen),
            value(flow, "payment-method", chosen),
            value(flow, "expense-account", chosen),
            value(flow, "bank-account", chosen),
            value(flow, "vendor", chosen)),
        new FormChoices(
            value(flow, "class", chosen),
            value(flow, "location", chosen),
            value(flow, "document-number", chosen),
            value(flow, "recurring", chosen),
            value(flow, "exchange-rate", chosen)));
  }

  private String value(String flow, String input, Map<String, String> chosen) {
    String fromRoute = chosen.getOrDefault(input, "");
    return environment.getProperty("flow." + flow + "." + input, fromRoute).trim();
  }
}
