package io.ledgerbridge.simulator.hubspot;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an app wants to hear about. */
public final class Subscription {
  /** Other types have no events of their own and use {@code object.*}. */
  private static final Set<String> NAMED =
      Set.of("contact", "company", "deal", "ticket", "line_item", "product");

  private static final Set<Change.Kind> TOLD_BY_PROPERTY =
      Set.of(Change.Kind.CREATION, Change.Kind.UPDATE);

  private final ObjectType type;
  private final Change.Kind kind;
  private final Optional<String> property;

  private Subscription(String type, Change.Kind kind, Optional<String> property) {
    this.type = ObjectType.of(type);
    this.kind = kind;
    this.property = property;
  }

  public static Subscription propertyChange(String type, String property) {
    return new Subscription(type, Change.Kind.UPDATE, Optional.of(property));
  }

  public static Subscription creation(String type) {
    return new Subscription(type, Change.Kind.CREATION, Optional.empty());
  }

  public static Subscription deletion(String type) {
    return new Subscription(type, Change.Kind.DELETION, Optional.empty());
  }

  public static Subscription restore(String type) {
    return new Subscription(type, Change.Kind.RESTORE, Optional.empty());
  }

  public static Subscription merge(String type) {
    return new Subscription(type, Change.Kind.MERGE, Optional.empty());
  }

  /** Of records of the type with whatever other: each direction has its own. */
  public static Subscription associationChange(String type) {
    return new Subscription(type, Change.Kind.ASSOCIATION, Optional.empty());
  }

  /**
   * As an app subscribes.
   *
   * @param eventType e.g. {@code deal.propertyChange} or {@code object.creation}
   * @param objectType of an {@code object.*} type
   * @param property of a change
   */
  static Subscription of(String eventType, String objectType, String property) {
    String[] parts = eventType.split("\\.", 2);
    String type = parts[0].equals("object") ? objectType : parts[0];
    Change.Kind kind =
        Stream.of(Change.Kind.values())
            .filter(each -> parts.length == 2 && each.event().equals(parts[1]))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("Unknown eventType " + eventType));
    boolean change = kind == Change.Kind.UPDATE;
    if (change == property.isBlank()) {
      throw Refusal.invalid(eventType + (change ? " needs" : " cannot have") + " a propertyName");
    }
    return new Subscription(type, kind, change ? Optional.of(property) : Optional.empty());
  }

  /** As in the events, e.g. {@code deal.propertyChange} or {@code object.creation}. */
  public String eventType() {
    return (generic() ? "object" : type.singular()) + "." + kind.event();
  }

  ObjectType type() {
    return type;
  }

  boolean generic() {
    return !NAMED.contains(type.singular());
  }

  Optional<String> property() {
    return property;
  }

  /** Creation gives every property its first value: that is a property change too. */
  boolean wants(Change change) {
    return change.record().type().equals(type)
        && property
            .map(
                name ->
                    change.properties().contains(name) && TOLD_BY_PROPERTY.contains(change.kind()))
            .orElse(change.kind() == kind);
  }
}
