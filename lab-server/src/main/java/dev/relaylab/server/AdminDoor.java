package dev.relaylab.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.relaylab.server.admin.AdminCenter;
import dev.relaylab.server.control.LabUnavailableException;
import dev.relaylab.server.journal.LabRecord;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Opens the admin center when the first browser comes, so that a lab without one pays nothing. */
final class AdminDoor implements HttpHandler {
  private final AdminViews views;
  private final LabRecord record;
  private final InetSocketAddress web;
  private AdminCenter center;

  /**
   * @param web where browsers reach the lab
   */
  AdminDoor(AdminViews views, LabRecord record, InetSocketAddress web) {
    this.views = views;
    this.record = record;
    this.web = web;
  }

  private synchronized AdminCenter center() {
    if (center == null) {
      center = new AdminCenter(views, record.clock(), web.getPort());
    }
    return center;
  }

  /** A link that lets one browser in, once. */
  String link(String page) {
    if (!center().has(page)) {
      throw new LabUnavailableException(
          "The admin center has no page \""
              + page
              + "\". Leave it out, or name one of its pages: map, explain, queues, logs, commands,"
              + " receive-connectors, send-connectors, accepted-domains.");
    }
    return "http://" + LabDoors.text(web) + center().link(page);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    center().handle(exchange);
  }
}
