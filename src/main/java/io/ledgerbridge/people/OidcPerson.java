package io.ledgerbridge.people;

import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person, as the other side knows them. Lives as long as the request of the login. */
final class OidcPerson extends DefaultOidcUser implements Known {
  private static final long serialVersionUID = 1;
  private final transient Person person;

  OidcPerson(OidcUser user, Person person) {
    super(person.role().authorities(), user.getIdToken(), user.getUserInfo());
    this.person = person;
  }

  @Override
  public String getName() {
    return person.name();
  }

  @Override
  public Optional<Person> person() {
    return Optional.of(person);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
