package io.ledgerbridge.console;

import org.springframework.http.HttpStatus;

/** A request that the API does not follow, with the sentence that says why. */
public class ApiRefusal extends RuntimeException {
  private final HttpStatus status;

  public ApiRefusal(HttpStatus status, String sentence) {
    super(sentence);
    this.status = status;
  }

  public HttpStatus status() {
    return status;
  }
}
