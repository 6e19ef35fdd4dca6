package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.Cmdlet;
import java.util.ArrayList;
import java.util.List;

/** All cmdlets of this package, and how the objects they write look by themselves. */
public final class ExchangeCmdlets {

  private ExchangeCmdlets() {}

  /** The cmdlets of a server. */
  public static List<Cmdlet> all(LabServices lab, ExchangeServerState state) {
    List<Cmdlet> all = new ArrayList<>();
    all.addAll(connectors(lab));
    all.addAll(recipients(lab));
    all.addAll(people(lab));
    all.addAll(transport(lab));
    all.addAll(mailFlow(lab, state));
    all.addAll(EdgeCmdlets.all(lab));
    all.addAll(HealthAnswer.all(lab));
    all.addAll(WriteEventLog.all(lab, state.events()));
    all.add(new MailboxFolders(lab, state.tracking()));
    all.addAll(SettingsCmdlet.all(lab));
    all.addAll(audit(lab));
    all.addAll(certificates(lab, state.keys()));
    all.addAll(DatabaseCmdlet.ofDatabases(lab));
    all.addAll(StoreRequestCmdlet.all(lab));
    all.addAll(RepairRequest.all(lab));
    all.add(new SecurityPrincipals(lab));
    all.addAll(TrackingReport.all(lab, state.tracking()));
    all.addAll(PublicFolders.all(lab));
    all.addAll(EmptyAnswer.all(lab));
    all.addAll(ConnectivityAnswer.all(lab));
    all.add(new SearchMailbox(lab, state.tracking()));
    all.addAll(relay(lab));
    all.addAll(NetworkCmdlets.of(state.network(), lab.files()));
    all.addAll(RoleEntryCmdlet.all(lab, all));
    return List.copyOf(all);
  }

  private static List<Cmdlet> connectors(LabServices lab) {
    return List.of(
        new GetReceiveConnector(lab),
        new NewReceiveConnector(lab),
        new SetReceiveConnector(lab),
        new RemoveReceiveConnector(lab),
        new GetAdPermission(lab),
        new AddAdPermission(lab),
        new RemoveAdPermission(lab),
        new GetAcceptedDomain(lab),
        new NewAcceptedDomain(lab),
        new SetAcceptedDomain(lab),
        new RemoveAcceptedDomain(lab),
        new GetSendConnector(lab),
        new NewSendConnector(lab),
        new SetSendConnector(lab),
        new RemoveSendConnector(lab));
  }

  /** What else is known of recipients than how mail reaches them. */
  private static List<Cmdlet> people(LabServices lab) {
    List<Cmdlet> all = new ArrayList<>(SetPerson.all(lab));
    all.addAll(EnableRecipient.all(lab));
    all.addAll(DisableRecipient.all(lab));
    all.add(ChangeMailboxPermission.add(lab));
    all.add(ChangeMailboxPermission.remove(lab));
    all.addAll(FolderPermissionCmdlet.all(lab));
    all.add(new UpdateDistributionGroupMember(lab));
    all.addAll(RoleGroupMemberCmdlet.ofGroups(lab));
    return all;
  }

  private static List<Cmdlet> recipients(LabServices lab) {
    return List.of(
        new GetMailbox(lab),
        new NewMailbox(lab),
        new SetMailbox(lab),
        new RemoveMailbox(lab),
        new EnableMailbox(lab),
        new DisableMailbox(lab),
        new GetMailContact(lab),
        new NewMailContact(lab),
        new SetMailContact(lab),
        new RemoveMailContact(lab),
        new GetMailUser(lab),
        new NewMailUser(lab),
        new SetMailUser(lab),
        new RemoveMailUser(lab),
        new GetDistributionGroup(lab),
        new NewDistributionGroup(lab),
        new SetDistributionGroup(lab),
        new RemoveDistributionGroup(lab),
        new GetDistributionGroupMember(lab),
        new AddDistributionGroupMember(lab),
        new RemoveDistributionGroupMember(lab),
        new GetRecipient(lab),
        new GetMailboxPermission(lab),
        new GetUser(lab),
        new GetGroup(lab),
        new GetContact(lab));
  }

  private static List<Cmdlet> transport(LabServices lab) {
    return List.of(
        new GetTransportConfig(lab),
        new SetTransportConfig(lab),
        new GetTransportService(lab),
        new SetTransportService(lab),
        new GetTransportServer(lab),
        new SetTransportServer(lab),
        new GetFrontendTransportService(lab),
        new SetFrontendTransportService(lab),
        new GetRemoteDomain(lab),
        new NewRemoteDomain(lab),
        new SetRemoteDomain(lab),
        new RemoveRemoteDomain(lab),
        new SetServerComponentState(lab),
        new ThrottlingPolicyAssociation(lab, false),
        new ThrottlingPolicyAssociation(lab, true));
  }

  private static List<Cmdlet> audit(LabServices lab) {
    return List.of(new SearchAdminAuditLog(lab), new WriteAdminAuditLog(lab));
  }

  private static List<Cmdlet> certificates(LabServices lab, PrivateKeys keys) {
    return List.of(
        new GetExchangeCertificate(lab, keys),
        new NewExchangeCertificate(lab, keys),
        new ImportExchangeCertificate(lab, keys),
        new ExportExchangeCertificate(lab, keys),
        new EnableExchangeCertificate(lab, keys),
        new RemoveExchangeCertificate(lab, keys));
  }

  /** Not Exchange's: what the lab itself has to say about relay. */
  private static List<Cmdlet> relay(LabServices lab) {
    return List.of(new GetRelayExplanation(lab), new GetRelayMap(lab), new GetRelayFinding(lab));
  }

  private static List<Cmdlet> mailFlow(LabServices lab, ExchangeServerState state) {
    return List.of(
        new GetQueue(lab, state.queues()),
        new GetQueueDigest(lab, state.queues()),
        new RetryQueue(lab, state.queues()),
        new SuspendQueue(lab, state.queues()),
        new ResumeQueue(lab, state.queues()),
        new GetMessage(lab, state.queues()),
        new SuspendMessage(lab, state.queues()),
        new ResumeMessage(lab, state.queues()),
        new RemoveMessage(lab, state.queues()),
        new RedirectMessage(lab),
        new ExportMessage(lab, state.queues()),
        new AssembleMessage(lab),
        new GetExchangeDiagnosticInfo(lab, state.resources()),
        new AntispamScript(lab, true),
        new AntispamScript(lab, false),
        new GetMessageTrackingLog(lab, state.tracking()),
        new GetAgentLog(lab, state.agents()),
        new GetMailboxStatistics(lab, state.tracking()),
        new GetService(lab, state),
        new StartService(lab, state),
        new StopService(lab, state),
        new RestartService(lab, state),
        new SetService(lab, state),
        new GetEventLog(lab, state.events()),
        new GetWinEvent(lab, state.events()),
        new TestSmtpConnectivity(lab, state.network()),
        new TestServiceHealth(lab, state.services()),
        new TestMailflow(lab, state.services(), state.probe()));
  }
}
