package dev.relaylab.server.mailbox;

import dev.relaylab.server.transport.MailboxStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Mailboxes without IMAP, for grading: an address has one as soon as mail comes for it. */
public final class MemoryMailboxes implements MailboxStore {
  private final Map<String, List<byte[]>> boxes = new ConcurrentHashMap<>();

  @Override
  public void deliver(String address, byte[] content) {
    boxes
        .computeIfAbsent(address.toLowerCase(Locale.ROOT), ignored -> new CopyOnWriteArrayList<>())
        .add(content);
  }

  /** The messages of an address, oldest first. */
  public List<byte[]> messages(String address) {
    return List.copyOf(boxes.getOrDefault(address.toLowerCase(Locale.ROOT), List.of()));
  }
}
