/**
 * XML as scripts handle it: the {@code [xml]} type, navigation by properties, XPath, Select-Xml. A
 * tree of its own, without DTDs, entities or addresses to fetch; every node visited counts as a
 * step.
 */
package dev.relaylab.server.shell.cmdlet.xml;
