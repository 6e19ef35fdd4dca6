package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.lang.PsCustomObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/**
 * CSV as PowerShell 5.1 writes and reads it: every value in quotes, null as nothing, a first line
 * {@code #TYPE} unless it is not wanted.
 */
final class CsvText {
  private static final String TYPE = "#TYPE ";

  private static final List<String> CUSTOM =
      List.of("System.Management.Automation.PSCustomObject", "System.Object");
  private final CSVFormat format;

  CsvText(char delimiter) {
    format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(delimiter != '\t' && delimiter != ' ')
            .setLenientEof(true)
            .get();
  }

  /**
   * The lines of a table of objects; the first one's properties are the columns.
   *
   * @param columns the columns of a file that is added to, or null
   */
  List<String> lines(List<?> objects, ObjectModel model, boolean typeLine, List<String> columns) {
    List<String> lines = new ArrayList<>();
    if (objects.isEmpty()) {
      return lines;
    }
    Object first = objects.get(0);
    List<String> names = columns != null ? columns : names(first, model);
    if (typeLine && columns == null) {
      lines.add(TYPE + model.typeNames(first).get(0));
    }
    if (columns == null) {
      lines.add(format.format(names.toArray()));
    }
    FlatText flat = new FlatText(model);
    for (Object object : objects) {
      Map<String, Object> table = model.hashtable(object).orElse(null);
      lines.add(
          format.format(
              names.stream()
                  .map(
                      name ->
                          flat.of(
                              object,
                              table == null ? model.property(object, name) : table.get(name)))
                  .toArray()));
    }
    return lines;
  }

  private static List<String> names(Object first, ObjectModel model) {
    return model
        .hashtable(first)
        .<List<String>>map(table -> new ArrayList<>(table.keySet()))
        .orElseGet(() -> first instanceof String ? List.of("Length") : model.propertyNames(first));
  }

  /** The header of a CSV text. */
  List<String> header(String text) {
    List<CSVRecord> records = records(text);
    return records.isEmpty() ? List.of() : List.of(records.get(0).values());
  }

  /**
   * Reads objects.
   *
   * @param header the names of the columns, or null where the first line has them
   */
  List<PsCustomObject> read(String text, List<String> header) {
    String type =
        text.startsWith(TYPE) ? text.substring(TYPE.length(), lineEnd(text)).strip() : null;
    List<CSVRecord> records = records(text);
    List<String> names = header;
    if (names == null && !records.isEmpty()) {
      names = names(records.remove(0));
    }
    List<PsCustomObject> objects = new ArrayList<>();
    for (CSVRecord row : records) {
      PsCustomObject object =
          new PsCustomObject(type == null ? CUSTOM : List.of("CSV:" + type, "System.Object"));
      for (int i = 0; i < names.size(); i++) {
        object.set(names.get(i), i < row.size() ? row.get(i) : null);
      }
      objects.add(object);
    }
    return objects;
  }

  /** Whether a column of the first line has no name. */
  boolean lacksNames(String text) {
    List<CSVRecord> records = records(text);
    return !records.isEmpty()
        && records.get(0).stream().anyMatch(name -> name == null || name.isBlank());
  }

  private static List<String> names(CSVRecord row) {
    List<String> names = new ArrayList<>();
    for (String name : row) {
      String wanted = name == null || name.isBlank() ? "H" + (names.size() + 1) : name;
      if (names.stream().anyMatch(wanted::equalsIgnoreCase)) {
        throw new IllegalArgumentException(
            "The member \""
                + wanted
                + "\" is already present. Give each column a name of its own, or use -Header.");
      }
      names.add(wanted);
    }
    return names;
  }

  private List<CSVRecord> records(String text) {
    String body = text.startsWith(TYPE) ? text.substring(lineEnd(text)) : text;
    try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
      return new ArrayList<>(parser.getRecords());
    } catch (IOException | UncheckedIOException bad) {
      throw new IllegalArgumentException("The text is no CSV: " + bad.getMessage(), bad);
    }
  }

  private static int lineEnd(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text.length() : end;
  }
}
