package io.ledgerbridge.simulator.quickbooks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Settings ordered over HTTP; what is left out stays as it is. Times are in milliseconds.
 *
 * @param webhookUrl where webhooks go from now on; blank sends none
 * @param booksClosed documents of all companies on or before this date are refused; blank opens all
 */
record SettingsOrder(
    Boolean ignoreRequestId,
    Boolean replayFailures,
    Long requestIdMemory,
    Integer perSecond,
    Integer perMinute,
    Integer concurrent,
    Integer rotateEvery,
    Long accessTokenLife,
    Long graceOfReplacedToken,
    String booksClosed,
    String webhookUrl,
    String webhookVerifier,
    WebhookSettings.Shape webhookShape) {

  void obey(Settings settings, WebhookSettings webhooks, Collection<Company> companies) {
    Optional.ofNullable(webhookVerifier).ifPresent(webhooks::verifier);
    Optional.ofNullable(webhookShape).ifPresent(webhooks::shape);
    Optional.ofNullable(webhookUrl).ifPresent(webhooks::targetUrl);
    Optional.ofNullable(ignoreRequestId).ifPresent(settings::ignoreRequestId);
    Optional.ofNullable(replayFailures).ifPresent(settings::replayFailures);
    millis(requestIdMemory).ifPresent(settings::requestIdMemory);
    Optional.ofNullable(perSecond).ifPresent(settings::perSecond);
    Optional.ofNullable(perMinute).ifPresent(settings::perMinute);
    Optional.ofNullable(concurrent).ifPresent(settings::concurrent);
    Optional.ofNullable(rotateEvery).ifPresent(settings::rotateEvery);
    millis(accessTokenLife).ifPresent(settings::accessTokenLife);
    millis(graceOfReplacedToken).ifPresent(settings::graceOfReplacedToken);
    Optional.ofNullable(booksClosed).ifPresent(date -> companies.forEach(each -> close(each)));
  }

  private void close(Company company) {
    if (booksClosed.isBlank()) {
      company.bookOpen();
    } else {
      company.bookClose(LocalDate.parse(booksClosed));
    }
  }

  private static Optional<Duration> millis(Long millis) {
    return Optional.ofNullable(millis).map(Duration::ofMillis);
  }
}
