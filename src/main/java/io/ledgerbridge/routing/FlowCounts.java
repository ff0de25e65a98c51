package io.ledgerbridge.routing;

import io.ledgerbridge.delivery.Tried;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Counts the records that come to each step of a flow; what is only tried on does not count. */
public final class FlowCounts implements InterceptStrategy {
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /** Since this node has started; 0 for a step that never ran, or has no id yet. */
  public long of(String node) {
    LongAdder count = node == null ? null : counts.get(node);
    return count == null ? 0 : count.sum();
  }

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext camel, NamedNode node, Processor target, Processor next) {
    return ofFlow(node) ? counting(node.getId(), target) : target;
  }

  private Processor counting(String node, Processor target) {
    LongAdder count = new LongAdder();
    counts.put(node, count);
    return new DelegateAsyncProcessor(target) {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        if (Tried.in(exchange).isEmpty()) {
          count.increment();
        }
        return super.process(exchange, callback);
      }
    };
  }

  private static boolean ofFlow(NamedNode node) {
    RouteDefinition route =
        node instanceof ProcessorDefinition<?> step
            ? ProcessorDefinitionHelper.getRoute(step)
            : null;
    return route != null && FlowPicture.flow(route);
  }
}
