package io.ledgerbridge.simulator.hubspot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;

/** What HubSpot does to a quote when its status publishes it, or takes it back. */
final class PublishQuote {
  static final Set<String> PUBLISHED = Set.of("APPROVED", "APPROVAL_NOT_NEEDED");
  private static final Set<String> LOCKED = Set.of("APPROVED", "APPROVAL_NOT_NEEDED", "ACCEPTED");
  private static final ObjectType QUOTES = ObjectType.of("quotes");
  private static final DateTimeFormatter NUMBER =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

  private PublishQuote() {}

  static void derive(
      ObjectType type, Map<String, String> after, Map<String, String> given, Instant at) {
    if (type.equals(QUOTES) && given.containsKey("hs_status")) {
      String status = given.get("hs_status");
      if (!given.containsKey("hs_locked")) {
        after.put("hs_locked", Boolean.toString(LOCKED.contains(status)));
      }
      if (PUBLISHED.contains(status)) {
        publish(after, at);
      }
    }
  }

  private static void publish(Map<String, String> quote, Instant at) {
    String key = "q" + Long.toHexString(quote.get("hs_object_id").hashCode() & 0xffffffffL);
    String link = "https://" + quote.getOrDefault("hs_domain", "quotes.example.com") + "/" + key;
    quote.putIfAbsent("hs_quote_number", NUMBER.format(at));
    quote.putIfAbsent("hs_public_url_key", key);
    quote.putIfAbsent("hs_quote_link", link);
    quote.putIfAbsent("hs_pdf_download_link", link + ".pdf");
    if ("true".equals(quote.get("hs_payment_enabled"))) {
      quote.putIfAbsent("hs_payment_status", "PENDING");
    }
  }
}
