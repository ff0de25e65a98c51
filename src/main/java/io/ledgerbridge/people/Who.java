package io.ledgerbridge.people;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in the request that is worked on. */
public class Who {
  /** The holder of the shared token, and programs on this machine. */
  public static final String API = "the API";

  public String name() {
    return caller().map(Caller::name).orElse(API);
  }

  /**
   * The name of the person; of a program that is nobody's, the one that it gives itself.
   *
   * @param given may be null or blank
   */
  public String nameOr(String given) {
    boolean free = person().isEmpty() && given != null && !given.isBlank();
    return free ? given.strip() : name();
  }

  /** Empty for programs that nobody in particular has started. */
  public Optional<Person> person() {
    return caller().flatMap(Caller::person);
  }

  /** False where an address is open and nobody has shown anything. */
  boolean known() {
    return caller().isPresent();
  }

  private static Optional<Caller> caller() {
    return Caller.of(SecurityContextHolder.getContext().getAuthentication());
  }
}
