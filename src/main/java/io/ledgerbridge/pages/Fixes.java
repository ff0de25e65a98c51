package io.ledgerbridge.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.matching.CustomerLinks;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.matching.ProductMatch;
import io.ledgerbridge.sales.MoneyChoices;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person can put right at once, so that parked deliveries can go on. */
@Component
class Fixes {
  private final ObjectMapper json;
  private final Mirror mirror;
  private final Mappings mappings;
  private final OwnSettings own;
  private final CustomerLinks links;

  Fixes(ObjectMapper json, Mirror mirror, Mappings mappings, OwnSettings own, JdbcClient db) {
    this.json = json;
    this.mirror = mirror;
    this.mappings = mappings;
    this.own = own;
    this.links = new CustomerLinks(db);
  }

  /**
   * A mapping that is wanted.
   *
   * @param from what HubSpot, or the flow, calls it
   * @param shown the same, for people
   */
  record Wanted(String realm, Kind kind, String from, String shown) {}

  /** What is to be mapped for these parked deliveries, each once. */
  List<Wanted> wanted(List<Delivery> rows) {
    Map<String, Wanted> found = new TreeMap<>();
    for (Delivery row : rows) {
      document(row)
          .ifPresent(
              document -> of(row, document).forEach(w -> found.put(w.realm() + w.from(), w)));
    }
    return List.copyOf(found.values());
  }

  private Stream<Wanted> of(Delivery row, SalesDocument document) {
    String realm = row.realm().orElse("");
    return switch (row.reasonCode().map(Fixes::code).orElse(Code.BROKEN)) {
      case PRODUCT_UNKNOWN, PRODUCT_AMBIGUOUS, PRODUCT_BUNDLE ->
          document.lines().stream()
              .filter(line -> unmatched(realm, document, line))
              .map(line -> product(realm, line));
      case TAX_CODE_UNMAPPED ->
          document.lines().stream()
              .flatMap(line -> line.taxRate().stream())
              .filter(rate -> mappings.find(realm, Kind.TAX, rate).isEmpty())
              .map(rate -> new Wanted(realm, Kind.TAX, rate, rate));
      case ACCOUNT_UNKNOWN ->
          accounts(document.choices().money())
              .filter(name -> mirror.chosen(realm, "Account", name).findAny().isEmpty())
              .map(name -> new Wanted(realm, Kind.ACCOUNT, name, name));
      default -> Stream.of();
    };
  }

  private static Stream<String> accounts(MoneyChoices money) {
    return Stream.of(money.depositAccount(), money.bankAccount(), money.expenseAccount())
        .filter(name -> !name.isBlank());
  }

  private static Wanted product(String realm, SalesLine line) {
    String from = line.sku().filter(sku -> !sku.isBlank()).orElse(line.name());
    return new Wanted(
        realm, Kind.ITEM, from, line.name() + line.sku().map(sku -> " (" + sku + ")").orElse(""));
  }

  private boolean unmatched(String realm, SalesDocument document, SalesLine line) {
    String fallback = own.of(realm).matching().fallbackItem();
    try {
      return new ProductMatch(mirror, mappings, fallback)
          .match(realm, document, line, line.productId())
          .isEmpty();
    } catch (Park park) {
      return true;
    }
  }

  /** Who buys, where a person may say which customer that is. */
  public Optional<Party> buyer(Delivery row) {
    boolean several = row.reasonCode().equals(Optional.of(Code.CUSTOMER_AMBIGUOUS.name()));
    return several ? document(row).flatMap(SalesDocument::party) : Optional.empty();
  }

  /**
   * Remembers the customer of whoever buys.
   *
   * @param customer id or display name
   * @return false when there is no such active customer, or nobody buys
   */
  boolean choose(Delivery row, String customer) {
    Optional<Party> party = document(row).flatMap(SalesDocument::party);
    Optional<String> id =
        row.realm()
            .flatMap(
                realm ->
                    mirror
                        .chosen(realm, "Customer", customer.strip())
                        .filter(each -> each.active())
                        .map(each -> each.id())
                        .findFirst());
    if (party.isPresent() && id.isPresent()) {
      links.remember(row.realm().get(), row.key().portal(), party.get(), id.get());
    }
    return party.isPresent() && id.isPresent();
  }

  private Optional<SalesDocument> document(Delivery row) {
    return row.document().flatMap(this::read);
  }

  /** One that cannot be read has nothing to propose: a replay makes it anew. */
  private Optional<SalesDocument> read(String text) {
    try {
      return Optional.of(json.readValue(text, SalesDocument.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Code code(String name) {
    return Stream.of(Code.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(Code.BROKEN);
  }
}
