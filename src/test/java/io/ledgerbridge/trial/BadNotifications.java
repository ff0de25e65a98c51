package io.ledgerbridge.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Notifications of QuickBooks that went wrong in some place; the same seed makes the same ones. */
final class BadNotifications {
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-1",
          "1.5",
          "\"\"",
          "\"x\"",
          "\"' or 1=1 --\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"${jndi:ldap://x}\"",
          "\"qbo..created\"",
          "\"qbo.customer\"",
          "\"2026-13-41T99:00:00Z\"",
          "9".repeat(1200),
          "\"" + "y".repeat(20_000) + "\"",
          "[]",
          "{}",
          "[1,[2,{\"a\":null}]]",
          "[".repeat(1500) + "]".repeat(1500));
  private final Random random;
  private final String realm;
  private int number;

  BadNotifications(long seed, String realm) {
    this.random = new Random(seed);
    this.realm = realm;
  }

  /**
   * @param events how many of its events must be stored
   */
  record Bad(byte[] body, int events) {}

  /** A body that is whole, in which some events are not. */
  Bad some() {
    List<String> all = new ArrayList<>();
    int good = 0;
    boolean cloud = random.nextBoolean();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      boolean bad = random.nextInt(3) == 0;
      good += bad ? 0 : 1;
      all.add(bad ? bad(cloud) : event(cloud, "", ""));
    }
    String events = "[" + String.join(",", all) + "]";
    return new Bad(bytes(cloud ? events : older(events)), good);
  }

  /** A body with a few bytes changed, left out or doubled, of a company that nobody connected. */
  byte[] damaged() {
    boolean cloud = random.nextBoolean();
    String events = "[" + event(cloud, "", "") + "," + event(cloud, "", "") + "]";
    byte[] body = bytes((cloud ? events : older(events)).replace(realm, "77"));
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(body.length);
      if (random.nextInt(3) == 0) {
        body = Arrays.copyOf(body, at + 1);
      } else {
        body[at] = (byte) random.nextInt(256);
      }
    }
    return body;
  }

  private String older(String events) {
    String of = "{\"dataChangeEvent\":{\"entities\":" + events + "},\"realmId\":\"" + realm + "\"}";
    String odd = random.nextBoolean() ? odd() + "," : "";
    return "{\"more\":" + odd() + ",\"eventNotifications\":[" + odd + of + "]}";
  }

  private String bad(boolean cloud) {
    String[] fields =
        cloud
            ? new String[] {"type", "time", "intuitentityid", "intuitaccountid"}
            : new String[] {"name", "id", "lastUpdated"};
    return random.nextInt(4) == 0
        ? odd()
        : event(cloud, fields[random.nextInt(fields.length)], strange());
  }

  private String event(boolean cloud, String wrong, String value) {
    String id = "\"" + ++number + "\"";
    String time = "\"2026-11-23T18:00:00.%03dZ\"".formatted(random.nextInt(1000));
    String[][] fields =
        cloud
            ? new String[][] {
              {"specversion", "\"1.0\""},
              {"id", "\"event-" + number + "\""},
              {"source", "\"intuit\""},
              {"type", "\"qbo.customer.updated.v1\""},
              {"time", time},
              {"intuitentityid", id},
              {"intuitaccountid", "\"" + realm + "\""},
              {"data", odd()}
            }
            : new String[][] {
              {"name", "\"Customer\""},
              {"id", id},
              {"operation", "\"Update\""},
              {"lastUpdated", time},
              {"more", odd()}
            };
    StringBuilder event = new StringBuilder();
    for (String[] field : fields) {
      String said = field[0].equals(wrong) ? value : field[1];
      event.append(event.isEmpty() ? "{" : ",");
      event.append('"').append(field[0]).append("\":").append(said);
    }
    return event.append("}").toString();
  }

  private String odd() {
    return ODD.get(random.nextInt(ODD.size()));
  }

  /** Nothing that could be the id of a record. */
  private String strange() {
    return ODD.get(1 + random.nextInt(ODD.size() - 1));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
