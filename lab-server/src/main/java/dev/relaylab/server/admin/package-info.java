/**
 * The admin center: the organisation in a browser, in the manner of the Exchange admin center.
 *
 * <p>Pages read revisions and build cmdlet calls, which they show before the shell runs them. There
 * is no other way here to change anything, and no socket: the lab's door hands requests in.
 */
package dev.relaylab.server.admin;
