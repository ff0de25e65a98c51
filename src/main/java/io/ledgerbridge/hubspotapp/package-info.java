/**
 * Our app as HubSpot knows it: the files that its command line uploads, and the definitions of the
 * workflow actions, both made of {@link io.ledgerbridge.actions.Action}.
 */
package io.ledgerbridge.hubspotapp;
