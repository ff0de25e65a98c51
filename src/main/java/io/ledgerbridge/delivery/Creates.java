package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a name (a customer, a product, an account) that a document needs and QuickBooks lacks. */
public interface Creates {

  /**
   * @param entity e.g. {@code Customer}
   * @return its id
   */
  String create(Job job, String entity, ObjectNode body);
}
