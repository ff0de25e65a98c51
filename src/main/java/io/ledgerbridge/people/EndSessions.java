package io.ledgerbridge.people;

import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Logs a person out everywhere, on all nodes. */
public class EndSessions {
  private final FindByIndexNameSessionRepository<?> sessions;

  public EndSessions(FindByIndexNameSessionRepository<?> sessions) {
    this.sessions = sessions;
  }

  /**
   * @param but the id of the session that goes on
   */
  void of(Person person, Optional<String> but) {
    sessions.findByPrincipalName(person.name()).keySet().stream()
        .filter(id -> !but.equals(Optional.of(id)))
        .forEach(sessions::deleteById);
  }
}
