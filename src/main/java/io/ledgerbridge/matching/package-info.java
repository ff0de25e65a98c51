/** Which customer and which products a sale means, by rules over a local mirror of the company. */
package io.ledgerbridge.matching;
