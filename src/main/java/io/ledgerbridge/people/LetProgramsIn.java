package io.ledgerbridge.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** For this one request: what a program shows is not remembered. */
final class LetProgramsIn extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(LetProgramsIn.class);
  private final Function<HttpServletRequest, Optional<Caller>> whoAsks;

  LetProgramsIn(Function<HttpServletRequest, Optional<Caller>> whoAsks) {
    this.whoAsks = whoAsks;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      whoAsks.apply(request).ifPresent(LetProgramsIn::letIn);
    } catch (TooManyFailures wait) {
      response.setHeader("Retry-After", Long.toString(wait.seconds()));
      Refuse.withSentence(response, 429, wait.getMessage());
      return;
    } catch (DataAccessResourceFailureException down) {
      LOG.warn("Nobody could be looked up: {}", down.toString());
      Refuse.withSentence(response, 503, "The database cannot be reached. Try again later.");
      return;
    }
    chain.doFilter(request, response);
  }

  private static void letIn(Caller caller) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(caller.letIn());
    SecurityContextHolder.setContext(context);
  }
}
