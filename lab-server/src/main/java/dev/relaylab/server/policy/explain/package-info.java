/**
 * Why an attempt is answered as it is: the decision chain with the commands that made each link,
 * and the smallest change that would turn the answer.
 *
 * <p>Decides nothing itself: {@code RelayPolicy} does. Changes are tried on copies only.
 */
package dev.relaylab.server.policy.explain;
