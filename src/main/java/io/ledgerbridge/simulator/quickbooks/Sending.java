package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Call;

/** The e-mail with a document; nothing leaves this machine. */
final class Sending {
  private Sending() {}

  static ObjectNode send(Entries entries, Kind kind, String id, Call call) {
    if (!(kind instanceof SalesDocument || kind instanceof Payments)) {
      throw Rejection.operation("send of " + kind.name());
    }
    Books books = entries.books();
    ObjectNode document = books.find(kind.name(), id).orElseThrow(Rejection::notFound);
    String to = call.param("sendTo").orElse("");
    boolean octets = call.header("content-type").orElse("").startsWith("application/octet-stream");
    String address = to.isEmpty() ? document.path("BillEmail").path("Address").asText("") : to;
    if (address.isEmpty() || to.isEmpty() && !octets) {
      throw Rejection.missing("DeliveryAddress.Address");
    }
    ObjectNode sent = document.deepCopy();
    sent.withObject("/BillEmail").put("Address", address);
    sent.put("EmailStatus", "EmailSent");
    ObjectNode delivery = sent.putObject("DeliveryInfo");
    delivery.put("DeliveryType", "Email").put("DeliveryTime", books.times().now());
    books.replace(kind, document, sent, Told.Operation.EMAILED);
    return sent.deepCopy();
  }
}
