package dev.relaylab.server.shell.format;

import java.util.function.Function;

/**
 * One column of a table or one line of a list.
 *
 * @param value reads the value from an object
 * @param width 0 where the layout decides
 * @param alignment null where the first value decides
 * @param format a .NET format string, or null
 */
public record Column(
    String label, Function<Object, Object> value, int width, Alignment alignment, String format) {}
