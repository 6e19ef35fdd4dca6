package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.Collection;

/** A .NET ArrayList: unlike an array it can grow. */
public final class PsList extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;

  public PsList() {}

  public PsList(Collection<?> elements) {
    super(elements);
  }
}
