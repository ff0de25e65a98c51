/**
 * Cases: what is given in HubSpot and QuickBooks, which flow runs, and what must come of it, as
 * YAML beside the routes. All cases of a run share one application; nothing of a case is left for
 * the next.
 */
package io.ledgerbridge.cases;
