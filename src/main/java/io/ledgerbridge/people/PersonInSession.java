package io.ledgerbridge.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * A session holds who logged in and nothing more: role and whether they are disabled come from the
 * table at each request, so that a change counts at once, on every node.
 */
final class PersonInSession implements SecurityContextRepository {
  private static final String PERSON = "person";
  private final People people;

  PersonInSession(People people) {
    this.people = people;
  }

  @Override
  @SuppressWarnings("deprecation") // The one that is not has this one behind it.
  public SecurityContext loadContext(HttpRequestResponseHolder both) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    id(both.getRequest())
        .flatMap(people::find)
        .filter(Person::enabled)
        .ifPresent(person -> context.setAuthentication(Caller.inBrowser(person).letIn()));
    return context;
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    person(context.getAuthentication())
        .ifPresentOrElse(person -> remember(person, request.getSession()), () -> forget(request));
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return id(request).isPresent();
  }

  private static Optional<Person> person(Authentication authentication) {
    return Optional.ofNullable(authentication)
        .map(Authentication::getPrincipal)
        .filter(Known.class::isInstance)
        .flatMap(known -> ((Known) known).person());
  }

  private static void remember(Person person, HttpSession session) {
    session.setAttribute(PERSON, person.id());
    session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.name());
  }

  private static void forget(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false))
        .ifPresent(session -> session.removeAttribute(PERSON));
  }

  private static Optional<Long> id(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(PERSON))
        .filter(Long.class::isInstance)
        .map(Long.class::cast);
  }
}
