package io.ledgerbridge.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

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
}
