/** What the project is given away with: images, layouts, manifests, bill of materials. */
package io.ledgerbridge.deploy;
