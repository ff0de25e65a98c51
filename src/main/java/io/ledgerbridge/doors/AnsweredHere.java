package io.ledgerbridge.doors;

import java.util.concurrent.CompletableFuture;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.AsyncHandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * A route that has answered on the thread of its request: Spring would send the request through all
 * filters a second time to find that out.
 */
public class AnsweredHere implements AsyncHandlerMethodReturnValueHandler {

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return CompletableFuture.class == type.getParameterType();
  }

  @Override
  public boolean isAsyncReturnValue(Object value, MethodParameter type) {
    return value instanceof CompletableFuture<?> answer && answer.isDone();
  }

  /**
   * @throws java.util.concurrent.CompletionException with what the route failed of
   */
  @Override
  public void handleReturnValue(
      Object value, MethodParameter type, ModelAndViewContainer answer, NativeWebRequest request) {
    ((CompletableFuture<?>) value).join();
    answer.setRequestHandled(true);
  }
}
