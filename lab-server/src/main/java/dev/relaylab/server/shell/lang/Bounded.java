package dev.relaylab.server.shell.lang;

/** A text that counts how often it is looked at, so that no regular expression runs for ever. */
record Bounded(String text, Budget budget) implements CharSequence {

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    budget.step();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
