package dev.relaylab.server.internet;

import dev.relaylab.server.directory.Server;
import dev.relaylab.server.smtp.TlsCertificates;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.Upgrade;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What the foreign mail exchangers share.
 *
 * @param seed of their session ids
 * @param upgrade their side of TLS, each host with a certificate in its own name
 * @param pause what becomes of the wait that a slow host imposes
 */
public record ForeignServices(
    InstantSource clock,
    long seed,
    ForeignMailboxes mailboxes,
    BlockList blockList,
    TlsCertificates certificates,
    Function<Server, Upgrade> upgrade,
    Pause pause) {

  /** Without TLS, nobody waits; a block list of their own. */
  public static ForeignServices inMemory(
      InstantSource clock, long seed, ForeignMailboxes mailboxes) {
    return new ForeignServices(
        clock,
        seed,
        mailboxes,
        new BlockList(clock),
        TlsCertificates.NONE,
        host -> Upgrade.NONE,
        Pause.NONE);
  }
}
