package io.ledgerbridge.people;

import io.ledgerbridge.config.PeopleSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Which program asks: told by the header Authorization, or by where it comes from. */
class Programs {
  private final Credentials credentials;
  private final PersonalTokens tokens;
  private final People people;
  private final Throttle throttle;
  private final Audit audit;
  private final PeopleSettings settings;

  Programs(
      Credentials credentials,
      PersonalTokens tokens,
      People people,
      Throttle throttle,
      Audit audit,
      PeopleSettings settings) {
    this.credentials = credentials;
    this.tokens = tokens;
    this.people = people;
    this.throttle = throttle;
    this.audit = audit;
    this.settings = settings;
  }

  /**
   * By a token, the password of the settings, or as a program on this machine.
   *
   * @throws TooManyFailures when passwords were guessed
   */
  Optional<Caller> any(HttpServletRequest request) {
    return byToken(request).or(() -> byPassword(request)).or(() -> local(request));
  }

  /** By the shared token, or a person's own. */
  Optional<Caller> byToken(HttpServletRequest request) {
    return Credentials.bearer(request)
        .flatMap(
            given ->
                credentials.token(given)
                    ? Optional.of(Caller.api())
                    : tokens.holder(given).map(Caller::programOf));
  }

  /** As {@link #byToken}, or by the token of the machines that look after this one. */
  Optional<Caller> machine(HttpServletRequest request) {
    return Credentials.bearer(request)
        .filter(given -> !settings.actuatorToken().isBlank())
        .filter(given -> Credentials.same(given, settings.actuatorToken()))
        .map(given -> Caller.machine())
        .or(() -> byToken(request));
  }

  /** As {@link #any}, or {@link #machine}. */
  Optional<Caller> whoever(HttpServletRequest request) {
    return machine(request).or(() -> any(request));
  }

  private Optional<Caller> byPassword(HttpServletRequest request) {
    return credentials.local(request)
        ? Optional.empty()
        : credentials.basic(request).flatMap(pair -> compared(pair, request.getRemoteAddr()));
  }

  private Optional<Caller> compared(String pair, String address) {
    String name = pair.split(":", 2)[0];
    throttle.check(name, address);
    if (credentials.password(pair)) {
      return people.find(Person.ADMIN).filter(Person::enabled).map(Caller::programOf);
    }
    throttle.failed(name, address);
    audit.note(name, "login failed", "", "Basic, from " + address);
    return Optional.empty();
  }

  /** Somebody's session says more than where they sit. */
  private Optional<Caller> local(HttpServletRequest request) {
    boolean nobody = !new Who().known();
    return nobody && credentials.local(request) ? Optional.of(Caller.api()) : Optional.empty();
  }
}
