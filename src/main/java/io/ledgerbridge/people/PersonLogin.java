package io.ledgerbridge.people;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password from the page Login. */
final class PersonLogin implements AuthenticationProvider {
  private final CheckPassword check;

  PersonLogin(CheckPassword check) {
    this.check = check;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String password = String.valueOf(asked.getCredentials());
    String address = ((WebAuthenticationDetails) asked.getDetails()).getRemoteAddress();
    return check
        .check(asked.getName(), password, address)
        .map(person -> Caller.inBrowser(person).letIn())
        .orElseThrow(() -> new BadCredentialsException("wrong name or password"));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
