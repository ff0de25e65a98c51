package io.ledgerbridge.delivery;

import java.util.Map;
import org.apache.camel.Exchange;

/** What was chosen in a workflow: it wins over what is chosen for the action elsewhere. */
public final class AskedInputs {
  /** The exchange property: inputs by name; absent where a flow offers the record. */
  public static final String PROPERTY = "askedInputs";

  private AskedInputs() {}

  /** Empty where no workflow asks. */
  @SuppressWarnings("unchecked")
  static Map<String, String> of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, Map.of(), Map.class);
  }

  /** Whether a workflow asks for the document, and not a flow of ours. */
  static boolean present(Exchange exchange) {
    return exchange.getProperty(PROPERTY) != null;
  }
}
