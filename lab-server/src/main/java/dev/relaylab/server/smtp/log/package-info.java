/**
 * The SMTP protocol log in Exchange's file format, one folder a service, rotating by day and size.
 *
 * <p>Nothing here decides what is logged beyond the connector's ProtocolLoggingLevel.
 */
package dev.relaylab.server.smtp.log;
