/**
 * A prompt on a machine of the lab: telnet, nslookup and the few other programs a person needs
 * there.
 *
 * <p>PowerShell on a machine is {@code shell}'s; it is reached through {@link
 * dev.relaylab.server.console.MachineShell}.
 */
package dev.relaylab.server.console;
