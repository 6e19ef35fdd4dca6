package dev.relaylab.server.admin;

import java.util.List;

/** Fields that belong together under one heading. */
record Section(String title, List<Field> fields) {
  static Section of(String title, Field... fields) {
    return new Section(title, List.of(fields));
  }
}
