/**
 * How values look: tables, lists, default views, and the printed form of every single value, as
 * Windows PowerShell 5.1 and the Exchange shell print them.
 *
 * <p>Pure: objects and a width in, lines out. No cmdlet, no file and no terminal lives here; the
 * cmdlets are in {@code shell.cmdlet.output}, the terminal in {@code shell.prompt}.
 */
package dev.relaylab.server.shell.format;
