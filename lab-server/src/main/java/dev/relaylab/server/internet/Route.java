package dev.relaylab.server.internet;

import java.net.InetSocketAddress;

/**
 * How a connection of the lab's world is really made.
 *
 * @param source the loopback twin to bind, or null
 * @param remote where to connect
 * @param header the PROXY header to send first, empty for none
 */
record Route(InetSocketAddress source, InetSocketAddress remote, byte[] header) {}
