package io.ledgerbridge.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the events of webhooks are kept until they are worked off.
 *
 * @param store {@code database} or {@code kafka}
 */
@ConfigurationProperties("inbox")
public record InboxSettings(String store) {

  public InboxSettings {
    if (!store.matches("database|kafka")) {
      throw new WrongSetting(
          "INBOX_STORE is '%s'. Write database, or kafka (docs/scaling.md).".formatted(store));
    }
  }
}
