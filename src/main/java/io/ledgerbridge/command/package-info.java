/** The commands of the jar. Without one, the application runs. */
package io.ledgerbridge.command;
