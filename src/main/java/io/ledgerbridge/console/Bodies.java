package io.ledgerbridge.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** What the API reads of a body: so much and no more, and no NUL, which PostgreSQL cannot store. */
@RestControllerAdvice(basePackageClasses = Bodies.class)
class Bodies extends RequestBodyAdviceAdapter {
  private static final int LARGEST = 4 * 1024 * 1024;

  /** A body that was read already. */
  private record Read(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    byte[] bytes = message.getBody().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new ApiRefusal(HttpStatus.PAYLOAD_TOO_LARGE, "The body is larger than 4 MiB.");
    }
    refuseNul(new String(bytes, StandardCharsets.ISO_8859_1));
    return new Read(message.getHeaders(), bytes);
  }

  /** As it is, or as JSON writes it; a parameter without a value is null. */
  static void refuseNul(String text) {
    if (text != null && (text.indexOf(0) >= 0 || text.contains("\\u0000"))) {
      throw new ApiRefusal(
          HttpStatus.BAD_REQUEST, "The request holds the character NUL. Leave it out.");
    }
  }
}
