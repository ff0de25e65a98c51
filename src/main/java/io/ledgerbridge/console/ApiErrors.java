package io.ledgerbridge.console;

import io.ledgerbridge.delivery.Outage;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Errors of the API are sentences: {@code {"error": "…"}}. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {
  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  @ExceptionHandler
  ResponseEntity<Map<String, String>> refused(ApiRefusal refusal) {
    return answer(refusal.status(), refusal.getMessage());
  }

  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<Map<String, String>> unreadable(Exception unreadable) {
    return answer(HttpStatus.BAD_REQUEST, "The request cannot be read.");
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> broken(Exception fault) {
    if (fault instanceof ErrorResponse known) {
      HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
      return answer(status, status.getReasonPhrase() + ".");
    }
    if (Outage.of(fault)) {
      LOG.warn("The API could not reach the database: {}", fault.toString());
      return answer(
          HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached. Try again later.");
    }
    LOG.error("The API failed", fault);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, "Ledgerbridge failed; its log says why.");
  }

  private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String sentence) {
    // Whatever the caller would rather have: a sentence that cannot be written is no answer.
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("error", sentence));
  }
}
