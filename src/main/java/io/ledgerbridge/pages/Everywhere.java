package io.ledgerbridge.pages;

import io.ledgerbridge.console.ApiRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What every page shows. */
@ControllerAdvice(basePackageClasses = Everywhere.class)
class Everywhere {

  /** The first part of the address: which entry of the navigation is the current one. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI().replaceFirst("^/([^/]*).*", "$1");
  }

  /** Who has logged in. */
  @ModelAttribute("who")
  String who(HttpServletRequest request) {
    return Optional.ofNullable(request.getRemoteUser()).orElse("");
  }

  /** Whether they may change something. */
  @ModelAttribute("acts")
  boolean acts(HttpServletRequest request) {
    return request.isUserInRole("ACTS");
  }

  /** What is not there, or cannot be done, says so in a sentence on a page. */
  @ExceptionHandler({ApiRefusal.class, ResponseStatusException.class})
  ModelAndView refused(Exception refusal, HttpServletRequest request) {
    ModelAndView page =
        refusal instanceof ResponseStatusException missing
            ? sentence(missing.getReason(), missing.getStatusCode())
            : sentence(refusal.getMessage(), ((ApiRefusal) refusal).status());
    return page.addObject("here", here(request))
        .addObject("who", who(request))
        .addObject("acts", acts(request));
  }

  private static ModelAndView sentence(String sentence, HttpStatusCode status) {
    ModelAndView page = new ModelAndView("sentence");
    page.setStatus(status);
    return page.addObject("sentence", sentence);
  }
}
