/**
 * Transport rules: which of them take a message, for which of its recipients, and what they want
 * done with it. Pure; {@code transport} does it.
 *
 * <p>A rule that uses anything which is not read here takes no message, as its author would not
 * have meant the rest of it alone.
 */
package dev.relaylab.server.policy.rule;
