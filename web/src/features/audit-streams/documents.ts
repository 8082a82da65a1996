import { graphql } from '../../graph/generated/index.ts';

export const AuditStreamRowFragment = graphql(`
  fragment AuditStreamRow on AuditStream {
    id
    name
    kind
    url
    caCertificate
    authorized
    filter
    state
    place
    lag
    missed
    lastDeliveredAt
    failingSince
    failures
    lastError
    nextAttemptAt
    createdBy { id name }
    createdAt
    version
  }
`);

export const AuditStreamListQuery = graphql(`
  query AuditStreamList {
    auditStreams { ...AuditStreamRow }
  }
`);

/** The searches of the audit log that a stream can be held to. */
export const StreamFilterListQuery = graphql(`
  query StreamFilterList {
    auditFilters { id name filter }
  }
`);

export const AuditStreamUpdatesSubscription = graphql(`
  subscription AuditStreamUpdates {
    auditStreamsChanged { ...AuditStreamRow }
  }
`);

export const CreateAuditStreamMutation = graphql(`
  mutation CreateAuditStream($input: CreateAuditStreamInput!) {
    createAuditStream(input: $input) {
      auditStream { ...AuditStreamRow }
      secret
      errors { path code message }
    }
  }
`);

export const UpdateAuditStreamMutation = graphql(`
  mutation UpdateAuditStream($id: ID!, $input: UpdateAuditStreamInput!) {
    updateAuditStream(id: $id, input: $input) { auditStream { ...AuditStreamRow } errors { path code message } }
  }
`);

export const PauseAuditStreamMutation = graphql(`
  mutation PauseAuditStream($id: ID!) {
    pauseAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }
  }
`);

export const ResumeAuditStreamMutation = graphql(`
  mutation ResumeAuditStream($id: ID!) {
    resumeAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }
  }
`);

export const RewindAuditStreamMutation = graphql(`
  mutation RewindAuditStream($id: ID!, $to: Int!) {
    rewindAuditStream(id: $id, to: $to) { auditStream { ...AuditStreamRow } errors { path code message } }
  }
`);

export const TestAuditStreamMutation = graphql(`
  mutation TestAuditStream($id: ID!) {
    testAuditStream(id: $id) {
      test { delivered status answer error milliseconds }
      errors { path code message }
    }
  }
`);

export const DeleteAuditStreamMutation = graphql(`
  mutation DeleteAuditStream($id: ID!) {
    deleteAuditStream(id: $id) { deletedId errors { path code message } }
  }
`);
