/**
 * Named findings: the misconfigurations of relaying that a configuration shows by itself, each with
 * evidence, severity, the command that made it and the command that mends it.
 *
 * <p>What only traffic shows is not here; that is for the prober.
 */
package dev.relaylab.server.policy.finding;
