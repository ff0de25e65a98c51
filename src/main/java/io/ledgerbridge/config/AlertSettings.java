package io.ledgerbridge.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is told when something needs a person, and from when on.
 *
 * @param webhookUrl gets a POST for each alert, or blank. It may be a secret
 * @param emailTo addresses, separated by commas, or blank
 * @param emailFrom the sender of the e-mails
 * @param parked more parked deliveries than this are an alert
 * @param oldest what waits longer is an alert
 * @param settle an alert that nobody has seen for so long is over
 */
@ConfigurationProperties("alert")
public record AlertSettings(
    String webhookUrl,
    String emailTo,
    String emailFrom,
    long parked,
    Duration oldest,
    Duration settle) {
  public static final String WEBHOOK = "webhook";
  public static final String EMAIL = "email";

  public AlertSettings {
    if (!webhookUrl.isBlank() && !webhookUrl.matches("https?://[^\\s]+")) {
      throw new WrongSetting(
          "ALERT_WEBHOOK_URL is no address. Write one that begins with https:// or http://.");
    }
    if (!emailTo.isBlank() && emailFrom.isBlank()) {
      throw new WrongSetting(
          "ALERT_EMAIL_TO is set and ALERT_EMAIL_FROM is not. Set the sender of the e-mails too.");
    }
  }

  /** The ways in which people are told. */
  public List<String> channels() {
    List<String> channels = new ArrayList<>();
    if (!webhookUrl.isBlank()) {
      channels.add(WEBHOOK);
    }
    if (!emailTo.isBlank()) {
      channels.add(EMAIL);
    }
    return channels;
  }

  /** Without the address, which may be a secret. */
  @Override
  public String toString() {
    return "AlertSettings" + channels();
  }
}
