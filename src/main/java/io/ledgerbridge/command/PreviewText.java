package io.ledgerbridge.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** A preview, for people. */
record PreviewText(PrintWriter out) {

  void print(JsonNode preview) {
    out.printf(
        "%s %s '%s': %s%n",
        preview.path("objectType").asText(),
        preview.path("objectId").asText(),
        preview.path("objectName").asText(),
        preview.path("sentence").asText());
    preview.path("documents").forEach(this::document);
  }

  private void document(JsonNode document) {
    out.printf(
        "%n%s: would %s%n", document.path("kind").asText(), document.path("outcome").asText());
    line("why", document.path("reason").path("sentence").asText(""));
    line("there already", existing(document.path("existing")));
    line("customer", document.path("customer").asText(""));
    document.path("products").forEach(each -> line("product", each.asText()));
    document
        .path("creates")
        .forEach(each -> body("creates " + each.path("entity").asText(), each.path("body")));
    line("total", total(document));
    document
        .path("calls")
        .forEach(each -> body("posts " + each.path("entity").asText(), each.path("body")));
  }

  private static String existing(JsonNode existing) {
    return existing.isObject()
        ? "delivery %s, %s %s"
            .formatted(
                existing.path("delivery").asText(),
                existing.path("state").asText(),
                existing.path("documentNumber").asText(""))
        : "";
  }

  private static String total(JsonNode document) {
    return document.has("total")
        ? "%s in the document before tax, %s in HubSpot: a difference of %s %s"
            .formatted(
                document.path("total").asText(),
                document.path("sourceTotal").asText("nothing"),
                document.path("difference").asText("?"),
                document.path("currency").asText(""))
        : "";
  }

  private void line(String name, String text) {
    if (!text.isEmpty()) {
      out.printf("  %-14s %s%n", name, text);
    }
  }

  private void body(String name, JsonNode body) {
    out.printf("  %s%n%s%n", name, body.toPrettyString().indent(4).stripTrailing());
  }
}
