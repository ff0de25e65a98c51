package io.ledgerbridge.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How HubSpot's workflows are answered.
 *
 * @param expiration how long a workflow waits for its document before it goes on without, in
 *     HubSpot's form, e.g. {@code P1W}
 */
@ConfigurationProperties("actions")
public record ActionSettings(String expiration) {
  public ActionSettings {
    if (!expiration.matches("P(?=.)(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?")) {
      throw new WrongSetting(
          "ACTIONS_EXPIRATION is '%s'. It is a duration such as P1W, P2D or PT12H."
              .formatted(expiration));
    }
  }
}
