/**
 * The management shell as a whole: what cmdlets work on, and the façade that puts language, cmdlets
 * and formatting together.
 *
 * <p>The language is {@code shell.lang}, cmdlets are below {@code shell.cmdlet}; no state of its
 * own.
 */
package dev.relaylab.server.shell;
