package io.ledgerbridge.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Conditions on a record in the words of HubSpot's search: {@code lifecyclestage EQ customer AND
 * email HAS_PROPERTY}. AND binds tighter than OR, as HubSpot's filters in groups do.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm">
 *     HubSpot: search the CRM</a>
 */
public final class SyncFilter {
  /** One group must be met, all of it. */
  private final List<List<Condition>> groups;

  private SyncFilter(List<List<Condition>> groups) {
    this.groups = groups;
  }

  /**
   * @throws IllegalArgumentException with the sentence and column that say what cannot be read
   */
  public static SyncFilter parse(String text) {
    return new SyncFilter(new FilterText(text).groups());
  }

  /**
   * Empty when the record is let through; else the first condition of each group that it does not
   * meet, with what it has instead.
   */
  public Optional<String> firstUnmet(Map<String, String> properties) {
    List<String> unmet = new ArrayList<>();
    for (List<Condition> group : groups) {
      Optional<Condition> first = group.stream().filter(each -> !each.met(properties)).findFirst();
      if (first.isEmpty()) {
        return Optional.empty();
      }
      unmet.add(first.get().told(properties));
    }
    return Optional.of(String.join(", or ", unmet));
  }

  /** What a record must be read with; a property not asked for is absent. */
  public Set<String> properties() {
    return groups.stream()
        .flatMap(List::stream)
        .map(Condition::property)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
