package io.ledgerbridge.routing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;

/**
 * A flow that is off must run to be tried on: meanwhile it is started, and no record is offered to
 * it.
 */
public class Trying {
  private final CamelContext camel;
  private final FlowSwitches switches;
  private final Set<String> trying = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  public Trying(CamelContext camel, FlowSwitches switches) {
    this.camel = camel;
    this.switches = switches;
  }

  /** One trial; closing it ends it. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Whether the flow runs for a trial only. */
  boolean only(String flow) {
    return trying.contains(flow);
  }

  /** One trial of a flow at a time. */
  Turn begin(String flow) {
    ReentrantLock lock = locks.computeIfAbsent(flow, each -> new ReentrantLock());
    lock.lock();
    try {
      if (!started(flow)) {
        trying.add(flow);
        camel.getRouteController().startRoute(flow);
      }
      return () -> end(flow, lock);
    } catch (Exception e) {
      trying.remove(flow);
      lock.unlock();
      throw new IllegalStateException("The flow " + flow + " cannot be started", e);
    }
  }

  private void end(String flow, ReentrantLock lock) {
    try {
      if (trying.contains(flow) && !switches.on(flow)) {
        camel.getRouteController().stopRoute(flow);
      }
    } catch (Exception e) {
      throw new IllegalStateException("The flow " + flow + " cannot be stopped", e);
    } finally {
      trying.remove(flow);
      lock.unlock();
    }
  }

  private boolean started(String flow) {
    return camel.getRouteController().getRouteStatus(flow).isStarted();
  }
}
