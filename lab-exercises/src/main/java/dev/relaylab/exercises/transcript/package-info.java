/** Dialogues written down: what is typed at which prompt, and what is expected to come back. */
package dev.relaylab.exercises.transcript;
