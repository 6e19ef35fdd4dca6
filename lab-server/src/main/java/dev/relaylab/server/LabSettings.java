package dev.relaylab.server;

/**
 * How a lab runs.
 *
 * @param fastClock tarpits and retry intervals are logged and not waited for
 * @param realPorts the true ports, where the system allows them
 * @param services IMAP, POP3, DNS and the door for other processes are opened too
 */
public record LabSettings(boolean fastClock, boolean realPorts, boolean services) {}
