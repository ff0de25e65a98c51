package io.ledgerbridge.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How things are written on a page; templates know it as {@code @shown}. */
@Component("shown")
class Shown {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Map<String, String> TYPES =
      Map.of("deals", "0-3", "quotes", "0-14", "commerce_payments", "0-101");
  private final Portals portals;
  private final Companies companies;
  private final ObjectMapper json;

  Shown(Portals portals, Companies companies, ObjectMapper json) {
    this.portals = portals;
    this.companies = companies;
    this.json = json;
  }

  /** The time zone of the first portal, before there is one UTC. */
  public ZoneId zone() {
    return portals.all().stream().findFirst().map(Portal::zone).orElse(ZoneOffset.UTC);
  }

  public String time(Instant moment) {
    return moment == null ? "" : TIME.format(moment.atZone(zone()));
  }

  /** A code such as {@code NO_CONTACT} in words. */
  public String words(String code) {
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The amount with its currency, where both are known. */
  public String amount(Optional<BigDecimal> amount, Optional<String> currency) {
    return amount
        .map(each -> Delivery.plain(each) + currency.map(c -> " " + c).orElse(""))
        .orElse("");
  }

  /** What the two totals differ by; empty when they do not, or one is not known. */
  public String difference(Delivery row) {
    return row.total()
        .flatMap(total -> row.sourceTotal().map(total::subtract))
        .filter(each -> each.signum() != 0)
        .map(Delivery::plain)
        .orElse("");
  }

  /** The alias of a company, or its number when it is not known any more. */
  public String company(Optional<String> realm) {
    return realm.map(each -> companies.find(each).map(Company::alias).orElse(each)).orElse("");
  }

  public List<Company> companies() {
    return companies.all();
  }

  /** The page of the record in HubSpot; empty when the portal is not known. */
  public String recordUrl(Delivery row) {
    return portals
        .find(row.key().portal())
        .map(
            portal ->
                portal.recordUrl(TYPES.getOrDefault(row.key().objectType(), ""), row.recordId()))
        .orElse("");
  }

  /** JSON in lines; anything else as it is. */
  public String pretty(String text) {
    try {
      return text == null || text.isBlank() || !"{[".contains(text.strip().substring(0, 1))
          ? text
          : json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(text));
    } catch (JsonProcessingException none) {
      return text;
    }
  }
}
