import { graphql } from '../../graph/generated/index.ts';

export const AuditRecordRowFragment = graphql(`
  fragment AuditRecordRow on AuditRecord {
    id
    place
    kind
    type
    summary
    actor { id kind name }
    onBehalfOf { id name }
    ipAddress
    country
    userAgent
    requestId
    subjectType
    subjectId
    before
    after
    details
    riskLevel
    riskReasons
    times
    occurredAt
    hash
  }
`);

export const AuditRecordListQuery = graphql(`
  query AuditRecordList($first: Int!, $after: String, $filter: AuditRecordFilter) {
    auditRecords(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes { ...AuditRecordRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const AuditRecordsSubscription = graphql(`
  subscription AuditRecordsAdded {
    auditRecordsChanged { lastPlace }
  }
`);

export const AuditFilterListQuery = graphql(`
  query AuditFilterList @live {
    auditFilters { id name shared own filter }
  }
`);

export const SaveAuditFilterMutation = graphql(`
  mutation SaveAuditFilter($input: SaveAuditFilterInput!) {
    saveAuditFilter(input: $input) {
      auditFilter { id name shared own filter }
      errors { path code message }
    }
  }
`);

export const DeleteAuditFilterMutation = graphql(`
  mutation DeleteAuditFilter($id: ID!) {
    deleteAuditFilter(id: $id) { deletedId errors { path code message } }
  }
`);

export const AuditPolicyFieldsFragment = graphql(`
  fragment AuditPolicyFields on AuditPolicy {
    retentionDays
    heldSince
    heldBy { id name }
    holdReason
    records
    firstPlace
    lastPlace
    lastHash
    signedAt
    version
  }
`);

export const AuditPolicyQuery = graphql(`
  query AuditPolicy @live {
    auditPolicy { ...AuditPolicyFields }
  }
`);

export const UpdateAuditRetentionMutation = graphql(`
  mutation UpdateAuditRetention($input: UpdateAuditRetentionInput!) {
    updateAuditRetention(input: $input) { policy { ...AuditPolicyFields } errors { path code message } }
  }
`);

export const HoldAuditLogMutation = graphql(`
  mutation HoldAuditLog($reason: String!) {
    holdAuditLog(reason: $reason) { policy { ...AuditPolicyFields } errors { path code message } }
  }
`);

export const ReleaseAuditLogMutation = graphql(`
  mutation ReleaseAuditLog {
    releaseAuditLog { policy { ...AuditPolicyFields } errors { path code message } }
  }
`);
