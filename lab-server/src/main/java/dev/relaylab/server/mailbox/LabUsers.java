package dev.relaylab.server.mailbox;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.user.UserManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may open a mailbox: by any of its addresses, and its password. Each mailbox has a number for
 * its name in the store, where GreenMail's own users are named by a 32-bit hash of the address that
 * two addresses can share. A logon never makes a mailbox.
 */
final class LabUsers extends UserManager {
  private final Map<String, GreenMailUser> byAddress = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

  LabUsers(ImapHostManager store) {
    super(store);
    setAuthRequired(true);
  }

  private static String key(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /** Another name of a mailbox. */
  void alias(String address, GreenMailUser user) {
    byAddress.put(key(address), user);
  }

  @Override
  public GreenMailUser createUser(String email, String login, String password) {
    return byAddress.computeIfAbsent(
        key(email),
        address -> {
          GreenMailUser user = new Numbered(address, password, numbers.incrementAndGet());
          user.create();
          return user;
        });
  }

  @Override
  public GreenMailUser getUser(String login) {
    return byAddress.get(key(login));
  }

  @Override
  public GreenMailUser getUserByEmail(String email) {
    return byAddress.get(key(email));
  }

  @Override
  public boolean hasUser(String login) {
    return byAddress.containsKey(key(login));
  }

  @Override
  public boolean test(String login, String password) {
    GreenMailUser user = getUser(login);
    return user != null && password != null && password.equals(user.getPassword());
  }

  @Override
  public Collection<GreenMailUser> listUser() {
    return new LinkedHashSet<>(byAddress.values());
  }

  @Override
  public Stream<GreenMailUser> findUsers(Predicate<GreenMailUser> wanted) {
    return listUser().stream().filter(wanted);
  }

  @Override
  public void deleteUser(GreenMailUser user) {
    byAddress.values().removeIf(user::equals);
    user.delete();
  }

  /** A user whose mailbox in the store is named by a number. */
  private final class Numbered extends UserImpl {
    private final String number;

    Numbered(String address, String password, int number) {
      super(address, address, password, getImapHostManager());
      this.number = Integer.toString(number);
    }

    @Override
    public String getQualifiedMailboxName() {
      return number;
    }
  }
}
