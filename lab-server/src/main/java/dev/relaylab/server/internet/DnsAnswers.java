package dev.relaylab.server.internet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SetResponse;
import org.xbill.DNS.Type;
import org.xbill.DNS.Zone;

/** An authoritative server's answer to one query, without I/O (RFC 1034 section 4.3.2). */
final class DnsAnswers {
  private static final int PLAIN_UDP = 512;
  private static final int LARGEST = 65_535;
  private static final byte[] NONE = {};
  private final Zones zones;

  DnsAnswers(Zones zones) {
    this.zones = zones;
  }

  /** The answer in as many octets as the asker takes; empty for what is no query at all. */
  byte[] toUdp(byte[] bytes, int length) {
    try {
      Message query = new Message(Arrays.copyOf(bytes, length));
      OPTRecord edns = query.getOPT();
      return answer(query)
          .toWire(edns == null ? PLAIN_UDP : Math.max(PLAIN_UDP, edns.getPayloadSize()));
    } catch (IOException malformed) {
      return NONE;
    }
  }

  byte[] toTcp(byte[] bytes) throws IOException {
    return answer(new Message(bytes)).toWire(LARGEST);
  }

  private Message answer(Message query) {
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    if (query.getHeader().getFlag(Flags.RD)) {
      answer.getHeader().setFlag(Flags.RD);
    }
    Record question = query.getQuestion();
    if (query.getHeader().getFlag(Flags.QR) || question == null) {
      return refused(answer, Rcode.FORMERR);
    }
    answer.addRecord(question, Section.QUESTION);
    if (query.getOPT() != null) {
      answer.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
    }
    if (query.getHeader().getOpcode() != Opcode.QUERY) {
      return refused(answer, Rcode.NOTIMP);
    }
    Optional<Zone> zone = zones.zoneOf(question.getName());
    if (zone.isEmpty() || question.getDClass() != DClass.IN || isTransfer(question.getType())) {
      return refused(answer, Rcode.REFUSED);
    }
    return fill(answer, zone.get(), question);
  }

  private static boolean isTransfer(int type) {
    return type == Type.AXFR || type == Type.IXFR;
  }

  private static Message refused(Message answer, int code) {
    answer.getHeader().setRcode(code);
    return answer;
  }

  private Message fill(Message answer, Zone zone, Record question) {
    answer.getHeader().setFlag(Flags.AA);
    SetResponse found = zone.findRecords(question.getName(), question.getType());
    if (found.isSuccessful()) {
      for (RRset set : found.answers()) {
        for (Record record : set.rrs()) {
          answer.addRecord(record, Section.ANSWER);
          addAddresses(answer, record.getAdditionalName());
        }
      }
      return answer;
    }
    answer.getHeader().setRcode(found.isNXDOMAIN() ? Rcode.NXDOMAIN : Rcode.NOERROR);
    answer.addRecord(zone.getSOA(), Section.AUTHORITY);
    return answer;
  }

  private void addAddresses(Message answer, Name host) {
    if (host != null) {
      for (Record address : zones.records(host.toString(), Type.A)) {
        if (!answer.findRecord(address)) {
          answer.addRecord(address, Section.ADDITIONAL);
        }
      }
    }
  }
}
