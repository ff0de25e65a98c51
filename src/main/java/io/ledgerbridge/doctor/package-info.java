/** Whether the application can do its work where it stands, one line a question. */
package io.ledgerbridge.doctor;
