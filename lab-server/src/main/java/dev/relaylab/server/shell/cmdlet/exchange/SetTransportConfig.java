package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Changes the organisation's transport settings. */
final class SetTransportConfig extends SetObject {

  SetTransportConfig(LabServices lab) {
    super(
        lab,
        TransportServiceTable.rest(
                Table.of(
                        "Set-TransportConfig",
                        "Changes the settings of mail flow that hold for the whole organisation.")
                    .with(
                        Parameter.named(
                                "Identity",
                                new IdentityType("OrganizationIdParameter"),
                                "Taken; there is one organisation.")
                            .at(1)
                            .is(Fidelity.IGNORED))
                    .properties(
                        TransportConfigSchema.SCHEMA,
                        Fidelity.REAL,
                        "A limit on messages.",
                        "MaxReceiveSize",
                        "MaxSendSize",
                        "MaxRecipientEnvelopeLimit")
                    .properties(
                        TransportConfigSchema.SCHEMA,
                        Fidelity.PARTIAL,
                        "How delivery reports are made.",
                        "ExternalPostmasterAddress",
                        "ExternalDsnSendHtml",
                        "InternalDsnSendHtml",
                        "ExternalDelayDsnEnabled",
                        "InternalDelayDsnEnabled",
                        "ExternalDsnReportingAuthority",
                        "InternalDsnReportingAuthority",
                        "ExternalDsnMaxMessageAttachSize",
                        "InternalDsnMaxMessageAttachSize",
                        "GenerateCopyOfDSNFor",
                        "DSNConversionMode")
                    .properties(
                        TransportConfigSchema.SCHEMA,
                        Fidelity.PARTIAL,
                        "Addresses of servers that count as the organisation's own.",
                        "InternalSMTPServers")
                    .ignored(Types.SWITCH, "Taken; nothing is asked.", "Force"),
                TransportConfigSchema.SCHEMA)
            .example(
                "Set-TransportConfig -MaxSendSize 25MB -MaxReceiveSize 25MB",
                "Allows larger messages everywhere.")
            .changes(),
        "transport configuration");
  }

  @Override
  AdObject target(CmdletCall call) {
    return TransportConfigSchema.in(organisation());
  }
}
