package dev.relaylab.server.smtp.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A connection that a loop watches: at any time for one thing, and for no longer than told. */
final class LoopChannel {
  private static final int UNREAD = 64 * 1024;

  private final SocketChannel channel;
  private final SelectorLoop loop;
  private final Runnable ready;
  private final Timers.Timer timer;
  private SelectionKey key;
  private ByteBuffer unwritten;

  /**
   * For a connection just taken.
   *
   * @param ready called when what is awaited can be done
   * @param timeUp called when the time for it is over
   */
  LoopChannel(SocketChannel channel, SelectorLoop loop, Runnable ready, Runnable timeUp) {
    this.channel = channel;
    this.loop = loop;
    this.ready = ready;
    this.timer = loop.timer(timeUp);
  }

  void prepare() throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  InetSocketAddress peer() throws IOException {
    return (InetSocketAddress) channel.getRemoteAddress();
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /**
   * Watches for input or for room.
   *
   * @param operation {@link SelectionKey#OP_READ} or {@link SelectionKey#OP_WRITE}
   * @param until as {@link System#nanoTime} gives it
   */
  void await(int operation, long until) throws IOException {
    if (key == null) {
      key = loop.register(channel, operation, ready::run);
    } else if (key.interestOps() != operation) {
      key.interestOps(operation);
    }
    timer.set(until);
  }

  /** Watches for nothing until asked again. */
  void ignore() {
    key.interestOps(0);
  }

  /** Waits for the time alone; what the client does meanwhile is looked at later. */
  void awaitTime(long until) {
    timer.set(until);
  }

  /** As {@link SocketChannel#read}. */
  int read(ByteBuffer into) throws IOException {
    return channel.read(into);
  }

  /** Returns whether all is written; else {@link #writeRest} is to be tried when there is room. */
  boolean write(byte[] bytes) throws IOException {
    unwritten = ByteBuffer.wrap(bytes);
    return writeRest();
  }

  boolean writeRest() throws IOException {
    channel.write(unwritten);
    return !unwritten.hasRemaining();
  }

  /** Gives the connection to another thread, which may block on it. */
  Socket leaveLoop() throws IOException {
    timer.cancel();
    key.cancel();
    channel.configureBlocking(true);
    return channel.socket();
  }

  /** Drops what has come in: while anything is unread, closing takes the last reply along. */
  void dropInput() throws IOException {
    int unread = 0;
    for (int length = 1; length > 0 && unread < UNREAD; unread += length) {
      length = channel.read(loop.buffer());
    }
  }

  void close() {
    timer.cancel();
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      unwritten = null;
    }
  }
}
