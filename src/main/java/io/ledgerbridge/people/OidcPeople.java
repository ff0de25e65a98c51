package io.ledgerbridge.people;

import io.ledgerbridge.config.PeopleSettings;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who comes by OpenID Connect becomes a person here at the first login, known by issuer and
 * subject; a name that another person has is not taken over.
 */
final class OidcPeople extends OidcUserService {
  private static final String TAKEN = "name-taken";
  private static final String DISABLED = "disabled";

  /** Why somebody whom the other side knows is not let in, and what the page Login calls it. */
  static final Map<String, String> REFUSALS = Map.of(TAKEN, TAKEN, DISABLED, DISABLED);

  private final People people;
  private final Audit audit;
  private final PeopleSettings settings;

  OidcPeople(People people, Audit audit, PeopleSettings settings) {
    this.people = people;
    this.audit = audit;
    this.settings = settings;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = super.loadUser(request);
    String issuer = user.getIssuer().toString();
    Person person = people.find(issuer, user.getSubject()).orElseGet(() -> added(user, issuer));
    if (!person.enabled()) {
      throw refused(DISABLED);
    }
    return new OidcPerson(user, withRole(person, user));
  }

  private Person added(OidcUser user, String issuer) {
    String name = name(user);
    Role role = role(user).orElse(Role.LOOKS);
    if (!people.addKnownElsewhere(name, issuer, user.getSubject(), role)) {
      throw refused(TAKEN);
    }
    audit.note(name, "person added", name, role.id() + ", known to " + issuer);
    return people.find(issuer, user.getSubject()).orElseThrow();
  }

  private Person withRole(Person person, OidcUser user) {
    Optional<Role> changed = role(user).filter(role -> role != person.role());
    changed.ifPresent(
        role -> {
          people.role(person, role);
          audit.note(person.name(), "role changed", person.name(), role.id() + ", by its claim");
        });
    return people.find(person.id()).orElseThrow();
  }

  /** Empty where no claim says it. */
  private Optional<Role> role(OidcUser user) {
    if (settings.oidcActsClaim().isBlank()) {
      return Optional.empty();
    }
    Object claim = user.getClaims().get(settings.oidcActsClaim());
    boolean acts =
        claim instanceof Collection<?> several
            ? several.stream().anyMatch(this::acts)
            : acts(claim);
    return Optional.of(acts ? Role.ACTS : Role.LOOKS);
  }

  private boolean acts(Object value) {
    return !settings.oidcActsValue().isBlank()
        && settings.oidcActsValue().equals(String.valueOf(value));
  }

  private String name(OidcUser user) {
    Object claim = user.getClaims().getOrDefault(settings.oidcNameClaim(), user.getSubject());
    String name = People.lower(String.valueOf(claim)).replaceAll("[^\\p{L}\\p{N}._@+-]", "_");
    return name.length() > 100 ? name.substring(0, 100) : name;
  }

  private static OAuth2AuthenticationException refused(String code) {
    return new OAuth2AuthenticationException(new OAuth2Error(code));
  }
}
