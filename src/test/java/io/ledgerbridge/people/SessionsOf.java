package io.ledgerbridge.people;

import io.ledgerbridge.database.Database;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Spring Session on a database, as the application has it. */
final class SessionsOf {
  private final JdbcIndexedSessionRepository sessions;

  SessionsOf(Database database) {
    sessions =
        new JdbcIndexedSessionRepository(
            new JdbcTemplate(database.source()), database.transaction());
  }

  JdbcIndexedSessionRepository repository() {
    return sessions;
  }

  EndSessions end() {
    return new EndSessions(sessions);
  }

  /** Somebody logs in so many times. */
  List<String> add(String name, int times) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      ids.add(add(sessions, name));
    }
    return ids;
  }

  /** Who is in a session, as it is read again. */
  Long person(String id) {
    Session session = ((SessionRepository<? extends Session>) sessions).findById(id);
    return session.getAttribute("person");
  }

  private static <S extends Session> String add(
      FindByIndexNameSessionRepository<S> sessions, String name) {
    S session = sessions.createSession();
    session.setAttribute("person", 4711L);
    session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, name);
    sessions.save(session);
    return session.getId();
  }
}
