package dev.relaylab.server.directory;

/** One access control entry of a directory object: one principal, one right, allowed or denied. */
public record Ace(Principal user, Right right, boolean deny) {

  public static Ace allow(Principal user, Right right) {
    return new Ace(user, right, false);
  }

  @Override
  public String toString() {
    return (deny ? "deny " : "allow ") + user + " " + right;
  }
}
