package dev.relaylab.server.shell.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The default views, found by an object's type names; later ones stand before earlier ones. */
public final class Views {
  private final List<TableView> views;
  private final List<ListView> lists;

  private Views(List<TableView> views, List<ListView> lists) {
    this.views = List.copyOf(views);
    this.lists = List.copyOf(lists);
  }

  /** The views of PowerShell itself. */
  public static Views standard() {
    return new Views(
        List.of(
            new TableView(
                "System.Collections.DictionaryEntry",
                List.of(
                    new TableView.Header("Name", "Key", 30, Alignment.LEFT),
                    new TableView.Header("Value", "Value", 0, Alignment.LEFT))),
            TableView.of("System.Guid", "Guid")),
        List.of());
  }

  /** These views and some more. */
  public Views with(List<TableView> more) {
    List<TableView> all = new ArrayList<>(more);
    all.addAll(views);
    return new Views(all, lists);
  }

  /** These views, and lists for some more types. */
  public Views listing(List<ListView> more) {
    List<ListView> all = new ArrayList<>(more);
    all.addAll(lists);
    return new Views(views, all);
  }

  /** The list that an object is shown as by itself. */
  Optional<ListView> list(List<String> typeNames) {
    return typeNames.stream()
        .map(Views::live)
        .flatMap(name -> lists.stream().filter(list -> matches(list.typeName(), name)))
        .findFirst();
  }

  /** The view for an object; a deserialised object looks like a live one. */
  public Optional<TableView> find(List<String> typeNames) {
    for (String typeName : typeNames) {
      String name = live(typeName);
      for (TableView view : views) {
        if (matches(view.typeName(), name)) {
          return Optional.of(view);
        }
      }
    }
    return Optional.empty();
  }

  private static String live(String typeName) {
    return typeName.startsWith("Deserialized.")
        ? typeName.substring("Deserialized.".length())
        : typeName;
  }

  private static boolean matches(String viewName, String typeName) {
    return typeName.equalsIgnoreCase(viewName)
        || (viewName.indexOf('.') < 0
            && !typeName.startsWith("Selected.")
            && typeName.toLowerCase(Locale.ROOT).endsWith("." + viewName.toLowerCase(Locale.ROOT)));
  }
}
