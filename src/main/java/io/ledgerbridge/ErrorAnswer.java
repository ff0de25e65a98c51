package io.ledgerbridge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is answered where no door answered: the status, in words, and nothing of the inside. */
@Controller
class ErrorAnswer implements ErrorController {
  private static final String DOORS = "/hubspot/(webhooks|actions/[^/]+)|/quickbooks/webhooks";

  /** Whoever calls the address itself finds nothing there. */
  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<Map<String, String>> answer(HttpServletRequest request) {
    HttpStatus status = status(request);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .headers(each -> later(status, each))
        .body(Map.of("error", status.getReasonPhrase() + "."));
  }

  /**
   * What HubSpot sends is taken by routes, which are not there while the application starts or
   * ends: it shall try again, and takes "not found" for the end of a workflow's action.
   */
  private static HttpStatus status(HttpServletRequest request) {
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.valueOf(code)
            : HttpStatus.NOT_FOUND;
    Object called = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean door = String.valueOf(called).matches(DOORS);
    return door && status == HttpStatus.NOT_FOUND ? HttpStatus.SERVICE_UNAVAILABLE : status;
  }

  private static void later(HttpStatus status, HttpHeaders headers) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, "1");
    }
  }
}
