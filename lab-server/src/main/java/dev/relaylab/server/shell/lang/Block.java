package dev.relaylab.server.shell.lang;

import java.util.List;

/** Statements one after the other. */
record Block(Extent extent, List<Statement> statements) {}
