package io.ledgerbridge.loadtest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.MethodCallExpression;
import org.apache.camel.spi.InterceptStrategy;

/**
 * Ends the process at a crash point as a power cut does: nothing more is run, closed or written.
 *
 * @param armed a file; while it is not there nothing happens
 */
record CrashThere(CrashPoint point, Path armed) implements InterceptStrategy {
  static final int EXIT = 86;

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode node, Processor target, Processor next) {
    boolean there =
        node instanceof ProcessorDefinition<?> step
            && point.route.equals(ProcessorDefinitionHelper.getRouteId(step))
            && point.at(name(node));
    return there ? exchange -> pass(exchange, target) : target;
  }

  private void pass(Exchange exchange, Processor target) throws Exception {
    boolean hit =
        point.hit(
            exchange.getMessage().getHeader(Exchange.HTTP_METHOD, "", String.class),
            exchange.getMessage().getHeader(Exchange.HTTP_PATH, "", String.class));
    if (hit && point.side == CrashPoint.Side.BEFORE) {
      end();
    }
    target.process(exchange);
    if (hit && exchange.getException() == null) {
      end();
    }
  }

  private void end() {
    if (Files.exists(armed)) {
      Runtime.getRuntime().halt(EXIT);
    }
  }

  private static String name(NamedNode node) {
    if (node instanceof BeanDefinition bean) {
      return bean.getRef() + "." + bean.getMethod();
    }
    if (node instanceof ToDefinition to) {
      return to.getUri().matches("(direct|seda):.*") ? to.getUri() : "http";
    }
    return node instanceof ExpressionNode step ? name(step.getExpression()) : "";
  }

  private static String name(Object expression) {
    return expression instanceof MethodCallExpression call
        ? call.getRef() + "." + call.getMethod()
        : "";
  }
}
