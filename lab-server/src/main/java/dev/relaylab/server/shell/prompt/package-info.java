/**
 * The shell at a screen: the interactive prompt, and the plain host of {@code lab ems -c} and
 * {@code -f}.
 *
 * <p>Streams and terminals live here, and only here; what is printed is decided in {@code
 * shell.format}.
 */
package dev.relaylab.server.shell.prompt;
