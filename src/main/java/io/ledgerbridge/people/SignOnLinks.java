package io.ledgerbridge.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Registration;

/** The ways to log in with an account of elsewhere. */
public record SignOnLinks(List<Link> all) {
  /** An address of ours, and what the other side is called. */
  public record Link(String address, String name) {}

  static SignOnLinks of(Map<String, Registration> registrations) {
    return new SignOnLinks(
        registrations.entrySet().stream()
            .map(each -> new Link("/oauth2/authorization/" + each.getKey(), name(each)))
            .toList());
  }

  private static String name(Map.Entry<String, Registration> each) {
    return Optional.ofNullable(each.getValue().getClientName()).orElse(each.getKey());
  }
}
