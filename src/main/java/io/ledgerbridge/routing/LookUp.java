package io.ledgerbridge.routing;

import io.ledgerbridge.hubspot.CrmReads;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.SourceRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** Behind the kamelet hubspot-look-up-action. */
public class LookUp {
  private final CrmReads crm;

  public LookUp(CrmReads crm) {
    this.crm = crm;
  }

  /**
   * The properties of one more record, in one call.
   *
   * @return null when the id is blank or HubSpot has no such record
   */
  public Map<String, String> read(
      @Body SourceRecord source,
      @ExchangeProperty("lookUp.type") String type,
      @ExchangeProperty("lookUp.id") String id,
      @ExchangeProperty("lookUp.properties") String properties) {
    if (id == null || id.isBlank()) {
      return null;
    }
    List<String> wanted = List.of(properties.strip().split("\\s*,\\s*"));
    CrmRecord found =
        crm.records(source.portal().id(), type, Set.of(id.strip()), wanted, Set.of())
            .get(id.strip());
    return found == null ? null : found.properties();
  }
}
