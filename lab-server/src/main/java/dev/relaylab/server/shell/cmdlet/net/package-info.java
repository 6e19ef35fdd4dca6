/**
 * .NET's TcpClient, its stream, and the readers and writers that scripts put around streams and
 * files. Where a connection leads is decided by whoever hands in the dialler; no address is opened
 * from here.
 */
package dev.relaylab.server.shell.cmdlet.net;
