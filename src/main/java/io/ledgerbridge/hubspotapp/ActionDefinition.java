package io.ledgerbridge.hubspotapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.actions.Action;

/** One workflow action as HubSpot knows it, in the two forms that it takes. */
public record ActionDefinition(Action action, AppChoices choices) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Where HubSpot calls it. */
  public String address() {
    return choices.address("/hubspot/actions/" + action.id());
  }

  /** The body of a call that defines it for an app that has no project. */
  public ObjectNode body() {
    ObjectNode body = JSON.objectNode().put("actionUrl", address()).put("published", true);
    body.setAll(parts());
    body.putArray("functions");
    return body;
  }

  /** The component of a project. */
  ObjectNode component() {
    ObjectNode component = JSON.objectNode();
    component.put("uid", action.id().replace('-', '_') + "_action" + choices.uidSuffix());
    component.put("type", "workflow-action");
    ObjectNode config = component.putObject("config");
    config.put("actionUrl", address()).put("isPublished", true);
    config.putArray("supportedClients").addObject().put("client", "WORKFLOWS");
    config.setAll(parts());
    return component;
  }

  /** The record is read again when its turn has come: no properties are asked for. */
  private ObjectNode parts() {
    ActionFields fields = new ActionFields(action, choices);
    ObjectNode parts = JSON.objectNode();
    parts.set("objectTypes", objectTypes());
    parts.set("inputFields", fields.inputs());
    parts.set("inputFieldDependencies", fields.dependencies());
    parts.set("outputFields", fields.outputs());
    parts.putObject("objectRequestOptions").putArray("properties");
    parts.set("labels", new ActionLabels(action).all());
    parts.set("executionRules", fields.rules());
    return parts;
  }

  private ArrayNode objectTypes() {
    ArrayNode types = JSON.arrayNode();
    if (!choices.anyRecord()) {
      action.objects().forEach(object -> types.add(object.name()));
    }
    return types;
  }
}
