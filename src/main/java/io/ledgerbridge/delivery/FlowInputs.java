package io.ledgerbridge.delivery;

import io.ledgerbridge.nodes.Lately;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.FormChoices;
import io.ledgerbridge.sales.MoneyChoices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What a person chose for a flow: the route file's value is the default, the environment ({@code
 * FLOW_DEAL_WON_TO_INVOICE_TERMS=Net 30}) wins over it, and what was stored in the console wins
 * over both.
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
          "exchange-rate",
          "partial-refunds",
          "dispute-lost");

  private final ConfigurableEnvironment environment;
  private final StoredInputs stored;
  private final Lately<String, Optional<String>> lately = new Lately<>();

  public FlowInputs(ConfigurableEnvironment environment, StoredInputs stored) {
    this.environment = environment;
    this.stored = stored;
  }

  /** What the environment says; empty where it says nothing. */
  public Optional<String> inEnvironment(String flow, String input) {
    return lately.get("flow." + own(flow) + "." + input, this::read);
  }

  /** What a workflow's action is remembered by has the company behind its name. */
  private static String own(String flow) {
    return flow.replaceFirst("@.*", "");
  }

  private Optional<String> read(String name) {
    return name.endsWith(".memo")
        ? asWritten(name)
        : Optional.ofNullable(environment.getProperty(name));
  }

  /** The ${…} of a memo is Simple's; Spring would take it for a setting and fail. */
  private Optional<String> asWritten(String name) {
    return environment.getPropertySources().stream()
        .map(source -> source.getProperty(name))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst();
  }

  /** What wins over the route file; empty where the file's own value counts. */
  public Optional<String> given(String flow, String input) {
    return stored.find(own(flow), input).or(() -> inEnvironment(flow, input));
  }

  /**
   * @param exchange with the record in its body: a memo is an expression over it
   */
  Choices of(String flow, Map<String, String> inFile, Exchange exchange) {
    Map<String, String> chosen = over(flow, inFile);
    given(flow, "memo")
        .filter(memo -> !memo.isBlank())
        .ifPresent(memo -> chosen.put("memo", simple(memo, exchange)));
    chosen.putAll(AskedInputs.of(exchange));
    return choices(chosen);
  }

  /** The inputs of the file, or what wins over them. */
  Map<String, String> over(String flow, Map<String, String> inFile) {
    Map<String, String> chosen = new HashMap<>(inFile);
    Map<String, String> console = stored.of(own(flow));
    NAMES.forEach(
        input ->
            Optional.ofNullable(console.get(input))
                .or(() -> inEnvironment(flow, input))
                .ifPresent(value -> chosen.put(input, value)));
    return chosen;
  }

  /** The route file's memo is one as well: Camel has evaluated it already. */
  private static String simple(String memo, Exchange exchange) {
    Expression expression = exchange.getContext().resolveLanguage("simple").createExpression(memo);
    return Optional.ofNullable(expression.evaluate(exchange, String.class)).orElse("");
  }

  private static Choices choices(Map<String, String> chosen) {
    return new Choices(
        value("company", chosen),
        value("terms", chosen),
        value("customer", chosen),
        value("products", chosen),
        Boolean.parseBoolean(value("create-missing-products", chosen)),
        value("memo", chosen),
        Boolean.parseBoolean(value("allow-difference", chosen)),
        Boolean.parseBoolean(value("email", chosen)),
        Boolean.parseBoolean(value("alongside", chosen)),
        new MoneyChoices(
            value("deposit-account", chosen),
            value("payment-method", chosen),
            value("expense-account", chosen),
            value("bank-account", chosen),
            value("vendor", chosen)),
        new FormChoices(
            value("class", chosen),
            value("location", chosen),
            value("document-number", chosen),
            value("recurring", chosen),
            value("exchange-rate", chosen)));
  }

  private static String value(String input, Map<String, String> chosen) {
    return chosen.getOrDefault(input, "").trim();
  }
}
