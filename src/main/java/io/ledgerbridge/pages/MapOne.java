package io.ledgerbridge.pages;

import io.ledgerbridge.console.ApiRefusal;
import io.ledgerbridge.matching.ImportMappings;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.quickbooks.Companies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** One mapping, wherever on the pages a person makes it. */
@Component
class MapOne {
  private final Companies companies;
  private final ImportMappings mappings;
  private final Said said;

  MapOne(Companies companies, ImportMappings mappings, Said said) {
    this.companies = companies;
    this.mappings = mappings;
    this.said = said;
  }

  /** Answers what is said of it. */
  String map(String realm, Kind kind, String from, String to) {
    mappings.one(
        companies
            .find(realm)
            .orElseThrow(
                () -> new ApiRefusal(HttpStatus.NOT_FOUND, said.text("mappings.no-company"))),
        kind,
        from,
        to);
    return said.text("attention.mapped", from, to);
  }
}
