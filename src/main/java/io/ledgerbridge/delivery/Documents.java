package io.ledgerbridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads documents as QuickBooks answers them. */
final class Documents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Documents() {}

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<JsonNode> marked(JsonNode documents, DeliveryKey key) {
    return StreamSupport.stream(documents.spliterator(), false)
        .filter(document -> Marker.marks(document.path("PrivateNote").asText(""), key))
        .findFirst();
  }

  /** Empty where it is not there or is no number: nought would be a total too. */
  static Optional<BigDecimal> total(JsonNode document) {
    String text = document.path("TotalAmt").asText("");
    return text.matches("-?\\d{1,15}(\\.\\d{1,10})?(E[+-]?\\d)?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
