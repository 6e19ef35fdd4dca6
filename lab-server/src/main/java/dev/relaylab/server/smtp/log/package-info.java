/**
 * The SMTP protocol log: its rows, and the one folder a service that they go to.
 *
 * <p>Nothing here decides what is logged beyond the connector's ProtocolLoggingLevel. How files are
 * written and turned over is {@code transport}'s, as for all logs.
 */
package dev.relaylab.server.smtp.log;
