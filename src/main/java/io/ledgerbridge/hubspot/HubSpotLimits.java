package io.ledgerbridge.hubspot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Header;

/**
 * How many calls a portal takes in ten seconds: what its answers say wins over the setting.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines">HubSpot:
 *     usage guidelines</a>
 */
public class HubSpotLimits {
  private static final String INTERVAL = "10000";
  private final int configured;
  private final Map<String, Integer> learned = new ConcurrentHashMap<>();

  /**
   * @param configured per ten seconds
   */
  public HubSpotLimits(int configured) {
    this.configured = configured;
  }

  public int most(@Header("portal") String portal) {
    return learned.getOrDefault(portal, configured);
  }

  /** Reads the headers of an answer; searches have none. */
  public void learn(
      @Header("portal") String portal,
      @Header("X-HubSpot-RateLimit-Max") String max,
      @Header("X-HubSpot-RateLimit-Interval-Milliseconds") String interval) {
    if (INTERVAL.equals(interval) && max != null && max.matches("[1-9]\\d{0,5}")) {
      learned.put(portal, Integer.parseInt(max));
    }
  }
}
