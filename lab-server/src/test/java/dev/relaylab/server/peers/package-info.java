/** The lab against programs that were not written for it. */
package dev.relaylab.server.peers;
