package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.List;

/** A server that has had no mail: an empty Submission queue. */
final class FreshQueues implements QueueView {

  @Override
  public List<Queue> queues() {
    return List.of(
        new Queue("Submission", "Undefined", "Ready", 0, "Submission", "", "", null, null));
  }

  @Override
  public List<Message> messages() {
    return List.of();
  }

  @Override
  public void retry(String queue, boolean resubmit) {}

  @Override
  public void suspend(String queue) {}

  @Override
  public void resume(String queue) {}

  @Override
  public void suspendMessage(long id) {}

  @Override
  public void resumeMessage(long id) {}

  @Override
  public void removeMessage(long id, boolean withNdr) {}

  @Override
  public byte[] content(long id) {
    return new byte[0];
  }
}
