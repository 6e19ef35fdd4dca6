/** The cmdlets that belong to the language: filtering, sorting, streams, variables, time. */
package dev.relaylab.server.shell.cmdlet.core;
