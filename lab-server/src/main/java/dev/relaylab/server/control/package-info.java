/**
 * What the verbs may ask of a lab, and the loopback door by which they reach one that runs in
 * another process.
 */
package dev.relaylab.server.control;
