package io.ledgerbridge.mapping;

import io.ledgerbridge.config.CustomerMode;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.config.WrongSetting;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.SyncFilter;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a contact may become a customer: in the mode sync-filter it must meet the filter. */
public final class SyncRule {
  private final Optional<SyncFilter> filter;

  /**
   * @throws WrongSetting when the filter cannot be read, or is missing where it is needed
   */
  public SyncRule(MatchingSettings settings) {
    String text = settings.customerSyncFilter();
    boolean filtered = settings.customerMode() == CustomerMode.SYNC_FILTER;
    if (filtered && text.isBlank()) {
      throw new WrongSetting(
          "CUSTOMER_MODE is sync-filter, but CUSTOMER_SYNC_FILTER is empty. Write it like:"
              + " lifecyclestage EQ customer AND email HAS_PROPERTY");
    }
    // Also read where the mode does not ask for it: a mistake shows now and not when it is needed.
    Optional<SyncFilter> read = text.isBlank() ? Optional.empty() : Optional.of(parse(text));
    this.filter = filtered ? read : Optional.empty();
  }

  private static SyncFilter parse(String text) {
    try {
      return SyncFilter.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw new WrongSetting("CUSTOMER_SYNC_FILTER: " + unreadable.getMessage());
    }
  }

  /**
   * @param label the record that is to become a document, as a sentence begins
   * @throws Park when the contact does not meet the filter
   */
  public void check(CrmRecord contact, String label) {
    filter
        .flatMap(each -> each.firstUnmet(contact.properties()))
        .ifPresent(
            condition -> {
              throw new Park(
                  Code.CUSTOMER_FILTERED,
                  ("%s: contact %s%s does not meet the sync filter: %s. Change the contact in HubSpot,"
                          + " or CUSTOMER_SYNC_FILTER, or the company's own filter; then replay.")
                      .formatted(label, contact.id(), name(contact), condition));
            });
  }

  /** What contacts must be read with. */
  public Set<String> properties() {
    return filter.map(SyncFilter::properties).orElse(Set.of());
  }

  private static String name(CrmRecord contact) {
    String name =
        Stream.of("firstname", "lastname")
            .flatMap(property -> contact.text(property).stream())
            .collect(Collectors.joining(" "));
    String known = name.isBlank() ? contact.text("email").orElse("") : name;
    return known.isBlank() ? "" : " '" + known + "'";
  }
}
