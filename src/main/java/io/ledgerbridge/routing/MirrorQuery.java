package io.ledgerbridge.routing;

import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.quickbooks.Companies;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** Behind the kamelet quickbooks-query-action. */
public class MirrorQuery {
  private final Companies companies;
  private final Mirror mirror;

  public MirrorQuery(Companies companies, Mirror mirror) {
    this.companies = companies;
    this.mirror = mirror;
  }

  /**
   * Id and name of what the company has under the name or id.
   *
   * @param company alias or realm id; blank is the portal's default company
   * @return null when there is no such company or thing
   */
  public Map<String, String> find(
      @Body SourceRecord source,
      @ExchangeProperty("query.company") String company,
      @ExchangeProperty("query.entity") String entity,
      @ExchangeProperty("query.name") String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    return companies
        .chosen(source.portal().id(), company == null ? "" : company)
        .flatMap(chosen -> mirror.chosen(chosen.realm(), entity, name.strip()).findFirst())
        .map(found -> Map.of("id", found.id(), "name", found.name()))
        .orElse(null);
  }
}
