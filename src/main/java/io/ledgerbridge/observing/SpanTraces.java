package io.ledgerbridge.observing;

import io.ledgerbridge.nodes.Traces;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts are spans; a later one is a child of the one whose traceparent was stored. */
public final class SpanTraces implements Traces {
  private static final String TRACEPARENT = "traceparent";
  private final Tracer tracer;
  private final Propagator propagator;

  public SpanTraces(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  @Override
  public Optional<String> current() {
    return Optional.ofNullable(tracer.currentSpan()).map(this::traceparent);
  }

  /** Of several, the calls that follow are children of the first. */
  @Override
  public Part begin(String name, Collection<String> before, Map<String, String> tags) {
    List<Span> spans =
        before.isEmpty()
            ? List.of(started(tracer.spanBuilder().setNoParent(), name, tags))
            : before.stream().distinct().map(each -> after(each, name, tags)).toList();
    return new Spans(spans, tracer.withSpan(spans.get(0)));
  }

  private record Spans(List<Span> all, Tracer.SpanInScope scope) implements Part {
    @Override
    public void tag(String name, String value) {
      all.forEach(each -> each.tag(name, value));
    }

    @Override
    public void close() {
      scope.close();
      all.forEach(Span::end);
    }
  }

  private Span after(String before, String name, Map<String, String> tags) {
    return started(propagator.extract(Map.of(TRACEPARENT, before), Map::get), name, tags);
  }

  private static Span started(Span.Builder builder, String name, Map<String, String> tags) {
    tags.forEach(builder::tag);
    return builder.name(name).start();
  }

  private String traceparent(Span span) {
    Map<String, String> carried = new HashMap<>();
    propagator.inject(span.context(), carried, Map::put);
    return carried.get(TRACEPARENT);
  }
}
