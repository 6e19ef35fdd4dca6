package dev.relaylab.server.directory;

import java.time.Instant;

/**
 * One numbered state of the organisation and the command that led to it.
 *
 * @param number 1 for the first state of a workspace
 * @param command the cmdlet call in canonical form, ready to run again; for a beginning, a remark
 * @param typed what the person typed, or the command where it was not typed
 */
public record Revision(
    int number, Instant time, String command, String typed, Organisation organisation) {}
