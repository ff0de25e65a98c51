package io.ledgerbridge.people;

import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;

/**
 * Who asks.
 *
 * @param person empty for programs that nobody in particular has started
 * @param browser whether a browser says so by itself, with its cookie
 */
record Caller(String name, Role role, Optional<Person> person, boolean browser)
    implements AuthenticatedPrincipal, Known {
  private static final Caller API = new Caller(Who.API, Role.ACTS, Optional.empty(), false);

  /** The holder of the shared token, or a program on this machine. */
  static Caller api() {
    return API;
  }

  /** A program that only looks. */
  static Caller machine() {
    return new Caller("the machines", Role.LOOKS, Optional.empty(), false);
  }

  /** The program of a person. */
  static Caller programOf(Person person) {
    return new Caller(person.name(), person.role(), Optional.of(person), false);
  }

  /** A person with a session. */
  static Caller inBrowser(Person person) {
    return new Caller(person.name(), person.role(), Optional.of(person), true);
  }

  @Override
  public String getName() {
    return name;
  }

  Authentication letIn() {
    return UsernamePasswordAuthenticationToken.authenticated(this, null, role.authorities());
  }

  /** Empty where nobody has shown anything. */
  static Optional<Caller> of(Authentication authentication) {
    return Optional.ofNullable(authentication)
        .map(Authentication::getPrincipal)
        .filter(Caller.class::isInstance)
        .map(Caller.class::cast);
  }
}
