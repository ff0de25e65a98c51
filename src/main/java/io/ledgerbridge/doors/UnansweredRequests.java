package io.ledgerbridge.doors;

import java.util.function.IntSupplier;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.springframework.boot.web.embedded.tomcat.TomcatProtocolHandlerCustomizer;

/** How many requests have come that are not answered yet: Tomcat works on them or will. */
public class UnansweredRequests
    implements TomcatProtocolHandlerCustomizer<ProtocolHandler>, IntSupplier {
  private volatile ProtocolHandler tomcat;

  @Override
  public void customize(ProtocolHandler handler) {
    tomcat = handler;
  }

  /** None before Tomcat runs, nor with virtual threads, which are not counted. */
  @Override
  public int getAsInt() {
    return tomcat != null && tomcat.getExecutor() instanceof ThreadPoolExecutor threads
        ? threads.getActiveCount() + threads.getQueue().size()
        : 0;
  }
}
