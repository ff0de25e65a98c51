package io.ledgerbridge.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.sync.ProductLinks.Link;
import java.time.Clock;
import java.time.ZoneOffset;

class ProductLinksTest {
  private final ProductLinks links;

  ProductLinksTest(Database database) {
    links = new ProductLinks(database.client(), Clock.systemUTC());
  }

  @OnEachDatabase
  void the_last_link_of_an_item_counts_and_each_company_has_its_own() {
    links.put(target("1"), "7", new Link("501", "a"));
    links.put(target("1"), "7", new Link("501", "b"));
    links.put(target("2"), "7", new Link("502", "c"));

    assertThat(links.of(target("1"))).containsOnlyKeys("7").containsValue(new Link("501", "b"));
    links.remove(target("1"), "7");
    assertThat(links.of(target("1"))).isEmpty();
    assertThat(links.of(target("2"))).hasSize(1);
  }

  private static Target target(String realm) {
    return new Target(
        new Portal("62515", ZoneOffset.UTC, "USD", "app.hubspot.com"),
        new Company(realm, "acme", "Acme", "US", "USD"));
  }
}
