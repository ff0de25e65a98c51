package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;

/** The same answer as XML, which is what a client gets that does not ask for JSON. */
final class Xml {
  private Xml() {}

  static String of(JsonNode body) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.append("<IntuitResponse xmlns=\"http://schema.intuit.com/finance/v3\" time=\"");
    xml.append(escape(body.path("time").asText())).append("\">");
    body.properties().stream()
        .filter(each -> !each.getKey().equals("time"))
        .forEach(each -> write(xml, each.getKey(), each.getValue()));
    return xml.append("</IntuitResponse>").toString();
  }

  private static void write(StringBuilder xml, String name, JsonNode value) {
    if (value.isArray()) {
      value.forEach(each -> write(xml, name, each));
      return;
    }
    xml.append('<').append(name).append('>');
    if (value.isObject()) {
      value.properties().forEach(each -> write(xml, each.getKey(), each.getValue()));
    } else {
      xml.append(escape(value.asText()));
    }
    xml.append("</").append(name).append('>');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
