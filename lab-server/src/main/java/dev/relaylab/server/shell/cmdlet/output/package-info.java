/**
 * The cmdlets at a pipeline's end: formatting, conversion (CSV, JSON, HTML, CLIXML), files and
 * help.
 *
 * <p>Files are reached through {@link dev.relaylab.server.shell.cmdlet.output.LabFiles} only, which
 * keeps to the workspace. Nothing here knows the organisation.
 */
package dev.relaylab.server.shell.cmdlet.output;
