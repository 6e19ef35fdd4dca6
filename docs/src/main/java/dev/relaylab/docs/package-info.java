/** The book: AsciiDoc sources, transcripts that are run while it is made, and the generator. */
package dev.relaylab.docs;
