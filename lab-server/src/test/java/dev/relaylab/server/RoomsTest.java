package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the server: who may know whom. */
class RoomsTest {
  private static final String SERVER = "dev.relaylab.server";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(SERVER);

  /** Every room and the rooms it may know; the root and {@code command} may know all. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("directory", Set.of()),
          Map.entry("clock", Set.of()),
          Map.entry("certificate", Set.of()),
          Map.entry("policy", Set.of("directory")),
          Map.entry("transport", Set.of("directory", "policy", "clock")),
          Map.entry("mailbox", Set.of("directory", "transport", "clock")),
          Map.entry("smtp", Set.of("directory", "policy", "transport", "clock", "certificate")),
          Map.entry(
              "internet", Set.of("directory", "policy", "transport", "clock", "smtp", "mailbox")),
          Map.entry("shell", Set.of("directory", "policy", "transport", "clock", "certificate")),
          Map.entry("console", Set.of("directory", "internet", "shell", "clock")),
          Map.entry("journal", Set.of("directory", "clock")),
          Map.entry("admin", Set.of("directory", "policy", "clock")),
          Map.entry("audit", Set.of("directory", "policy", "shell")),
          Map.entry("control", Set.of()));

  @Test
  void everyRoomKnowsOnlyWhatItMay() {
    Set<String> forbidden = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String from = room(type);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String to = room(dependency.getTargetClass());
        boolean known = to.isEmpty() || from.equals(to) || seesAll(from) || mayKnow(from, to);
        if (!known) {
          forbidden.add(from + " -> " + to + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(forbidden).isEmpty();
  }

  @Test
  void everyRoomIsInTheTable() {
    Set<String> rooms = new TreeSet<>();
    CLASSES.forEach(type -> rooms.add(room(type)));
    rooms.removeIf(RoomsTest::seesAll);

    assertThat(MAY_KNOW.keySet()).containsAll(rooms);
  }

  @Test
  void theLanguageKnowsNothingOfTheLab() {
    Set<String> strangers = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (type.getPackageName().equals(SERVER + ".shell.lang")) {
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(SERVER) && !name.equals(SERVER + ".shell.lang"))
            .forEach(strangers::add);
      }
    }
    assertThat(strangers).isEmpty();
  }

  private static boolean seesAll(String room) {
    return room.isEmpty() || room.equals("(root)") || room.equals("command");
  }

  private static boolean mayKnow(String from, String to) {
    return MAY_KNOW.containsKey(from) && MAY_KNOW.get(from).contains(to);
  }

  /** The first package below the server's, {@code (root)} for the door, empty for other code. */
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(SERVER)) {
      return "";
    }
    if (name.equals(SERVER)) {
      return "(root)";
    }
    String rest = name.substring(SERVER.length() + 1);
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }
}
