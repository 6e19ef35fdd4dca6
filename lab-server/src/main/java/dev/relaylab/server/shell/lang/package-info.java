/**
 * The PowerShell 5.1 subset: lexer, parser, syntax tree, a tree-walking interpreter, and the
 * contract between it and cmdlets.
 *
 * <p>It knows nothing of the lab, reaches no Java class by name, and holds every script to a
 * budget.
 */
package dev.relaylab.server.shell.lang;
