package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;

/** A version number, such as {@code 15.2.1118.7}. */
record PsVersion(List<Integer> parts) implements PsObject, Comparable<PsVersion> {
  private static final List<String> NAMES = List.of("Major", "Minor", "Build", "Revision");

  /**
   * A version from its text.
   *
   * @throws PsException when it is none
   */
  static PsVersion of(String text) {
    if (!text.strip().matches("\\d{1,9}(\\.\\d{1,9}){1,3}")) {
      throw Problems.cannotConvert(
          text, "System.Version", "Version string portion was too short or too long.");
    }
    return new PsVersion(
        List.of(text.strip().split("\\.")).stream().map(Integer::valueOf).toList());
  }

  @Override
  public List<String> typeNames() {
    return List.of("System.Version", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return NAMES;
  }

  @Override
  public Object property(String name) {
    int at =
        NAMES.stream()
            .map(each -> each.toLowerCase(Locale.ROOT))
            .toList()
            .indexOf(name.toLowerCase(Locale.ROOT));
    return at < 0 ? null : part(at);
  }

  /** Its first parts. */
  String first(int count) {
    return String.join(
        ".",
        parts.subList(0, Math.min(count, parts.size())).stream().map(String::valueOf).toList());
  }

  private int part(int at) {
    return at < parts.size() ? parts.get(at) : -1;
  }

  @Override
  public int compareTo(PsVersion other) {
    for (int i = 0; i < NAMES.size(); i++) {
      if (part(i) != other.part(i)) {
        return Integer.compare(part(i), other.part(i));
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return String.join(".", parts.stream().map(String::valueOf).toList());
  }
}
