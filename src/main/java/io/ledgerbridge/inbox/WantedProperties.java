package io.ledgerbridge.inbox;

import java.util.Collection;

/** Which properties to ask HubSpot for: one that is not asked for is simply absent. */
public interface WantedProperties {

  /** All that mappers, filters and sinks read of an object type. */
  Collection<String> of(String objectType);

  /** Those whose history shows when a trigger was reached. */
  Collection<String> histories(String objectType);
}
