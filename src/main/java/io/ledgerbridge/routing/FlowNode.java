package io.ledgerbridge.routing;

import java.util.List;

/**
 * A step of a flow, as its picture shows it.
 *
 * @param type {@code from}, {@code filter}, {@code choice}, {@code sink} or {@code step}
 * @param text what is asked, done or made
 * @param count how many records came to it since this node has started
 * @param branches the ways on from a choice
 */
public record FlowNode(String type, String text, long count, List<Branch> branches) {

  /**
   * A way on from a choice.
   *
   * @param text its condition; empty for all others
   */
  public record Branch(String text, List<FlowNode> nodes) {}
}
