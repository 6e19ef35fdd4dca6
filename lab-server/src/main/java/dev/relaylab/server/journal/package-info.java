/**
 * The workspace on disk: its folder, the append-only journal with its hash chain, replay, and the
 * lock.
 *
 * <p>What a command does is not known here; replay hands each one to whoever can run it.
 */
package dev.relaylab.server.journal;
