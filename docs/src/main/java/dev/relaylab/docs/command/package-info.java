/** The verbs of course authors: building, accepting and watching the book. */
package dev.relaylab.docs.command;
