/**
 * The cmdlets of the Exchange Management Shell, one class each with its parameter table, and the
 * objects they show.
 *
 * <p>They read the directory and change it through {@code LabServices.change} only; what a session
 * may do is decided in {@code policy}, how objects print in {@code shell.format}.
 */
package dev.relaylab.server.shell.cmdlet.exchange;
