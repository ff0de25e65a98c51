package io.ledgerbridge.routing;

import io.ledgerbridge.routing.FlowNode.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;

/**
 * Draws a flow from its route as Camel runs it, so that the picture is never another than the flow.
 */
public final class FlowPicture {
  private static final String SOURCE = "kamelet:hubspot-";
  private static final String KAMELET = "kamelet:";
  private final CamelContext camel;
  private final FlowCounts counts;

  public FlowPicture(CamelContext camel, FlowCounts counts) {
    this.camel = camel;
    this.counts = counts;
  }

  /** Its steps from the source on; none when there is no such flow. */
  public List<FlowNode> of(String flow) {
    return Optional.ofNullable(((ModelCamelContext) camel).getRouteDefinition(flow))
        .filter(FlowPicture::flow)
        .map(this::steps)
        .orElse(List.of());
  }

  static boolean flow(RouteDefinition route) {
    return route.getInput() != null && route.getInput().getUri().startsWith(SOURCE);
  }

  private List<FlowNode> steps(RouteDefinition route) {
    List<FlowNode> nodes = new ArrayList<>();
    nodes.add(node("from", name(route.getInput().getUri()), 0));
    nodes.addAll(nodes(route.getOutputs()));
    return nodes;
  }

  private List<FlowNode> nodes(List<ProcessorDefinition<?>> steps) {
    List<FlowNode> nodes = new ArrayList<>();
    for (ProcessorDefinition<?> step : steps) {
      boolean last = step == steps.get(steps.size() - 1);
      if (step instanceof FilterDefinition filter && !last) {
        nodes.add(aside(filter));
      } else {
        nodes.add(node(step));
      }
      if (step instanceof FilterDefinition filter && last) {
        nodes.addAll(nodes(filter.getOutputs()));
      }
    }
    return nodes;
  }

  /** What is in a filter is for some; what comes after it is for all. */
  private FlowNode aside(FilterDefinition filter) {
    Branch some = new Branch(filter.getExpression().getExpression(), nodes(filter.getOutputs()));
    return new FlowNode("choice", "", counts.of(filter.getId()), List.of(some));
  }

  private FlowNode node(ProcessorDefinition<?> step) {
    long count = counts.of(step.getId());
    if (step instanceof ChoiceDefinition choice) {
      return new FlowNode("choice", "", count, branches(choice));
    }
    if (step instanceof FilterDefinition filter) {
      return node("filter", filter.getExpression().getExpression(), count);
    }
    if (step instanceof ToDefinition to && to.getUri().startsWith(KAMELET)) {
      return node("sink", name(to.getUri()), count);
    }
    return node("step", step.getLabel(), count);
  }

  private List<Branch> branches(ChoiceDefinition choice) {
    List<Branch> branches = new ArrayList<>();
    choice
        .getWhenClauses()
        .forEach(
            w ->
                branches.add(new Branch(w.getExpression().getExpression(), nodes(w.getOutputs()))));
    if (choice.getOtherwise() != null) {
      branches.add(new Branch("", nodes(choice.getOtherwise().getOutputs())));
    }
    return branches;
  }

  private static FlowNode node(String type, String text, long count) {
    return new FlowNode(type, text, count, List.of());
  }

  /** Without the scheme and the parameters. */
  private static String name(String uri) {
    return uri.replaceFirst("^kamelet:", "").replaceFirst("\\?.*", "");
  }
}
