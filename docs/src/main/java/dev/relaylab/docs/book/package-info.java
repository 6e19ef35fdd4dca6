/** Making the book: running transcripts, finding drift, and rendering with Asciidoctor. */
package dev.relaylab.docs.book;
