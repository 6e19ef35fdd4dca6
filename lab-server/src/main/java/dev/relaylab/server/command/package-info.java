/**
 * The one command {@code lab}: finding a verb, the options all verbs share, exit statuses, and the
 * verbs that belong to the server.
 *
 * <p>Verbs ask other rooms and print; they decide nothing.
 */
package dev.relaylab.server.command;
