package io.ledgerbridge.pages;

import io.ledgerbridge.people.NotesItself;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** {@code /refused}: what a person is shown who may not do something. */
@Controller
@NotesItself
class RefusedPage {

  @RequestMapping("/refused")
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String show(HttpServletRequest request, Model page) {
    Object why = request.getAttribute(WebAttributes.ACCESS_DENIED_403);
    page.addAttribute("why", why instanceof CsrfException ? "stale" : "looks");
    return "refused";
  }
}
