package dev.relaylab.server.smtp.host;

import java.util.concurrent.Executor;

/**
 * What the dialogues of one server share.
 *
 * @param loop serves whoever waits for input, room or time
 * @param threads for what blocks: handing over a message, and TLS
 */
record Hosting(SelectorLoop loop, Executor threads, Upgrade upgrade, Pause pause) {}
