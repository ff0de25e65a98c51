/**
 * The actions inside HubSpot's workflow editor: what they are, what they ask for, how a workflow is
 * answered.
 */
package io.ledgerbridge.actions;
