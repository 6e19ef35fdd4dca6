package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.IpAddress;

/** A machine of the address plan, as the table names it. */
public record Machine(String name, IpAddress address) {}
