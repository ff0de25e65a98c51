/**
 * QuickBooks Online on a local port.
 *
 * <p>Its guarantee: what a real company would refuse for a reason that is documented, or was seen
 * in a recorded answer, is refused here with the same status, code and text. Where Intuit's
 * documents are silent or disagree the stricter reading is played, and a setting tells it apart.
 * Nothing is random: identities, tokens and times follow from the seed and the clock.
 *
 * <p>To add a document: its properties in shapes.txt, a subclass of {@code Document} (or of {@code
 * SalesDocument} when it has products on its lines), and a line in {@code Kinds}.
 */
package io.ledgerbridge.simulator.quickbooks;
