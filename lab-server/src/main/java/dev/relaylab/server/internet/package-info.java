/**
 * The world around the Exchange server: the machines and their addresses, DNS, foreign mail
 * exchangers, simulated strangers, and the one guard that lets no connection out of the lab.
 *
 * <p>Never the real Internet: no name is looked up and no connection made outside the lab.
 */
package dev.relaylab.server.internet;
