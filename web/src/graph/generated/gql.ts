/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query OwnAccess @live {\n    me { permissions operator }\n  }\n": typeof types.OwnAccessDocument,
    "\n  subscription OwnMembership {\n    memberChanged { type subjectVersion memberId }\n  }\n": typeof types.OwnMembershipDocument,
    "\n  subscription OwnOrganization {\n    organizationChanged { type subjectVersion organization { id name slug timeZone version } }\n  }\n": typeof types.OwnOrganizationDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      user { id name email emailVerified }\n      errors { path code message }\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  query SessionList @live {\n    sessions { id current device ipAddress country secondFactor createdAt lastSeenAt expiresAt }\n  }\n": typeof types.SessionListDocument,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      revokedIds\n      errors { path code message }\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions {\n      revokedIds\n      errors { path code message }\n    }\n  }\n": typeof types.RevokeOtherSessionsDocument,
    "\n  query AccountSecurity @live {\n    accountSecurity {\n      authenticatorApp\n      secondFactor\n      passkeys { id name synced createdAt }\n      events(first: 20) { nodes { id type device ipAddress country occurredAt } }\n    }\n  }\n": typeof types.AccountSecurityDocument,
    "\n  fragment ActivityRow on ActivityEvent {\n    id\n    type\n    summary\n    subjectType\n    subjectId\n    subjectVersion\n    requestId\n    riskLevel\n    occurredAt\n    actor { id kind name }\n    onBehalfOf { id kind name }\n  }\n": typeof types.ActivityRowFragmentDoc,
    "\n  query ActivityList($first: Int!, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      nodes { ...ActivityRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ActivityListDocument,
    "\n  subscription ActivityUpdates($subjectId: ID) {\n    eventRecorded(subjectId: $subjectId) { ...ActivityRow }\n  }\n": typeof types.ActivityUpdatesDocument,
    "\n  query ActivityActors($includeFormer: Boolean) {\n    members(first: 100, includeFormer: $includeFormer) { nodes { id name } }\n  }\n": typeof types.ActivityActorsDocument,
    "\n  fragment AlertRow on Alert {\n    id\n    title\n    message\n    severity\n    status\n    source\n    occurrences\n    raisedAt\n    acknowledgedAt\n    resolvedAt\n    version\n    acknowledgedBy { id kind name }\n    resolvedBy { id kind name }\n    owner { id name }\n    team { id name }\n    rule { id name }\n    execution { id workflow { id name } }\n  }\n": typeof types.AlertRowFragmentDoc,
    "\n  fragment AlertRuleRow on AlertRule {\n    id\n    name\n    metric\n    comparison\n    threshold\n    windowSeconds\n    severity\n    enabled\n    firing\n    lastValue\n    lastEvaluatedAt\n    version\n    owner { id name }\n    team { id name }\n    createdBy { id kind name }\n  }\n": typeof types.AlertRuleRowFragmentDoc,
    "\n  query AlertList($first: Int!, $after: String, $filter: AlertFilter, $search: String) {\n    alerts(first: $first, after: $after, filter: $filter, search: $search) {\n      totalCount\n      nodes { ...AlertRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AlertListDocument,
    "\n  query AlertDetail($id: ID!) {\n    alert(id: $id) {\n      ...AlertRow\n      raisedBy { id kind name }\n      organization { id name }\n      execution {\n        id\n        status\n        trigger\n        startedAt\n        finishedAt\n        workflow { id name }\n        startedBy { id kind name }\n      }\n    }\n  }\n": typeof types.AlertDetailDocument,
    "\n  subscription AlertUpdates {\n    alertChanged {\n      type\n      occurredAt\n      subjectVersion\n      alertId\n      alert { ...AlertRow }\n    }\n  }\n": typeof types.AlertUpdatesDocument,
    "\n  mutation AcknowledgeAlert($id: ID!) {\n    acknowledgeAlert(id: $id) {\n      alert { id status version acknowledgedAt acknowledgedBy { id kind name } }\n      errors { path code message }\n    }\n  }\n": typeof types.AcknowledgeAlertDocument,
    "\n  mutation AssignAlert($id: ID!, $input: AssignAlertInput!) {\n    assignAlert(id: $id, input: $input) {\n      alert { id version owner { id name } team { id name } }\n      errors { path code message }\n    }\n  }\n": typeof types.AssignAlertDocument,
    "\n  mutation ResolveAlert($id: ID!) {\n    resolveAlert(id: $id) {\n      alert { id status version resolvedAt resolvedBy { id kind name } }\n      errors { path code message }\n    }\n  }\n": typeof types.ResolveAlertDocument,
    "\n  query AlertRuleList($first: Int!, $after: String) {\n    alertRules(first: $first, after: $after) {\n      totalCount\n      nodes { ...AlertRuleRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AlertRuleListDocument,
    "\n  subscription AlertRuleUpdates {\n    alertRuleChanged {\n      type\n      occurredAt\n      subjectVersion\n      ruleId\n      rule { ...AlertRuleRow }\n    }\n  }\n": typeof types.AlertRuleUpdatesDocument,
    "\n  mutation CreateAlertRule($input: CreateAlertRuleInput!) {\n    createAlertRule(input: $input) {\n      rule { ...AlertRuleRow }\n      errors { path code message }\n    }\n  }\n": typeof types.CreateAlertRuleDocument,
    "\n  mutation UpdateAlertRule($id: ID!, $input: UpdateAlertRuleInput!) {\n    updateAlertRule(id: $id, input: $input) {\n      rule { ...AlertRuleRow }\n      errors { path code message }\n    }\n  }\n": typeof types.UpdateAlertRuleDocument,
    "\n  mutation DeleteAlertRule($id: ID!) {\n    deleteAlertRule(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": typeof types.DeleteAlertRuleDocument,
    "\n  fragment AuditStreamRow on AuditStream {\n    id\n    name\n    kind\n    url\n    caCertificate\n    authorized\n    filter\n    state\n    place\n    lag\n    missed\n    lastDeliveredAt\n    failingSince\n    failures\n    lastError\n    nextAttemptAt\n    createdBy { id name }\n    createdAt\n    version\n  }\n": typeof types.AuditStreamRowFragmentDoc,
    "\n  query AuditStreamList {\n    auditStreams { ...AuditStreamRow }\n  }\n": typeof types.AuditStreamListDocument,
    "\n  query StreamFilterList {\n    auditFilters { id name filter }\n  }\n": typeof types.StreamFilterListDocument,
    "\n  subscription AuditStreamUpdates {\n    auditStreamsChanged { ...AuditStreamRow }\n  }\n": typeof types.AuditStreamUpdatesDocument,
    "\n  mutation CreateAuditStream($input: CreateAuditStreamInput!) {\n    createAuditStream(input: $input) {\n      auditStream { ...AuditStreamRow }\n      secret\n      errors { path code message }\n    }\n  }\n": typeof types.CreateAuditStreamDocument,
    "\n  mutation UpdateAuditStream($id: ID!, $input: UpdateAuditStreamInput!) {\n    updateAuditStream(id: $id, input: $input) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n": typeof types.UpdateAuditStreamDocument,
    "\n  mutation PauseAuditStream($id: ID!) {\n    pauseAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n": typeof types.PauseAuditStreamDocument,
    "\n  mutation ResumeAuditStream($id: ID!) {\n    resumeAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n": typeof types.ResumeAuditStreamDocument,
    "\n  mutation RewindAuditStream($id: ID!, $to: Int!) {\n    rewindAuditStream(id: $id, to: $to) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n": typeof types.RewindAuditStreamDocument,
    "\n  mutation TestAuditStream($id: ID!) {\n    testAuditStream(id: $id) {\n      test { delivered status answer error milliseconds }\n      errors { path code message }\n    }\n  }\n": typeof types.TestAuditStreamDocument,
    "\n  mutation DeleteAuditStream($id: ID!) {\n    deleteAuditStream(id: $id) { deletedId errors { path code message } }\n  }\n": typeof types.DeleteAuditStreamDocument,
    "\n  fragment AuditRecordRow on AuditRecord {\n    id\n    place\n    kind\n    type\n    summary\n    actor { id kind name }\n    onBehalfOf { id name }\n    ipAddress\n    country\n    userAgent\n    requestId\n    subjectType\n    subjectId\n    before\n    after\n    details\n    riskLevel\n    riskReasons\n    times\n    occurredAt\n    hash\n  }\n": typeof types.AuditRecordRowFragmentDoc,
    "\n  query AuditRecordList($first: Int!, $after: String, $filter: AuditRecordFilter) {\n    auditRecords(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes { ...AuditRecordRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AuditRecordListDocument,
    "\n  subscription AuditRecordsAdded {\n    auditRecordsChanged { lastPlace }\n  }\n": typeof types.AuditRecordsAddedDocument,
    "\n  query AuditFilterList @live {\n    auditFilters { id name shared own filter }\n  }\n": typeof types.AuditFilterListDocument,
    "\n  mutation SaveAuditFilter($input: SaveAuditFilterInput!) {\n    saveAuditFilter(input: $input) {\n      auditFilter { id name shared own filter }\n      errors { path code message }\n    }\n  }\n": typeof types.SaveAuditFilterDocument,
    "\n  mutation DeleteAuditFilter($id: ID!) {\n    deleteAuditFilter(id: $id) { deletedId errors { path code message } }\n  }\n": typeof types.DeleteAuditFilterDocument,
    "\n  fragment AuditPolicyFields on AuditPolicy {\n    retentionDays\n    heldSince\n    heldBy { id name }\n    holdReason\n    records\n    firstPlace\n    lastPlace\n    lastHash\n    signedAt\n    version\n  }\n": typeof types.AuditPolicyFieldsFragmentDoc,
    "\n  query AuditPolicy @live {\n    auditPolicy { ...AuditPolicyFields }\n  }\n": typeof types.AuditPolicyDocument,
    "\n  mutation UpdateAuditRetention($input: UpdateAuditRetentionInput!) {\n    updateAuditRetention(input: $input) { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n": typeof types.UpdateAuditRetentionDocument,
    "\n  mutation HoldAuditLog($reason: String!) {\n    holdAuditLog(reason: $reason) { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n": typeof types.HoldAuditLogDocument,
    "\n  mutation ReleaseAuditLog {\n    releaseAuditLog { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n": typeof types.ReleaseAuditLogDocument,
    "\n  fragment ContactRow on Contact {\n    id\n    displayName\n    email\n    firstName\n    lastName\n    phone @include(if: $withPhone)\n    company\n    jobTitle\n    country\n    tags\n    source\n    createdAt\n    updatedAt\n    version\n    owner { id name }\n    team { id name }\n  }\n": typeof types.ContactRowFragmentDoc,
    "\n  query ContactList($first: Int!, $after: String, $search: String, $filter: ContactFilter, $sort: ContactSort, $withPhone: Boolean!) {\n    contacts(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {\n      totalCount\n      nodes { ...ContactRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ContactListDocument,
    "\n  query ContactDetail($id: ID!, $withPhone: Boolean!) {\n    contact(id: $id) {\n      ...ContactRow\n      executions(first: 5) {\n        totalCount\n        nodes { id status startedAt finishedAt version workflow { id name } }\n      }\n    }\n  }\n": typeof types.ContactDetailDocument,
    "\n  query ContactOwners {\n    members(first: 100) { nodes { id name email } }\n  }\n": typeof types.ContactOwnersDocument,
    "\n  subscription ContactUpdates($withPhone: Boolean!) {\n    contactChanged {\n      type\n      occurredAt\n      subjectVersion\n      contactId\n      contact { ...ContactRow }\n    }\n  }\n": typeof types.ContactUpdatesDocument,
    "\n  mutation UpdateContact($id: ID!, $input: UpdateContactInput!, $withPhone: Boolean!) {\n    updateContact(id: $id, input: $input) {\n      contact { ...ContactRow }\n      errors { path code message }\n    }\n  }\n": typeof types.UpdateContactDocument,
    "\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": typeof types.DeleteContactDocument,
    "\n  fragment ContactImportFull on ContactImport {\n    id\n    fileName\n    size\n    status\n    columns\n    preview\n    suggestedMapping { column field }\n    mapping { column field }\n    processedRows\n    createdRows\n    updatedRows\n    unchangedRows\n    refusedRows\n    refusedRowsPath\n    error\n    createdAt\n    finishedAt\n    version\n  }\n": typeof types.ContactImportFullFragmentDoc,
    "\n  query ContactImportDetail($id: ID!) {\n    contactImport(id: $id) { ...ContactImportFull }\n  }\n": typeof types.ContactImportDetailDocument,
    "\n  query ContactImportList {\n    contactImports { id fileName status processedRows createdRows updatedRows unchangedRows refusedRows createdAt finishedAt version }\n  }\n": typeof types.ContactImportListDocument,
    "\n  mutation StartContactImport($id: ID!, $mapping: [ContactColumnMappingInput!]!) {\n    startContactImport(id: $id, mapping: $mapping) {\n      contactImport { ...ContactImportFull }\n      errors { path code message }\n    }\n  }\n": typeof types.StartContactImportDocument,
    "\n  subscription ContactImportProgress {\n    contactImportProgress {\n      importId\n      status\n      processedRows\n      createdRows\n      updatedRows\n      unchangedRows\n      refusedRows\n      fraction\n    }\n  }\n": typeof types.ContactImportProgressDocument,
    "\n  mutation CreateContact($input: CreateContactInput!, $withPhone: Boolean!) {\n    createContact(input: $input) {\n      contact { ...ContactRow }\n      errors { path code message }\n    }\n  }\n": typeof types.CreateContactDocument,
    "\n  fragment EncryptionState on Encryption {\n    keys { id number state createdAt destroyedAt sealedBy }\n    rotation { id toNumber processed total startedAt finishedAt }\n  }\n": typeof types.EncryptionStateFragmentDoc,
    "\n  query Encryption @live {\n    encryption { ...EncryptionState }\n  }\n": typeof types.EncryptionDocument,
    "\n  mutation RotateEncryptionKey {\n    rotateEncryptionKey {\n      encryption { ...EncryptionState }\n      errors { path code message }\n    }\n  }\n": typeof types.RotateEncryptionKeyDocument,
    "\n  subscription EncryptionKeyRotation {\n    encryptionKeyRotation { id toNumber processed total startedAt finishedAt }\n  }\n": typeof types.EncryptionKeyRotationDocument,
    "\n  query Explain($principalId: ID!, $permission: String!, $subjectId: ID) @live {\n    explainAccess(principalId: $principalId, permission: $permission, subjectId: $subjectId) {\n      allowed\n      scope\n      sentence\n      permission\n      actor { id kind name }\n      steps {\n        kind\n        scope\n        sentence\n        actor { id name }\n        roles { id name builtIn }\n      }\n    }\n  }\n": typeof types.ExplainDocument,
    "\n  query ExplainablePermissions {\n    permissions { name resource action description scopes grantable }\n  }\n": typeof types.ExplainablePermissionsDocument,
    "\n  fragment GrantRow on Grant {\n    id\n    status\n    startsAt\n    expiresAt\n    reason\n    createdAt\n    version\n    member { id name }\n    role { id name builtIn }\n    delegatedBy { id kind name }\n    grantedBy { id kind name }\n  }\n": typeof types.GrantRowFragmentDoc,
    "\n  query GrantList($first: Int!, $after: String, $status: GrantStatus) {\n    grants(first: $first, after: $after, status: $status) {\n      totalCount\n      nodes { ...GrantRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.GrantListDocument,
    "\n  subscription GrantUpdates {\n    grantChanged { type subjectVersion grantId }\n  }\n": typeof types.GrantUpdatesDocument,
    "\n  query GrantableRoles {\n    roles { id name description builtIn }\n  }\n": typeof types.GrantableRolesDocument,
    "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      grant { ...GrantRow }\n      errors { path code message }\n    }\n  }\n": typeof types.GrantRoleDocument,
    "\n  mutation DelegateRole($input: DelegateRoleInput!) {\n    delegateRole(input: $input) {\n      grant { ...GrantRow }\n      errors { path code message }\n    }\n  }\n": typeof types.DelegateRoleDocument,
    "\n  mutation RevokeGrant($id: ID!) {\n    revokeGrant(id: $id) {\n      grant { id }\n      errors { path code message }\n    }\n  }\n": typeof types.RevokeGrantDocument,
    "\n  mutation WithdrawDelegation($id: ID!) {\n    withdrawDelegation(id: $id) {\n      grant { id }\n      errors { path code message }\n    }\n  }\n": typeof types.WithdrawDelegationDocument,
    "\n  query SystemHealth($historySeconds: Int!) {\n    systemHealth {\n      status\n      sampledAt\n      startedAt\n      version\n      components { id name status }\n      indicators {\n        id\n        name\n        description\n        component\n        unit\n        value\n        status\n        degradedAt\n        downAt\n        history(seconds: $historySeconds) { at value }\n      }\n    }\n  }\n": typeof types.SystemHealthDocument,
    "\n  subscription SystemHealthUpdates {\n    systemHealthUpdates {\n      status\n      sampledAt\n      startedAt\n      version\n      components { id name status }\n      indicators { id value status }\n    }\n  }\n": typeof types.SystemHealthUpdatesDocument,
    "\n  mutation SetUpInstallation($input: SetUpInstallationInput!) {\n    setUpInstallation(input: $input) {\n      organization { id name slug }\n      errors { path code message }\n    }\n  }\n": typeof types.SetUpInstallationDocument,
    "\n  query InvitePreview($token: String!) {\n    invitePreview(token: $token) { organizationName email roleName invitedByName expiresAt accountExists }\n  }\n": typeof types.InvitePreviewDocument,
    "\n  mutation AcceptInvite($token: String!) {\n    acceptInvite(token: $token) {\n      organization { id name slug }\n      errors { path code message }\n    }\n  }\n": typeof types.AcceptInviteDocument,
    "\n  query StepUp {\n    accountSecurity { authenticatorApp passkeys { id } }\n  }\n": typeof types.StepUpDocument,
    "\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n    trustedOnly\n    version\n    createdBy { id kind name }\n  }\n": typeof types.ApiKeyRowFragmentDoc,
    "\n  query ApiKeyList($first: Int!, $after: String, $includeRevoked: Boolean) {\n    apiKeys(first: $first, after: $after, includeRevoked: $includeRevoked) {\n      totalCount\n      nodes { ...ApiKeyRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ApiKeyListDocument,
    "\n  query PermissionList {\n    permissions { name resource action description }\n  }\n": typeof types.PermissionListDocument,
    "\n  subscription ApiKeyUpdates {\n    apiKeyChanged { type occurredAt subjectVersion apiKeyId apiKey { ...ApiKeyRow } }\n  }\n": typeof types.ApiKeyUpdatesDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey { ...ApiKeyRow }\n      secret\n      errors { path code message }\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      apiKey { ...ApiKeyRow }\n      errors { path code message }\n    }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  fragment LimitPlan on RateLimitPlan {\n    name\n    description\n    organizations\n    version\n    limits { dimension subject quota windowSeconds }\n  }\n": typeof types.LimitPlanFragmentDoc,
    "\n  query LimitPlans {\n    rateLimitPlans { ...LimitPlan }\n  }\n": typeof types.LimitPlansDocument,
    "\n  query LimitedOrganizations($first: Int!, $after: String, $search: String, $plan: String) {\n    rateLimitedOrganizations(first: $first, after: $after, search: $search, plan: $plan) {\n      totalCount\n      nodes { organizationId name slug plan used refused }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.LimitedOrganizationsDocument,
    "\n  subscription LimitPlanUpdates {\n    rateLimitPlansChanged { changedAt }\n  }\n": typeof types.LimitPlanUpdatesDocument,
    "\n  mutation SaveLimitPlan($input: SaveRateLimitPlanInput!) {\n    saveRateLimitPlan(input: $input) {\n      plan { ...LimitPlan }\n      errors { path code message }\n    }\n  }\n": typeof types.SaveLimitPlanDocument,
    "\n  mutation AssignLimitPlan($input: AssignRateLimitPlanInput!) {\n    assignRateLimitPlan(input: $input) {\n      plan { ...LimitPlan }\n      errors { path code message }\n    }\n  }\n": typeof types.AssignLimitPlanDocument,
    "\n  fragment ShownRateLimits on RateLimits {\n    plan\n    limits { dimension subject subjectName quota windowSeconds source setAt setBy { id kind name } }\n  }\n": typeof types.ShownRateLimitsFragmentDoc,
    "\n  query RateLimits @live {\n    rateLimits {\n      ...ShownRateLimits\n      usage { ...ShownRateLimitUsage }\n    }\n  }\n": typeof types.RateLimitsDocument,
    "\n  fragment ShownRateLimitUsage on RateLimitUsage {\n    sampledAt\n    buckets { at used refused }\n    subjects { dimension subject subjectName used refused }\n  }\n": typeof types.ShownRateLimitUsageFragmentDoc,
    "\n  subscription RateLimitUsageUpdates {\n    rateLimitUsageChanged { ...ShownRateLimitUsage }\n  }\n": typeof types.RateLimitUsageUpdatesDocument,
    "\n  mutation SetRateLimit($input: SetRateLimitInput!) {\n    setRateLimit(input: $input) {\n      rateLimits { ...ShownRateLimits }\n      errors { path code message }\n    }\n  }\n": typeof types.SetRateLimitDocument,
    "\n  mutation ResetRateLimit($input: ResetRateLimitInput!) {\n    resetRateLimit(input: $input) {\n      rateLimits { ...ShownRateLimits }\n      errors { path code message }\n    }\n  }\n": typeof types.ResetRateLimitDocument,
    "\n  query KeyChoice {\n    apiKeys(first: 100) { nodes { id name prefix } }\n  }\n": typeof types.KeyChoiceDocument,
    "\n  query WorkflowChoice {\n    workflows(first: 100) { nodes { id name } }\n  }\n": typeof types.WorkflowChoiceDocument,
    "\n  subscription LiveLayerUpdates {\n    liveLayerUpdates {\n      sampledAt\n      processes {\n        id\n        startedAt\n        sampledAt\n        webSockets\n        eventStreams\n        factStreams\n        signalStreams\n        liveQueries\n        groups\n        members\n        lag\n        eventsBehind\n        replaysRunning\n        replaysWaiting\n        slowConsumersLeft\n        slowConsumersResumed\n        slowConsumersClosed\n        resumesRefused { name count }\n        streamsEnded { name count }\n        deliveries\n        deliveriesPerSecond\n        bytesPerSecond\n      }\n    }\n  }\n": typeof types.LiveLayerUpdatesDocument,
    "\n  fragment MemberRow on Member {\n    id\n    name\n    email\n    joinedAt\n    leftAt\n    version\n    roles { id name builtIn }\n  }\n": typeof types.MemberRowFragmentDoc,
    "\n  fragment InviteRow on Invite {\n    id\n    email\n    status\n    createdAt\n    expiresAt\n    version\n    role { id name builtIn }\n    invitedBy { id kind name }\n  }\n": typeof types.InviteRowFragmentDoc,
    "\n  query MemberList($first: Int!, $after: String, $search: String, $includeFormer: Boolean) {\n    members(first: $first, after: $after, search: $search, includeFormer: $includeFormer) {\n      totalCount\n      nodes { ...MemberRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MemberListDocument,
    "\n  query MemberChoice($search: String, $id: ID!) {\n    members(first: 20, search: $search) {\n      nodes { id name email }\n    }\n    member(id: $id) { id name email }\n  }\n": typeof types.MemberChoiceDocument,
    "\n  query TeamChoice {\n    teams { id name }\n  }\n": typeof types.TeamChoiceDocument,
    "\n  mutation LeaveOrganization {\n    leaveOrganization {\n      member { id leftAt }\n      errors { path code message }\n    }\n  }\n": typeof types.LeaveOrganizationDocument,
    "\n  mutation TransferOwnership($memberId: ID!) {\n    transferOwnership(memberId: $memberId) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n": typeof types.TransferOwnershipDocument,
    "\n  query InviteList($first: Int!, $after: String, $status: InviteStatus) {\n    invites(first: $first, after: $after, status: $status) {\n      totalCount\n      nodes { ...InviteRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.InviteListDocument,
    "\n  query RoleList {\n    roles { id name description builtIn }\n  }\n": typeof types.RoleListDocument,
    "\n  subscription MemberUpdates {\n    memberChanged { type occurredAt subjectVersion memberId member { ...MemberRow } }\n  }\n": typeof types.MemberUpdatesDocument,
    "\n  subscription InviteUpdates {\n    inviteChanged { type occurredAt subjectVersion inviteId invite { ...InviteRow } }\n  }\n": typeof types.InviteUpdatesDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n": typeof types.InviteMemberDocument,
    "\n  mutation ResendInvite($id: ID!) {\n    resendInvite(id: $id) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n": typeof types.ResendInviteDocument,
    "\n  mutation RevokeInvite($id: ID!) {\n    revokeInvite(id: $id) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n": typeof types.RevokeInviteDocument,
    "\n  mutation SetMemberRoles($memberId: ID!, $roleIds: [ID!]!) {\n    setMemberRoles(memberId: $memberId, roleIds: $roleIds) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n": typeof types.SetMemberRolesDocument,
    "\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n": typeof types.RemoveMemberDocument,
    "\n  fragment TrustedOperationRow on TrustedOperation {\n    id\n    documentId\n    name\n    kind\n    text\n    clientName\n    registeredAt\n    registeredBy { id kind name }\n  }\n": typeof types.TrustedOperationRowFragmentDoc,
    "\n  query TrustedOperationList($first: Int!, $after: String, $search: String) {\n    trustedOperations(first: $first, after: $after, search: $search) {\n      totalCount\n      nodes { ...TrustedOperationRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.TrustedOperationListDocument,
    "\n  query OperationTrust @live {\n    operationTrust { trustedOnly registered limit version }\n  }\n": typeof types.OperationTrustDocument,
    "\n  mutation RegisterOperations($input: RegisterOperationsInput!) {\n    registerOperations(input: $input) { registered unchanged errors { path code message } }\n  }\n": typeof types.RegisterOperationsDocument,
    "\n  mutation RemoveOperations($ids: [ID!]!) {\n    removeOperations(ids: $ids) { removed errors { path code message } }\n  }\n": typeof types.RemoveOperationsDocument,
    "\n  mutation SetTrustedOnly($input: SetTrustedOnlyInput!) {\n    setTrustedOnly(input: $input) {\n      operationTrust { trustedOnly registered limit version }\n      apiKey { id trustedOnly version }\n      errors { path code message }\n    }\n  }\n": typeof types.SetTrustedOnlyDocument,
    "\n  subscription OperationUsageWritten {\n    operationUsageChanged { writtenAt }\n  }\n": typeof types.OperationUsageWrittenDocument,
    "\n  query OperationUsage($hours: Int!) {\n    operationUsage(hours: $hours, first: 100) {\n      operations {\n        signature\n        name\n        kind\n        text\n        fields\n        firstSeenAt\n        lastSeenAt\n        count\n        errors\n        latency { p50 p95 p99 }\n        cost { p50 p95 p99 }\n        clients { name version count }\n      }\n      refusals { code count }\n    }\n  }\n": typeof types.OperationUsageDocument,
    "\n  query SignInPolicy @live {\n    signInPolicy { idleMinutes sessionHours secondFactorFrom version }\n  }\n": typeof types.SignInPolicyDocument,
    "\n  mutation UpdateSignInPolicy($input: UpdateSignInPolicyInput!) {\n    updateSignInPolicy(input: $input) {\n      policy { idleMinutes sessionHours secondFactorFrom version }\n      errors { path code message }\n    }\n  }\n": typeof types.UpdateSignInPolicyDocument,
    "\n  query NetworkRules @live {\n    networkRules {\n      enforced overriddenUntil overrideReason version\n      rules { id effect kind value roleId apiKeyId note }\n    }\n    roles { id name }\n  }\n": typeof types.NetworkRulesDocument,
    "\n  query OwnAddress {\n    networkRules { yourAddress yourCountry }\n  }\n": typeof types.OwnAddressDocument,
    "\n  mutation SaveNetworkRules($input: SaveNetworkRulesInput!) {\n    saveNetworkRules(input: $input) {\n      networkRules { version }\n      errors { path code message }\n    }\n  }\n": typeof types.SaveNetworkRulesDocument,
    "\n  query TryNetworkRules($rules: [NetworkRuleInput!]!) {\n    tryNetworkRules(rules: $rules) {\n      seen\n      refusesYou\n      refused { principal { id name } ipAddress country lastSeenAt }\n    }\n  }\n": typeof types.TryNetworkRulesDocument,
    "\n  query TestAddress($address: String!) {\n    testAddress(address: $address) { allowed address country reason }\n  }\n": typeof types.TestAddressDocument,
    "\n  mutation OverrideNetworkRules($input: OverrideNetworkRulesInput!) {\n    overrideNetworkRules(input: $input) { overriddenUntil errors { path code message } }\n  }\n": typeof types.OverrideNetworkRulesDocument,
    "\n  mutation DeleteOrganization($slug: String!) {\n    deleteOrganization(slug: $slug) { eraseAfter errors { path code message } }\n  }\n": typeof types.DeleteOrganizationDocument,
    "\n  mutation RestoreOrganization($organizationId: ID!) {\n    restoreOrganization(organizationId: $organizationId) { organization { id } errors { path code message } }\n  }\n": typeof types.RestoreOrganizationDocument,
    "\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      organization { id name slug timeZone version }\n      errors { path code message }\n    }\n  }\n": typeof types.CreateOrganizationDocument,
    "\n  mutation UpdateOrganization($input: UpdateOrganizationInput!) {\n    updateOrganization(input: $input) {\n      organization { id name slug timeZone version }\n      errors { path code message }\n    }\n  }\n": typeof types.UpdateOrganizationDocument,
    "\n  mutation SwitchOrganization($organizationId: ID!) {\n    switchOrganization(organizationId: $organizationId) {\n      organization { id }\n      errors { path code message }\n    }\n  }\n": typeof types.SwitchOrganizationDocument,
    "\n  query OutboxList($first: Int!, $after: String, $search: String) {\n    outbox(first: $first, after: $after, search: $search) {\n      totalCount\n      nodes { id to subject text status lastError createdAt sentAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.OutboxListDocument,
    "\n  subscription OutboxUpdates {\n    outboxChanged { totalCount latestId }\n  }\n": typeof types.OutboxUpdatesDocument,
    "\n  query Overview($mayReadContacts: Boolean!, $mayReadWorkflows: Boolean!, $mayReadRuns: Boolean!, $mayReadAlerts: Boolean!, $mayReadHealth: Boolean!, $today: DateTime!) @live(throttle: 500) {\n    contacts(first: 1) @include(if: $mayReadContacts) { totalCount }\n    activeWorkflows: workflows(first: 20, filter: { status: ACTIVE }) @include(if: $mayReadWorkflows) {\n      totalCount\n      nodes { id name trigger }\n    }\n    runsToday: workflowExecutions(first: 1, since: $today) @include(if: $mayReadRuns) { totalCount }\n    latestRun: workflowExecutions(first: 1) @include(if: $mayReadRuns) { nodes { id status version } }\n    succeededRun: workflowExecutions(first: 1, status: SUCCEEDED) @include(if: $mayReadRuns) { nodes { id status version } }\n    openAlerts: alerts(first: 1, filter: { status: OPEN }) @include(if: $mayReadAlerts) { totalCount }\n    alerts(first: 1) @include(if: $mayReadAlerts) {\n      totalCount\n      nodes { id title severity status raisedAt version }\n    }\n    systemHealth @include(if: $mayReadHealth) { status sampledAt }\n  }\n": typeof types.OverviewDocument,
    "\n  query OverviewActivity($types: [String!]!) {\n    activity(first: 12, filter: { types: $types }) {\n      nodes { id type summary subjectType subjectId occurredAt actor { id kind name } }\n    }\n  }\n": typeof types.OverviewActivityDocument,
    "\n  subscription OverviewEvents {\n    eventRecorded { id type summary subjectType subjectId occurredAt actor { id kind name } }\n  }\n": typeof types.OverviewEventsDocument,
    "\n  subscription OverviewHealth {\n    systemHealthUpdates { status sampledAt }\n  }\n": typeof types.OverviewHealthDocument,
    "\n  fragment RoleRow on Role {\n    id\n    name\n    description\n    builtIn\n    permissions\n    holderCount\n    version\n    own { permission scope }\n    held { permission scope }\n    parents { id name builtIn }\n  }\n": typeof types.RoleRowFragmentDoc,
    "\n  query Roles @live {\n    roles { ...RoleRow }\n  }\n": typeof types.RolesDocument,
    "\n  query PermissionCatalogue {\n    permissions { name resource action description scopes grantable }\n  }\n": typeof types.PermissionCatalogueDocument,
    "\n  fragment RoleChanges on RolePreview {\n    totalCount\n    endingStreams\n    narrowedStreams\n    silentGateways\n    changes {\n      actor { id kind name }\n      gained { permission scope }\n      lost { permission scope }\n      streams { fields effect count }\n    }\n  }\n": typeof types.RoleChangesFragmentDoc,
    "\n  query PreviewRole($id: ID!, $input: UpdateRoleInput!) {\n    previewRoleUpdate(id: $id, input: $input) {\n      preview { ...RoleChanges }\n      errors { path code message }\n    }\n  }\n": typeof types.PreviewRoleDocument,
    "\n  query PreviewRoleDeletion($id: ID!, $reassignTo: ID) {\n    previewRoleDeletion(id: $id, reassignTo: $reassignTo) {\n      preview { ...RoleChanges }\n      errors { path code message }\n    }\n  }\n": typeof types.PreviewRoleDeletionDocument,
    "\n  mutation CreateRole($input: CreateRoleInput!) {\n    createRole(input: $input) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n": typeof types.CreateRoleDocument,
    "\n  mutation CloneRole($id: ID!, $name: String!) {\n    cloneRole(id: $id, name: $name) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n": typeof types.CloneRoleDocument,
    "\n  mutation UpdateRole($id: ID!, $version: Int, $input: UpdateRoleInput!) {\n    updateRole(id: $id, version: $version, input: $input) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n": typeof types.UpdateRoleDocument,
    "\n  mutation DeleteRole($id: ID!, $reassignTo: ID) {\n    deleteRole(id: $id, reassignTo: $reassignTo) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": typeof types.DeleteRoleDocument,
    "\n  fragment SecretRow on Secret {\n    id\n    name\n    createdAt\n    replacedAt\n    lastUsedAt\n    version\n    createdBy { id kind name }\n    replacedBy { id kind name }\n  }\n": typeof types.SecretRowFragmentDoc,
    "\n  query SecretList($first: Int!, $after: String, $withUsers: Boolean!) {\n    secrets(first: $first, after: $after) {\n      totalCount\n      nodes {\n        ...SecretRow\n        usedBy(first: 5) @include(if: $withUsers) { totalCount nodes { id name } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.SecretListDocument,
    "\n  query SecretChoice {\n    secrets(first: 100) { nodes { id name } }\n  }\n": typeof types.SecretChoiceDocument,
    "\n  subscription SecretUpdates {\n    secretChanged { type subjectVersion secretId secret { ...SecretRow } }\n  }\n": typeof types.SecretUpdatesDocument,
    "\n  mutation CreateSecret($input: CreateSecretInput!) {\n    createSecret(input: $input) {\n      secret { ...SecretRow }\n      errors { path code message }\n    }\n  }\n": typeof types.CreateSecretDocument,
    "\n  mutation ReplaceSecret($id: ID!, $value: String!) {\n    replaceSecret(id: $id, value: $value) {\n      secret { ...SecretRow }\n      errors { path code message }\n    }\n  }\n": typeof types.ReplaceSecretDocument,
    "\n  mutation DeleteSecret($id: ID!) {\n    deleteSecret(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": typeof types.DeleteSecretDocument,
    "\n  query SupergraphList($first: Int!, $after: String) {\n    supergraphs(first: $first, after: $after) {\n      totalCount\n      nodes { id version firstServedAt lastServedAt subgraphs }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.SupergraphListDocument,
    "\n  subscription SupergraphUpdates {\n    supergraphsChanged { totalCount presentId }\n  }\n": typeof types.SupergraphUpdatesDocument,
    "\n  fragment SchemaComparisonParts on SchemaComparison {\n    since\n    notTold\n    passed\n    changes {\n      severity\n      type\n      coordinate\n      description\n      certain\n      clients { name version lastSeenAt count organizations }\n    }\n  }\n": typeof types.SchemaComparisonPartsFragmentDoc,
    "\n  query CompareSupergraphs($from: String!, $to: String!) {\n    compareSupergraphs(from: $from, to: $to) { ...SchemaComparisonParts }\n  }\n": typeof types.CompareSupergraphsDocument,
    "\n  query CheckSchema($input: CheckSchemaInput!) {\n    checkSchema(input: $input) {\n      comparison { ...SchemaComparisonParts }\n      problems { code message line column }\n    }\n  }\n": typeof types.CheckSchemaDocument,
    "\n  fragment TeamRow on Team {\n    id\n    name\n    description\n    memberCount\n    createdAt\n    version\n    members @include(if: $withMembers) { id name email }\n  }\n": typeof types.TeamRowFragmentDoc,
    "\n  query Teams($withMembers: Boolean!) @live {\n    teams { ...TeamRow }\n  }\n": typeof types.TeamsDocument,
    "\n  mutation CreateTeam($input: CreateTeamInput!, $withMembers: Boolean!) {\n    createTeam(input: $input) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n": typeof types.CreateTeamDocument,
    "\n  mutation UpdateTeam($id: ID!, $input: UpdateTeamInput!, $withMembers: Boolean!) {\n    updateTeam(id: $id, input: $input) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n": typeof types.UpdateTeamDocument,
    "\n  mutation SetTeamMembers($teamId: ID!, $add: [ID!], $remove: [ID!], $withMembers: Boolean!) {\n    setTeamMembers(teamId: $teamId, add: $add, remove: $remove) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n": typeof types.SetTeamMembersDocument,
    "\n  mutation DeleteTeam($id: ID!) {\n    deleteTeam(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": typeof types.DeleteTeamDocument,
    "\n  fragment WorkflowRow on Workflow {\n    id\n    name\n    description\n    status\n    pausedReason\n    trigger\n    definitionVersion\n    updatedAt\n    version\n    publishedBy { id kind name }\n    owner { id name }\n    team { id name }\n  }\n": typeof types.WorkflowRowFragmentDoc,
    "\n  fragment WorkflowFull on Workflow {\n    ...WorkflowRow\n    definition\n    requiredPermissions\n    createdAt\n    actor { id kind name }\n  }\n": typeof types.WorkflowFullFragmentDoc,
    "\n  fragment ExecutionRow on WorkflowExecution {\n    id\n    status\n    trigger\n    definitionVersion\n    error\n    startedAt\n    finishedAt\n    version\n    workflow { id name }\n    startedBy { id kind name }\n  }\n": typeof types.ExecutionRowFragmentDoc,
    "\n  fragment StepRow on StepExecution {\n    id\n    nodeId\n    nodeName\n    kind\n    status\n    attempt\n    output\n    error\n    startedAt\n    finishedAt\n  }\n": typeof types.StepRowFragmentDoc,
    "\n  query WorkflowList($first: Int!, $after: String, $search: String, $filter: WorkflowFilter, $sort: WorkflowSort) {\n    workflows(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {\n      totalCount\n      nodes { ...WorkflowRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.WorkflowListDocument,
    "\n  query WorkflowDetail($id: ID!) {\n    workflow(id: $id) { ...WorkflowFull }\n  }\n": typeof types.WorkflowDetailDocument,
    "\n  query ValidateWorkflow($definition: JSON!) {\n    validateWorkflow(definition: $definition) { path code message }\n    workflowWarnings(definition: $definition) { path code message }\n  }\n": typeof types.ValidateWorkflowDocument,
    "\n  query ExecutionList($first: Int!, $after: String, $workflowId: ID, $status: ExecutionStatus) {\n    workflowExecutions(first: $first, after: $after, workflowId: $workflowId, status: $status) {\n      totalCount\n      nodes { ...ExecutionRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ExecutionListDocument,
    "\n  query ExecutionDetail($id: ID!) @live(throttle: 100) {\n    workflowExecution(id: $id) {\n      ...ExecutionRow\n      input\n      steps { ...StepRow }\n      alerts { id title severity status raisedAt version }\n    }\n  }\n": typeof types.ExecutionDetailDocument,
    "\n  subscription WorkflowUpdates($workflowId: ID) {\n    workflowChanged(workflowId: $workflowId) {\n      type\n      occurredAt\n      subjectVersion\n      workflowId\n      workflow { ...WorkflowFull }\n    }\n  }\n": typeof types.WorkflowUpdatesDocument,
    "\n  subscription ExecutionUpdates($workflowId: ID, $executionId: ID) {\n    workflowExecutionUpdates(workflowId: $workflowId, executionId: $executionId) {\n      type\n      occurredAt\n      subjectVersion\n      executionId\n      workflowId\n      status\n      execution { ...ExecutionRow }\n    }\n  }\n": typeof types.ExecutionUpdatesDocument,
    "\n  mutation UpdateWorkflow($id: ID!, $input: UpdateWorkflowInput!) {\n    updateWorkflow(id: $id, input: $input) {\n      workflow { ...WorkflowFull }\n      errors { path code message }\n    }\n  }\n": typeof types.UpdateWorkflowDocument,
    "\n  mutation DeleteWorkflow($id: ID!) {\n    deleteWorkflow(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": typeof types.DeleteWorkflowDocument,
    "\n  mutation ExecuteWorkflow($workflowId: ID!, $input: JSON) {\n    executeWorkflow(workflowId: $workflowId, input: $input) {\n      execution { ...ExecutionRow }\n      errors { path code message }\n    }\n  }\n": typeof types.ExecuteWorkflowDocument,
    "\n  mutation CancelExecution($id: ID!) {\n    cancelWorkflowExecution(id: $id) {\n      execution { ...ExecutionRow }\n      errors { path code message }\n    }\n  }\n": typeof types.CancelExecutionDocument,
    "\n  query WorkflowTemplates {\n    workflowTemplates { id name description definition }\n  }\n": typeof types.WorkflowTemplatesDocument,
    "\n  mutation CreateWorkflow($input: CreateWorkflowInput!) {\n    createWorkflow(input: $input) {\n      workflow { ...WorkflowFull }\n      errors { path code message }\n    }\n  }\n": typeof types.CreateWorkflowDocument,
    "\n  query Viewer {\n    installation { needsSetup signUpOpen version }\n    me {\n      user { id name email emailVerified }\n      actor { id kind name }\n      memberships {\n        organization { id name slug timeZone version }\n        roles { id name builtIn }\n      }\n      permissions\n      operator\n      refusal { organizationId code message }\n    }\n    organization { id name slug timeZone region createdAt version }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  query OwnAccess @live {\n    me { permissions operator }\n  }\n": types.OwnAccessDocument,
    "\n  subscription OwnMembership {\n    memberChanged { type subjectVersion memberId }\n  }\n": types.OwnMembershipDocument,
    "\n  subscription OwnOrganization {\n    organizationChanged { type subjectVersion organization { id name slug timeZone version } }\n  }\n": types.OwnOrganizationDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      user { id name email emailVerified }\n      errors { path code message }\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  query SessionList @live {\n    sessions { id current device ipAddress country secondFactor createdAt lastSeenAt expiresAt }\n  }\n": types.SessionListDocument,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      revokedIds\n      errors { path code message }\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions {\n      revokedIds\n      errors { path code message }\n    }\n  }\n": types.RevokeOtherSessionsDocument,
    "\n  query AccountSecurity @live {\n    accountSecurity {\n      authenticatorApp\n      secondFactor\n      passkeys { id name synced createdAt }\n      events(first: 20) { nodes { id type device ipAddress country occurredAt } }\n    }\n  }\n": types.AccountSecurityDocument,
    "\n  fragment ActivityRow on ActivityEvent {\n    id\n    type\n    summary\n    subjectType\n    subjectId\n    subjectVersion\n    requestId\n    riskLevel\n    occurredAt\n    actor { id kind name }\n    onBehalfOf { id kind name }\n  }\n": types.ActivityRowFragmentDoc,
    "\n  query ActivityList($first: Int!, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      nodes { ...ActivityRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ActivityListDocument,
    "\n  subscription ActivityUpdates($subjectId: ID) {\n    eventRecorded(subjectId: $subjectId) { ...ActivityRow }\n  }\n": types.ActivityUpdatesDocument,
    "\n  query ActivityActors($includeFormer: Boolean) {\n    members(first: 100, includeFormer: $includeFormer) { nodes { id name } }\n  }\n": types.ActivityActorsDocument,
    "\n  fragment AlertRow on Alert {\n    id\n    title\n    message\n    severity\n    status\n    source\n    occurrences\n    raisedAt\n    acknowledgedAt\n    resolvedAt\n    version\n    acknowledgedBy { id kind name }\n    resolvedBy { id kind name }\n    owner { id name }\n    team { id name }\n    rule { id name }\n    execution { id workflow { id name } }\n  }\n": types.AlertRowFragmentDoc,
    "\n  fragment AlertRuleRow on AlertRule {\n    id\n    name\n    metric\n    comparison\n    threshold\n    windowSeconds\n    severity\n    enabled\n    firing\n    lastValue\n    lastEvaluatedAt\n    version\n    owner { id name }\n    team { id name }\n    createdBy { id kind name }\n  }\n": types.AlertRuleRowFragmentDoc,
    "\n  query AlertList($first: Int!, $after: String, $filter: AlertFilter, $search: String) {\n    alerts(first: $first, after: $after, filter: $filter, search: $search) {\n      totalCount\n      nodes { ...AlertRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AlertListDocument,
    "\n  query AlertDetail($id: ID!) {\n    alert(id: $id) {\n      ...AlertRow\n      raisedBy { id kind name }\n      organization { id name }\n      execution {\n        id\n        status\n        trigger\n        startedAt\n        finishedAt\n        workflow { id name }\n        startedBy { id kind name }\n      }\n    }\n  }\n": types.AlertDetailDocument,
    "\n  subscription AlertUpdates {\n    alertChanged {\n      type\n      occurredAt\n      subjectVersion\n      alertId\n      alert { ...AlertRow }\n    }\n  }\n": types.AlertUpdatesDocument,
    "\n  mutation AcknowledgeAlert($id: ID!) {\n    acknowledgeAlert(id: $id) {\n      alert { id status version acknowledgedAt acknowledgedBy { id kind name } }\n      errors { path code message }\n    }\n  }\n": types.AcknowledgeAlertDocument,
    "\n  mutation AssignAlert($id: ID!, $input: AssignAlertInput!) {\n    assignAlert(id: $id, input: $input) {\n      alert { id version owner { id name } team { id name } }\n      errors { path code message }\n    }\n  }\n": types.AssignAlertDocument,
    "\n  mutation ResolveAlert($id: ID!) {\n    resolveAlert(id: $id) {\n      alert { id status version resolvedAt resolvedBy { id kind name } }\n      errors { path code message }\n    }\n  }\n": types.ResolveAlertDocument,
    "\n  query AlertRuleList($first: Int!, $after: String) {\n    alertRules(first: $first, after: $after) {\n      totalCount\n      nodes { ...AlertRuleRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AlertRuleListDocument,
    "\n  subscription AlertRuleUpdates {\n    alertRuleChanged {\n      type\n      occurredAt\n      subjectVersion\n      ruleId\n      rule { ...AlertRuleRow }\n    }\n  }\n": types.AlertRuleUpdatesDocument,
    "\n  mutation CreateAlertRule($input: CreateAlertRuleInput!) {\n    createAlertRule(input: $input) {\n      rule { ...AlertRuleRow }\n      errors { path code message }\n    }\n  }\n": types.CreateAlertRuleDocument,
    "\n  mutation UpdateAlertRule($id: ID!, $input: UpdateAlertRuleInput!) {\n    updateAlertRule(id: $id, input: $input) {\n      rule { ...AlertRuleRow }\n      errors { path code message }\n    }\n  }\n": types.UpdateAlertRuleDocument,
    "\n  mutation DeleteAlertRule($id: ID!) {\n    deleteAlertRule(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": types.DeleteAlertRuleDocument,
    "\n  fragment AuditStreamRow on AuditStream {\n    id\n    name\n    kind\n    url\n    caCertificate\n    authorized\n    filter\n    state\n    place\n    lag\n    missed\n    lastDeliveredAt\n    failingSince\n    failures\n    lastError\n    nextAttemptAt\n    createdBy { id name }\n    createdAt\n    version\n  }\n": types.AuditStreamRowFragmentDoc,
    "\n  query AuditStreamList {\n    auditStreams { ...AuditStreamRow }\n  }\n": types.AuditStreamListDocument,
    "\n  query StreamFilterList {\n    auditFilters { id name filter }\n  }\n": types.StreamFilterListDocument,
    "\n  subscription AuditStreamUpdates {\n    auditStreamsChanged { ...AuditStreamRow }\n  }\n": types.AuditStreamUpdatesDocument,
    "\n  mutation CreateAuditStream($input: CreateAuditStreamInput!) {\n    createAuditStream(input: $input) {\n      auditStream { ...AuditStreamRow }\n      secret\n      errors { path code message }\n    }\n  }\n": types.CreateAuditStreamDocument,
    "\n  mutation UpdateAuditStream($id: ID!, $input: UpdateAuditStreamInput!) {\n    updateAuditStream(id: $id, input: $input) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n": types.UpdateAuditStreamDocument,
    "\n  mutation PauseAuditStream($id: ID!) {\n    pauseAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n": types.PauseAuditStreamDocument,
    "\n  mutation ResumeAuditStream($id: ID!) {\n    resumeAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n": types.ResumeAuditStreamDocument,
    "\n  mutation RewindAuditStream($id: ID!, $to: Int!) {\n    rewindAuditStream(id: $id, to: $to) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n": types.RewindAuditStreamDocument,
    "\n  mutation TestAuditStream($id: ID!) {\n    testAuditStream(id: $id) {\n      test { delivered status answer error milliseconds }\n      errors { path code message }\n    }\n  }\n": types.TestAuditStreamDocument,
    "\n  mutation DeleteAuditStream($id: ID!) {\n    deleteAuditStream(id: $id) { deletedId errors { path code message } }\n  }\n": types.DeleteAuditStreamDocument,
    "\n  fragment AuditRecordRow on AuditRecord {\n    id\n    place\n    kind\n    type\n    summary\n    actor { id kind name }\n    onBehalfOf { id name }\n    ipAddress\n    country\n    userAgent\n    requestId\n    subjectType\n    subjectId\n    before\n    after\n    details\n    riskLevel\n    riskReasons\n    times\n    occurredAt\n    hash\n  }\n": types.AuditRecordRowFragmentDoc,
    "\n  query AuditRecordList($first: Int!, $after: String, $filter: AuditRecordFilter) {\n    auditRecords(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes { ...AuditRecordRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AuditRecordListDocument,
    "\n  subscription AuditRecordsAdded {\n    auditRecordsChanged { lastPlace }\n  }\n": types.AuditRecordsAddedDocument,
    "\n  query AuditFilterList @live {\n    auditFilters { id name shared own filter }\n  }\n": types.AuditFilterListDocument,
    "\n  mutation SaveAuditFilter($input: SaveAuditFilterInput!) {\n    saveAuditFilter(input: $input) {\n      auditFilter { id name shared own filter }\n      errors { path code message }\n    }\n  }\n": types.SaveAuditFilterDocument,
    "\n  mutation DeleteAuditFilter($id: ID!) {\n    deleteAuditFilter(id: $id) { deletedId errors { path code message } }\n  }\n": types.DeleteAuditFilterDocument,
    "\n  fragment AuditPolicyFields on AuditPolicy {\n    retentionDays\n    heldSince\n    heldBy { id name }\n    holdReason\n    records\n    firstPlace\n    lastPlace\n    lastHash\n    signedAt\n    version\n  }\n": types.AuditPolicyFieldsFragmentDoc,
    "\n  query AuditPolicy @live {\n    auditPolicy { ...AuditPolicyFields }\n  }\n": types.AuditPolicyDocument,
    "\n  mutation UpdateAuditRetention($input: UpdateAuditRetentionInput!) {\n    updateAuditRetention(input: $input) { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n": types.UpdateAuditRetentionDocument,
    "\n  mutation HoldAuditLog($reason: String!) {\n    holdAuditLog(reason: $reason) { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n": types.HoldAuditLogDocument,
    "\n  mutation ReleaseAuditLog {\n    releaseAuditLog { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n": types.ReleaseAuditLogDocument,
    "\n  fragment ContactRow on Contact {\n    id\n    displayName\n    email\n    firstName\n    lastName\n    phone @include(if: $withPhone)\n    company\n    jobTitle\n    country\n    tags\n    source\n    createdAt\n    updatedAt\n    version\n    owner { id name }\n    team { id name }\n  }\n": types.ContactRowFragmentDoc,
    "\n  query ContactList($first: Int!, $after: String, $search: String, $filter: ContactFilter, $sort: ContactSort, $withPhone: Boolean!) {\n    contacts(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {\n      totalCount\n      nodes { ...ContactRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ContactListDocument,
    "\n  query ContactDetail($id: ID!, $withPhone: Boolean!) {\n    contact(id: $id) {\n      ...ContactRow\n      executions(first: 5) {\n        totalCount\n        nodes { id status startedAt finishedAt version workflow { id name } }\n      }\n    }\n  }\n": types.ContactDetailDocument,
    "\n  query ContactOwners {\n    members(first: 100) { nodes { id name email } }\n  }\n": types.ContactOwnersDocument,
    "\n  subscription ContactUpdates($withPhone: Boolean!) {\n    contactChanged {\n      type\n      occurredAt\n      subjectVersion\n      contactId\n      contact { ...ContactRow }\n    }\n  }\n": types.ContactUpdatesDocument,
    "\n  mutation UpdateContact($id: ID!, $input: UpdateContactInput!, $withPhone: Boolean!) {\n    updateContact(id: $id, input: $input) {\n      contact { ...ContactRow }\n      errors { path code message }\n    }\n  }\n": types.UpdateContactDocument,
    "\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": types.DeleteContactDocument,
    "\n  fragment ContactImportFull on ContactImport {\n    id\n    fileName\n    size\n    status\n    columns\n    preview\n    suggestedMapping { column field }\n    mapping { column field }\n    processedRows\n    createdRows\n    updatedRows\n    unchangedRows\n    refusedRows\n    refusedRowsPath\n    error\n    createdAt\n    finishedAt\n    version\n  }\n": types.ContactImportFullFragmentDoc,
    "\n  query ContactImportDetail($id: ID!) {\n    contactImport(id: $id) { ...ContactImportFull }\n  }\n": types.ContactImportDetailDocument,
    "\n  query ContactImportList {\n    contactImports { id fileName status processedRows createdRows updatedRows unchangedRows refusedRows createdAt finishedAt version }\n  }\n": types.ContactImportListDocument,
    "\n  mutation StartContactImport($id: ID!, $mapping: [ContactColumnMappingInput!]!) {\n    startContactImport(id: $id, mapping: $mapping) {\n      contactImport { ...ContactImportFull }\n      errors { path code message }\n    }\n  }\n": types.StartContactImportDocument,
    "\n  subscription ContactImportProgress {\n    contactImportProgress {\n      importId\n      status\n      processedRows\n      createdRows\n      updatedRows\n      unchangedRows\n      refusedRows\n      fraction\n    }\n  }\n": types.ContactImportProgressDocument,
    "\n  mutation CreateContact($input: CreateContactInput!, $withPhone: Boolean!) {\n    createContact(input: $input) {\n      contact { ...ContactRow }\n      errors { path code message }\n    }\n  }\n": types.CreateContactDocument,
    "\n  fragment EncryptionState on Encryption {\n    keys { id number state createdAt destroyedAt sealedBy }\n    rotation { id toNumber processed total startedAt finishedAt }\n  }\n": types.EncryptionStateFragmentDoc,
    "\n  query Encryption @live {\n    encryption { ...EncryptionState }\n  }\n": types.EncryptionDocument,
    "\n  mutation RotateEncryptionKey {\n    rotateEncryptionKey {\n      encryption { ...EncryptionState }\n      errors { path code message }\n    }\n  }\n": types.RotateEncryptionKeyDocument,
    "\n  subscription EncryptionKeyRotation {\n    encryptionKeyRotation { id toNumber processed total startedAt finishedAt }\n  }\n": types.EncryptionKeyRotationDocument,
    "\n  query Explain($principalId: ID!, $permission: String!, $subjectId: ID) @live {\n    explainAccess(principalId: $principalId, permission: $permission, subjectId: $subjectId) {\n      allowed\n      scope\n      sentence\n      permission\n      actor { id kind name }\n      steps {\n        kind\n        scope\n        sentence\n        actor { id name }\n        roles { id name builtIn }\n      }\n    }\n  }\n": types.ExplainDocument,
    "\n  query ExplainablePermissions {\n    permissions { name resource action description scopes grantable }\n  }\n": types.ExplainablePermissionsDocument,
    "\n  fragment GrantRow on Grant {\n    id\n    status\n    startsAt\n    expiresAt\n    reason\n    createdAt\n    version\n    member { id name }\n    role { id name builtIn }\n    delegatedBy { id kind name }\n    grantedBy { id kind name }\n  }\n": types.GrantRowFragmentDoc,
    "\n  query GrantList($first: Int!, $after: String, $status: GrantStatus) {\n    grants(first: $first, after: $after, status: $status) {\n      totalCount\n      nodes { ...GrantRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.GrantListDocument,
    "\n  subscription GrantUpdates {\n    grantChanged { type subjectVersion grantId }\n  }\n": types.GrantUpdatesDocument,
    "\n  query GrantableRoles {\n    roles { id name description builtIn }\n  }\n": types.GrantableRolesDocument,
    "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      grant { ...GrantRow }\n      errors { path code message }\n    }\n  }\n": types.GrantRoleDocument,
    "\n  mutation DelegateRole($input: DelegateRoleInput!) {\n    delegateRole(input: $input) {\n      grant { ...GrantRow }\n      errors { path code message }\n    }\n  }\n": types.DelegateRoleDocument,
    "\n  mutation RevokeGrant($id: ID!) {\n    revokeGrant(id: $id) {\n      grant { id }\n      errors { path code message }\n    }\n  }\n": types.RevokeGrantDocument,
    "\n  mutation WithdrawDelegation($id: ID!) {\n    withdrawDelegation(id: $id) {\n      grant { id }\n      errors { path code message }\n    }\n  }\n": types.WithdrawDelegationDocument,
    "\n  query SystemHealth($historySeconds: Int!) {\n    systemHealth {\n      status\n      sampledAt\n      startedAt\n      version\n      components { id name status }\n      indicators {\n        id\n        name\n        description\n        component\n        unit\n        value\n        status\n        degradedAt\n        downAt\n        history(seconds: $historySeconds) { at value }\n      }\n    }\n  }\n": types.SystemHealthDocument,
    "\n  subscription SystemHealthUpdates {\n    systemHealthUpdates {\n      status\n      sampledAt\n      startedAt\n      version\n      components { id name status }\n      indicators { id value status }\n    }\n  }\n": types.SystemHealthUpdatesDocument,
    "\n  mutation SetUpInstallation($input: SetUpInstallationInput!) {\n    setUpInstallation(input: $input) {\n      organization { id name slug }\n      errors { path code message }\n    }\n  }\n": types.SetUpInstallationDocument,
    "\n  query InvitePreview($token: String!) {\n    invitePreview(token: $token) { organizationName email roleName invitedByName expiresAt accountExists }\n  }\n": types.InvitePreviewDocument,
    "\n  mutation AcceptInvite($token: String!) {\n    acceptInvite(token: $token) {\n      organization { id name slug }\n      errors { path code message }\n    }\n  }\n": types.AcceptInviteDocument,
    "\n  query StepUp {\n    accountSecurity { authenticatorApp passkeys { id } }\n  }\n": types.StepUpDocument,
    "\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n    trustedOnly\n    version\n    createdBy { id kind name }\n  }\n": types.ApiKeyRowFragmentDoc,
    "\n  query ApiKeyList($first: Int!, $after: String, $includeRevoked: Boolean) {\n    apiKeys(first: $first, after: $after, includeRevoked: $includeRevoked) {\n      totalCount\n      nodes { ...ApiKeyRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ApiKeyListDocument,
    "\n  query PermissionList {\n    permissions { name resource action description }\n  }\n": types.PermissionListDocument,
    "\n  subscription ApiKeyUpdates {\n    apiKeyChanged { type occurredAt subjectVersion apiKeyId apiKey { ...ApiKeyRow } }\n  }\n": types.ApiKeyUpdatesDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey { ...ApiKeyRow }\n      secret\n      errors { path code message }\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      apiKey { ...ApiKeyRow }\n      errors { path code message }\n    }\n  }\n": types.RevokeApiKeyDocument,
    "\n  fragment LimitPlan on RateLimitPlan {\n    name\n    description\n    organizations\n    version\n    limits { dimension subject quota windowSeconds }\n  }\n": types.LimitPlanFragmentDoc,
    "\n  query LimitPlans {\n    rateLimitPlans { ...LimitPlan }\n  }\n": types.LimitPlansDocument,
    "\n  query LimitedOrganizations($first: Int!, $after: String, $search: String, $plan: String) {\n    rateLimitedOrganizations(first: $first, after: $after, search: $search, plan: $plan) {\n      totalCount\n      nodes { organizationId name slug plan used refused }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.LimitedOrganizationsDocument,
    "\n  subscription LimitPlanUpdates {\n    rateLimitPlansChanged { changedAt }\n  }\n": types.LimitPlanUpdatesDocument,
    "\n  mutation SaveLimitPlan($input: SaveRateLimitPlanInput!) {\n    saveRateLimitPlan(input: $input) {\n      plan { ...LimitPlan }\n      errors { path code message }\n    }\n  }\n": types.SaveLimitPlanDocument,
    "\n  mutation AssignLimitPlan($input: AssignRateLimitPlanInput!) {\n    assignRateLimitPlan(input: $input) {\n      plan { ...LimitPlan }\n      errors { path code message }\n    }\n  }\n": types.AssignLimitPlanDocument,
    "\n  fragment ShownRateLimits on RateLimits {\n    plan\n    limits { dimension subject subjectName quota windowSeconds source setAt setBy { id kind name } }\n  }\n": types.ShownRateLimitsFragmentDoc,
    "\n  query RateLimits @live {\n    rateLimits {\n      ...ShownRateLimits\n      usage { ...ShownRateLimitUsage }\n    }\n  }\n": types.RateLimitsDocument,
    "\n  fragment ShownRateLimitUsage on RateLimitUsage {\n    sampledAt\n    buckets { at used refused }\n    subjects { dimension subject subjectName used refused }\n  }\n": types.ShownRateLimitUsageFragmentDoc,
    "\n  subscription RateLimitUsageUpdates {\n    rateLimitUsageChanged { ...ShownRateLimitUsage }\n  }\n": types.RateLimitUsageUpdatesDocument,
    "\n  mutation SetRateLimit($input: SetRateLimitInput!) {\n    setRateLimit(input: $input) {\n      rateLimits { ...ShownRateLimits }\n      errors { path code message }\n    }\n  }\n": types.SetRateLimitDocument,
    "\n  mutation ResetRateLimit($input: ResetRateLimitInput!) {\n    resetRateLimit(input: $input) {\n      rateLimits { ...ShownRateLimits }\n      errors { path code message }\n    }\n  }\n": types.ResetRateLimitDocument,
    "\n  query KeyChoice {\n    apiKeys(first: 100) { nodes { id name prefix } }\n  }\n": types.KeyChoiceDocument,
    "\n  query WorkflowChoice {\n    workflows(first: 100) { nodes { id name } }\n  }\n": types.WorkflowChoiceDocument,
    "\n  subscription LiveLayerUpdates {\n    liveLayerUpdates {\n      sampledAt\n      processes {\n        id\n        startedAt\n        sampledAt\n        webSockets\n        eventStreams\n        factStreams\n        signalStreams\n        liveQueries\n        groups\n        members\n        lag\n        eventsBehind\n        replaysRunning\n        replaysWaiting\n        slowConsumersLeft\n        slowConsumersResumed\n        slowConsumersClosed\n        resumesRefused { name count }\n        streamsEnded { name count }\n        deliveries\n        deliveriesPerSecond\n        bytesPerSecond\n      }\n    }\n  }\n": types.LiveLayerUpdatesDocument,
    "\n  fragment MemberRow on Member {\n    id\n    name\n    email\n    joinedAt\n    leftAt\n    version\n    roles { id name builtIn }\n  }\n": types.MemberRowFragmentDoc,
    "\n  fragment InviteRow on Invite {\n    id\n    email\n    status\n    createdAt\n    expiresAt\n    version\n    role { id name builtIn }\n    invitedBy { id kind name }\n  }\n": types.InviteRowFragmentDoc,
    "\n  query MemberList($first: Int!, $after: String, $search: String, $includeFormer: Boolean) {\n    members(first: $first, after: $after, search: $search, includeFormer: $includeFormer) {\n      totalCount\n      nodes { ...MemberRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MemberListDocument,
    "\n  query MemberChoice($search: String, $id: ID!) {\n    members(first: 20, search: $search) {\n      nodes { id name email }\n    }\n    member(id: $id) { id name email }\n  }\n": types.MemberChoiceDocument,
    "\n  query TeamChoice {\n    teams { id name }\n  }\n": types.TeamChoiceDocument,
    "\n  mutation LeaveOrganization {\n    leaveOrganization {\n      member { id leftAt }\n      errors { path code message }\n    }\n  }\n": types.LeaveOrganizationDocument,
    "\n  mutation TransferOwnership($memberId: ID!) {\n    transferOwnership(memberId: $memberId) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n": types.TransferOwnershipDocument,
    "\n  query InviteList($first: Int!, $after: String, $status: InviteStatus) {\n    invites(first: $first, after: $after, status: $status) {\n      totalCount\n      nodes { ...InviteRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.InviteListDocument,
    "\n  query RoleList {\n    roles { id name description builtIn }\n  }\n": types.RoleListDocument,
    "\n  subscription MemberUpdates {\n    memberChanged { type occurredAt subjectVersion memberId member { ...MemberRow } }\n  }\n": types.MemberUpdatesDocument,
    "\n  subscription InviteUpdates {\n    inviteChanged { type occurredAt subjectVersion inviteId invite { ...InviteRow } }\n  }\n": types.InviteUpdatesDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n": types.InviteMemberDocument,
    "\n  mutation ResendInvite($id: ID!) {\n    resendInvite(id: $id) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n": types.ResendInviteDocument,
    "\n  mutation RevokeInvite($id: ID!) {\n    revokeInvite(id: $id) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n": types.RevokeInviteDocument,
    "\n  mutation SetMemberRoles($memberId: ID!, $roleIds: [ID!]!) {\n    setMemberRoles(memberId: $memberId, roleIds: $roleIds) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n": types.SetMemberRolesDocument,
    "\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n": types.RemoveMemberDocument,
    "\n  fragment TrustedOperationRow on TrustedOperation {\n    id\n    documentId\n    name\n    kind\n    text\n    clientName\n    registeredAt\n    registeredBy { id kind name }\n  }\n": types.TrustedOperationRowFragmentDoc,
    "\n  query TrustedOperationList($first: Int!, $after: String, $search: String) {\n    trustedOperations(first: $first, after: $after, search: $search) {\n      totalCount\n      nodes { ...TrustedOperationRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.TrustedOperationListDocument,
    "\n  query OperationTrust @live {\n    operationTrust { trustedOnly registered limit version }\n  }\n": types.OperationTrustDocument,
    "\n  mutation RegisterOperations($input: RegisterOperationsInput!) {\n    registerOperations(input: $input) { registered unchanged errors { path code message } }\n  }\n": types.RegisterOperationsDocument,
    "\n  mutation RemoveOperations($ids: [ID!]!) {\n    removeOperations(ids: $ids) { removed errors { path code message } }\n  }\n": types.RemoveOperationsDocument,
    "\n  mutation SetTrustedOnly($input: SetTrustedOnlyInput!) {\n    setTrustedOnly(input: $input) {\n      operationTrust { trustedOnly registered limit version }\n      apiKey { id trustedOnly version }\n      errors { path code message }\n    }\n  }\n": types.SetTrustedOnlyDocument,
    "\n  subscription OperationUsageWritten {\n    operationUsageChanged { writtenAt }\n  }\n": types.OperationUsageWrittenDocument,
    "\n  query OperationUsage($hours: Int!) {\n    operationUsage(hours: $hours, first: 100) {\n      operations {\n        signature\n        name\n        kind\n        text\n        fields\n        firstSeenAt\n        lastSeenAt\n        count\n        errors\n        latency { p50 p95 p99 }\n        cost { p50 p95 p99 }\n        clients { name version count }\n      }\n      refusals { code count }\n    }\n  }\n": types.OperationUsageDocument,
    "\n  query SignInPolicy @live {\n    signInPolicy { idleMinutes sessionHours secondFactorFrom version }\n  }\n": types.SignInPolicyDocument,
    "\n  mutation UpdateSignInPolicy($input: UpdateSignInPolicyInput!) {\n    updateSignInPolicy(input: $input) {\n      policy { idleMinutes sessionHours secondFactorFrom version }\n      errors { path code message }\n    }\n  }\n": types.UpdateSignInPolicyDocument,
    "\n  query NetworkRules @live {\n    networkRules {\n      enforced overriddenUntil overrideReason version\n      rules { id effect kind value roleId apiKeyId note }\n    }\n    roles { id name }\n  }\n": types.NetworkRulesDocument,
    "\n  query OwnAddress {\n    networkRules { yourAddress yourCountry }\n  }\n": types.OwnAddressDocument,
    "\n  mutation SaveNetworkRules($input: SaveNetworkRulesInput!) {\n    saveNetworkRules(input: $input) {\n      networkRules { version }\n      errors { path code message }\n    }\n  }\n": types.SaveNetworkRulesDocument,
    "\n  query TryNetworkRules($rules: [NetworkRuleInput!]!) {\n    tryNetworkRules(rules: $rules) {\n      seen\n      refusesYou\n      refused { principal { id name } ipAddress country lastSeenAt }\n    }\n  }\n": types.TryNetworkRulesDocument,
    "\n  query TestAddress($address: String!) {\n    testAddress(address: $address) { allowed address country reason }\n  }\n": types.TestAddressDocument,
    "\n  mutation OverrideNetworkRules($input: OverrideNetworkRulesInput!) {\n    overrideNetworkRules(input: $input) { overriddenUntil errors { path code message } }\n  }\n": types.OverrideNetworkRulesDocument,
    "\n  mutation DeleteOrganization($slug: String!) {\n    deleteOrganization(slug: $slug) { eraseAfter errors { path code message } }\n  }\n": types.DeleteOrganizationDocument,
    "\n  mutation RestoreOrganization($organizationId: ID!) {\n    restoreOrganization(organizationId: $organizationId) { organization { id } errors { path code message } }\n  }\n": types.RestoreOrganizationDocument,
    "\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      organization { id name slug timeZone version }\n      errors { path code message }\n    }\n  }\n": types.CreateOrganizationDocument,
    "\n  mutation UpdateOrganization($input: UpdateOrganizationInput!) {\n    updateOrganization(input: $input) {\n      organization { id name slug timeZone version }\n      errors { path code message }\n    }\n  }\n": types.UpdateOrganizationDocument,
    "\n  mutation SwitchOrganization($organizationId: ID!) {\n    switchOrganization(organizationId: $organizationId) {\n      organization { id }\n      errors { path code message }\n    }\n  }\n": types.SwitchOrganizationDocument,
    "\n  query OutboxList($first: Int!, $after: String, $search: String) {\n    outbox(first: $first, after: $after, search: $search) {\n      totalCount\n      nodes { id to subject text status lastError createdAt sentAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.OutboxListDocument,
    "\n  subscription OutboxUpdates {\n    outboxChanged { totalCount latestId }\n  }\n": types.OutboxUpdatesDocument,
    "\n  query Overview($mayReadContacts: Boolean!, $mayReadWorkflows: Boolean!, $mayReadRuns: Boolean!, $mayReadAlerts: Boolean!, $mayReadHealth: Boolean!, $today: DateTime!) @live(throttle: 500) {\n    contacts(first: 1) @include(if: $mayReadContacts) { totalCount }\n    activeWorkflows: workflows(first: 20, filter: { status: ACTIVE }) @include(if: $mayReadWorkflows) {\n      totalCount\n      nodes { id name trigger }\n    }\n    runsToday: workflowExecutions(first: 1, since: $today) @include(if: $mayReadRuns) { totalCount }\n    latestRun: workflowExecutions(first: 1) @include(if: $mayReadRuns) { nodes { id status version } }\n    succeededRun: workflowExecutions(first: 1, status: SUCCEEDED) @include(if: $mayReadRuns) { nodes { id status version } }\n    openAlerts: alerts(first: 1, filter: { status: OPEN }) @include(if: $mayReadAlerts) { totalCount }\n    alerts(first: 1) @include(if: $mayReadAlerts) {\n      totalCount\n      nodes { id title severity status raisedAt version }\n    }\n    systemHealth @include(if: $mayReadHealth) { status sampledAt }\n  }\n": types.OverviewDocument,
    "\n  query OverviewActivity($types: [String!]!) {\n    activity(first: 12, filter: { types: $types }) {\n      nodes { id type summary subjectType subjectId occurredAt actor { id kind name } }\n    }\n  }\n": types.OverviewActivityDocument,
    "\n  subscription OverviewEvents {\n    eventRecorded { id type summary subjectType subjectId occurredAt actor { id kind name } }\n  }\n": types.OverviewEventsDocument,
    "\n  subscription OverviewHealth {\n    systemHealthUpdates { status sampledAt }\n  }\n": types.OverviewHealthDocument,
    "\n  fragment RoleRow on Role {\n    id\n    name\n    description\n    builtIn\n    permissions\n    holderCount\n    version\n    own { permission scope }\n    held { permission scope }\n    parents { id name builtIn }\n  }\n": types.RoleRowFragmentDoc,
    "\n  query Roles @live {\n    roles { ...RoleRow }\n  }\n": types.RolesDocument,
    "\n  query PermissionCatalogue {\n    permissions { name resource action description scopes grantable }\n  }\n": types.PermissionCatalogueDocument,
    "\n  fragment RoleChanges on RolePreview {\n    totalCount\n    endingStreams\n    narrowedStreams\n    silentGateways\n    changes {\n      actor { id kind name }\n      gained { permission scope }\n      lost { permission scope }\n      streams { fields effect count }\n    }\n  }\n": types.RoleChangesFragmentDoc,
    "\n  query PreviewRole($id: ID!, $input: UpdateRoleInput!) {\n    previewRoleUpdate(id: $id, input: $input) {\n      preview { ...RoleChanges }\n      errors { path code message }\n    }\n  }\n": types.PreviewRoleDocument,
    "\n  query PreviewRoleDeletion($id: ID!, $reassignTo: ID) {\n    previewRoleDeletion(id: $id, reassignTo: $reassignTo) {\n      preview { ...RoleChanges }\n      errors { path code message }\n    }\n  }\n": types.PreviewRoleDeletionDocument,
    "\n  mutation CreateRole($input: CreateRoleInput!) {\n    createRole(input: $input) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n": types.CreateRoleDocument,
    "\n  mutation CloneRole($id: ID!, $name: String!) {\n    cloneRole(id: $id, name: $name) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n": types.CloneRoleDocument,
    "\n  mutation UpdateRole($id: ID!, $version: Int, $input: UpdateRoleInput!) {\n    updateRole(id: $id, version: $version, input: $input) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n": types.UpdateRoleDocument,
    "\n  mutation DeleteRole($id: ID!, $reassignTo: ID) {\n    deleteRole(id: $id, reassignTo: $reassignTo) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": types.DeleteRoleDocument,
    "\n  fragment SecretRow on Secret {\n    id\n    name\n    createdAt\n    replacedAt\n    lastUsedAt\n    version\n    createdBy { id kind name }\n    replacedBy { id kind name }\n  }\n": types.SecretRowFragmentDoc,
    "\n  query SecretList($first: Int!, $after: String, $withUsers: Boolean!) {\n    secrets(first: $first, after: $after) {\n      totalCount\n      nodes {\n        ...SecretRow\n        usedBy(first: 5) @include(if: $withUsers) { totalCount nodes { id name } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.SecretListDocument,
    "\n  query SecretChoice {\n    secrets(first: 100) { nodes { id name } }\n  }\n": types.SecretChoiceDocument,
    "\n  subscription SecretUpdates {\n    secretChanged { type subjectVersion secretId secret { ...SecretRow } }\n  }\n": types.SecretUpdatesDocument,
    "\n  mutation CreateSecret($input: CreateSecretInput!) {\n    createSecret(input: $input) {\n      secret { ...SecretRow }\n      errors { path code message }\n    }\n  }\n": types.CreateSecretDocument,
    "\n  mutation ReplaceSecret($id: ID!, $value: String!) {\n    replaceSecret(id: $id, value: $value) {\n      secret { ...SecretRow }\n      errors { path code message }\n    }\n  }\n": types.ReplaceSecretDocument,
    "\n  mutation DeleteSecret($id: ID!) {\n    deleteSecret(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": types.DeleteSecretDocument,
    "\n  query SupergraphList($first: Int!, $after: String) {\n    supergraphs(first: $first, after: $after) {\n      totalCount\n      nodes { id version firstServedAt lastServedAt subgraphs }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.SupergraphListDocument,
    "\n  subscription SupergraphUpdates {\n    supergraphsChanged { totalCount presentId }\n  }\n": types.SupergraphUpdatesDocument,
    "\n  fragment SchemaComparisonParts on SchemaComparison {\n    since\n    notTold\n    passed\n    changes {\n      severity\n      type\n      coordinate\n      description\n      certain\n      clients { name version lastSeenAt count organizations }\n    }\n  }\n": types.SchemaComparisonPartsFragmentDoc,
    "\n  query CompareSupergraphs($from: String!, $to: String!) {\n    compareSupergraphs(from: $from, to: $to) { ...SchemaComparisonParts }\n  }\n": types.CompareSupergraphsDocument,
    "\n  query CheckSchema($input: CheckSchemaInput!) {\n    checkSchema(input: $input) {\n      comparison { ...SchemaComparisonParts }\n      problems { code message line column }\n    }\n  }\n": types.CheckSchemaDocument,
    "\n  fragment TeamRow on Team {\n    id\n    name\n    description\n    memberCount\n    createdAt\n    version\n    members @include(if: $withMembers) { id name email }\n  }\n": types.TeamRowFragmentDoc,
    "\n  query Teams($withMembers: Boolean!) @live {\n    teams { ...TeamRow }\n  }\n": types.TeamsDocument,
    "\n  mutation CreateTeam($input: CreateTeamInput!, $withMembers: Boolean!) {\n    createTeam(input: $input) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n": types.CreateTeamDocument,
    "\n  mutation UpdateTeam($id: ID!, $input: UpdateTeamInput!, $withMembers: Boolean!) {\n    updateTeam(id: $id, input: $input) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n": types.UpdateTeamDocument,
    "\n  mutation SetTeamMembers($teamId: ID!, $add: [ID!], $remove: [ID!], $withMembers: Boolean!) {\n    setTeamMembers(teamId: $teamId, add: $add, remove: $remove) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n": types.SetTeamMembersDocument,
    "\n  mutation DeleteTeam($id: ID!) {\n    deleteTeam(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": types.DeleteTeamDocument,
    "\n  fragment WorkflowRow on Workflow {\n    id\n    name\n    description\n    status\n    pausedReason\n    trigger\n    definitionVersion\n    updatedAt\n    version\n    publishedBy { id kind name }\n    owner { id name }\n    team { id name }\n  }\n": types.WorkflowRowFragmentDoc,
    "\n  fragment WorkflowFull on Workflow {\n    ...WorkflowRow\n    definition\n    requiredPermissions\n    createdAt\n    actor { id kind name }\n  }\n": types.WorkflowFullFragmentDoc,
    "\n  fragment ExecutionRow on WorkflowExecution {\n    id\n    status\n    trigger\n    definitionVersion\n    error\n    startedAt\n    finishedAt\n    version\n    workflow { id name }\n    startedBy { id kind name }\n  }\n": types.ExecutionRowFragmentDoc,
    "\n  fragment StepRow on StepExecution {\n    id\n    nodeId\n    nodeName\n    kind\n    status\n    attempt\n    output\n    error\n    startedAt\n    finishedAt\n  }\n": types.StepRowFragmentDoc,
    "\n  query WorkflowList($first: Int!, $after: String, $search: String, $filter: WorkflowFilter, $sort: WorkflowSort) {\n    workflows(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {\n      totalCount\n      nodes { ...WorkflowRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.WorkflowListDocument,
    "\n  query WorkflowDetail($id: ID!) {\n    workflow(id: $id) { ...WorkflowFull }\n  }\n": types.WorkflowDetailDocument,
    "\n  query ValidateWorkflow($definition: JSON!) {\n    validateWorkflow(definition: $definition) { path code message }\n    workflowWarnings(definition: $definition) { path code message }\n  }\n": types.ValidateWorkflowDocument,
    "\n  query ExecutionList($first: Int!, $after: String, $workflowId: ID, $status: ExecutionStatus) {\n    workflowExecutions(first: $first, after: $after, workflowId: $workflowId, status: $status) {\n      totalCount\n      nodes { ...ExecutionRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ExecutionListDocument,
    "\n  query ExecutionDetail($id: ID!) @live(throttle: 100) {\n    workflowExecution(id: $id) {\n      ...ExecutionRow\n      input\n      steps { ...StepRow }\n      alerts { id title severity status raisedAt version }\n    }\n  }\n": types.ExecutionDetailDocument,
    "\n  subscription WorkflowUpdates($workflowId: ID) {\n    workflowChanged(workflowId: $workflowId) {\n      type\n      occurredAt\n      subjectVersion\n      workflowId\n      workflow { ...WorkflowFull }\n    }\n  }\n": types.WorkflowUpdatesDocument,
    "\n  subscription ExecutionUpdates($workflowId: ID, $executionId: ID) {\n    workflowExecutionUpdates(workflowId: $workflowId, executionId: $executionId) {\n      type\n      occurredAt\n      subjectVersion\n      executionId\n      workflowId\n      status\n      execution { ...ExecutionRow }\n    }\n  }\n": types.ExecutionUpdatesDocument,
    "\n  mutation UpdateWorkflow($id: ID!, $input: UpdateWorkflowInput!) {\n    updateWorkflow(id: $id, input: $input) {\n      workflow { ...WorkflowFull }\n      errors { path code message }\n    }\n  }\n": types.UpdateWorkflowDocument,
    "\n  mutation DeleteWorkflow($id: ID!) {\n    deleteWorkflow(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n": types.DeleteWorkflowDocument,
    "\n  mutation ExecuteWorkflow($workflowId: ID!, $input: JSON) {\n    executeWorkflow(workflowId: $workflowId, input: $input) {\n      execution { ...ExecutionRow }\n      errors { path code message }\n    }\n  }\n": types.ExecuteWorkflowDocument,
    "\n  mutation CancelExecution($id: ID!) {\n    cancelWorkflowExecution(id: $id) {\n      execution { ...ExecutionRow }\n      errors { path code message }\n    }\n  }\n": types.CancelExecutionDocument,
    "\n  query WorkflowTemplates {\n    workflowTemplates { id name description definition }\n  }\n": types.WorkflowTemplatesDocument,
    "\n  mutation CreateWorkflow($input: CreateWorkflowInput!) {\n    createWorkflow(input: $input) {\n      workflow { ...WorkflowFull }\n      errors { path code message }\n    }\n  }\n": types.CreateWorkflowDocument,
    "\n  query Viewer {\n    installation { needsSetup signUpOpen version }\n    me {\n      user { id name email emailVerified }\n      actor { id kind name }\n      memberships {\n        organization { id name slug timeZone version }\n        roles { id name builtIn }\n      }\n      permissions\n      operator\n      refusal { organizationId code message }\n    }\n    organization { id name slug timeZone region createdAt version }\n  }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnAccess @live {\n    me { permissions operator }\n  }\n"): (typeof documents)["\n  query OwnAccess @live {\n    me { permissions operator }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OwnMembership {\n    memberChanged { type subjectVersion memberId }\n  }\n"): (typeof documents)["\n  subscription OwnMembership {\n    memberChanged { type subjectVersion memberId }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OwnOrganization {\n    organizationChanged { type subjectVersion organization { id name slug timeZone version } }\n  }\n"): (typeof documents)["\n  subscription OwnOrganization {\n    organizationChanged { type subjectVersion organization { id name slug timeZone version } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      user { id name email emailVerified }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      user { id name email emailVerified }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SessionList @live {\n    sessions { id current device ipAddress country secondFactor createdAt lastSeenAt expiresAt }\n  }\n"): (typeof documents)["\n  query SessionList @live {\n    sessions { id current device ipAddress country secondFactor createdAt lastSeenAt expiresAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      revokedIds\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      revokedIds\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions {\n      revokedIds\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeOtherSessions {\n    revokeOtherSessions {\n      revokedIds\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountSecurity @live {\n    accountSecurity {\n      authenticatorApp\n      secondFactor\n      passkeys { id name synced createdAt }\n      events(first: 20) { nodes { id type device ipAddress country occurredAt } }\n    }\n  }\n"): (typeof documents)["\n  query AccountSecurity @live {\n    accountSecurity {\n      authenticatorApp\n      secondFactor\n      passkeys { id name synced createdAt }\n      events(first: 20) { nodes { id type device ipAddress country occurredAt } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActivityRow on ActivityEvent {\n    id\n    type\n    summary\n    subjectType\n    subjectId\n    subjectVersion\n    requestId\n    riskLevel\n    occurredAt\n    actor { id kind name }\n    onBehalfOf { id kind name }\n  }\n"): (typeof documents)["\n  fragment ActivityRow on ActivityEvent {\n    id\n    type\n    summary\n    subjectType\n    subjectId\n    subjectVersion\n    requestId\n    riskLevel\n    occurredAt\n    actor { id kind name }\n    onBehalfOf { id kind name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActivityList($first: Int!, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      nodes { ...ActivityRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query ActivityList($first: Int!, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      nodes { ...ActivityRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ActivityUpdates($subjectId: ID) {\n    eventRecorded(subjectId: $subjectId) { ...ActivityRow }\n  }\n"): (typeof documents)["\n  subscription ActivityUpdates($subjectId: ID) {\n    eventRecorded(subjectId: $subjectId) { ...ActivityRow }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActivityActors($includeFormer: Boolean) {\n    members(first: 100, includeFormer: $includeFormer) { nodes { id name } }\n  }\n"): (typeof documents)["\n  query ActivityActors($includeFormer: Boolean) {\n    members(first: 100, includeFormer: $includeFormer) { nodes { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AlertRow on Alert {\n    id\n    title\n    message\n    severity\n    status\n    source\n    occurrences\n    raisedAt\n    acknowledgedAt\n    resolvedAt\n    version\n    acknowledgedBy { id kind name }\n    resolvedBy { id kind name }\n    owner { id name }\n    team { id name }\n    rule { id name }\n    execution { id workflow { id name } }\n  }\n"): (typeof documents)["\n  fragment AlertRow on Alert {\n    id\n    title\n    message\n    severity\n    status\n    source\n    occurrences\n    raisedAt\n    acknowledgedAt\n    resolvedAt\n    version\n    acknowledgedBy { id kind name }\n    resolvedBy { id kind name }\n    owner { id name }\n    team { id name }\n    rule { id name }\n    execution { id workflow { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AlertRuleRow on AlertRule {\n    id\n    name\n    metric\n    comparison\n    threshold\n    windowSeconds\n    severity\n    enabled\n    firing\n    lastValue\n    lastEvaluatedAt\n    version\n    owner { id name }\n    team { id name }\n    createdBy { id kind name }\n  }\n"): (typeof documents)["\n  fragment AlertRuleRow on AlertRule {\n    id\n    name\n    metric\n    comparison\n    threshold\n    windowSeconds\n    severity\n    enabled\n    firing\n    lastValue\n    lastEvaluatedAt\n    version\n    owner { id name }\n    team { id name }\n    createdBy { id kind name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AlertList($first: Int!, $after: String, $filter: AlertFilter, $search: String) {\n    alerts(first: $first, after: $after, filter: $filter, search: $search) {\n      totalCount\n      nodes { ...AlertRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query AlertList($first: Int!, $after: String, $filter: AlertFilter, $search: String) {\n    alerts(first: $first, after: $after, filter: $filter, search: $search) {\n      totalCount\n      nodes { ...AlertRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AlertDetail($id: ID!) {\n    alert(id: $id) {\n      ...AlertRow\n      raisedBy { id kind name }\n      organization { id name }\n      execution {\n        id\n        status\n        trigger\n        startedAt\n        finishedAt\n        workflow { id name }\n        startedBy { id kind name }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AlertDetail($id: ID!) {\n    alert(id: $id) {\n      ...AlertRow\n      raisedBy { id kind name }\n      organization { id name }\n      execution {\n        id\n        status\n        trigger\n        startedAt\n        finishedAt\n        workflow { id name }\n        startedBy { id kind name }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AlertUpdates {\n    alertChanged {\n      type\n      occurredAt\n      subjectVersion\n      alertId\n      alert { ...AlertRow }\n    }\n  }\n"): (typeof documents)["\n  subscription AlertUpdates {\n    alertChanged {\n      type\n      occurredAt\n      subjectVersion\n      alertId\n      alert { ...AlertRow }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeAlert($id: ID!) {\n    acknowledgeAlert(id: $id) {\n      alert { id status version acknowledgedAt acknowledgedBy { id kind name } }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation AcknowledgeAlert($id: ID!) {\n    acknowledgeAlert(id: $id) {\n      alert { id status version acknowledgedAt acknowledgedBy { id kind name } }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignAlert($id: ID!, $input: AssignAlertInput!) {\n    assignAlert(id: $id, input: $input) {\n      alert { id version owner { id name } team { id name } }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignAlert($id: ID!, $input: AssignAlertInput!) {\n    assignAlert(id: $id, input: $input) {\n      alert { id version owner { id name } team { id name } }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveAlert($id: ID!) {\n    resolveAlert(id: $id) {\n      alert { id status version resolvedAt resolvedBy { id kind name } }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation ResolveAlert($id: ID!) {\n    resolveAlert(id: $id) {\n      alert { id status version resolvedAt resolvedBy { id kind name } }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AlertRuleList($first: Int!, $after: String) {\n    alertRules(first: $first, after: $after) {\n      totalCount\n      nodes { ...AlertRuleRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query AlertRuleList($first: Int!, $after: String) {\n    alertRules(first: $first, after: $after) {\n      totalCount\n      nodes { ...AlertRuleRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AlertRuleUpdates {\n    alertRuleChanged {\n      type\n      occurredAt\n      subjectVersion\n      ruleId\n      rule { ...AlertRuleRow }\n    }\n  }\n"): (typeof documents)["\n  subscription AlertRuleUpdates {\n    alertRuleChanged {\n      type\n      occurredAt\n      subjectVersion\n      ruleId\n      rule { ...AlertRuleRow }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAlertRule($input: CreateAlertRuleInput!) {\n    createAlertRule(input: $input) {\n      rule { ...AlertRuleRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAlertRule($input: CreateAlertRuleInput!) {\n    createAlertRule(input: $input) {\n      rule { ...AlertRuleRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateAlertRule($id: ID!, $input: UpdateAlertRuleInput!) {\n    updateAlertRule(id: $id, input: $input) {\n      rule { ...AlertRuleRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateAlertRule($id: ID!, $input: UpdateAlertRuleInput!) {\n    updateAlertRule(id: $id, input: $input) {\n      rule { ...AlertRuleRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAlertRule($id: ID!) {\n    deleteAlertRule(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteAlertRule($id: ID!) {\n    deleteAlertRule(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditStreamRow on AuditStream {\n    id\n    name\n    kind\n    url\n    caCertificate\n    authorized\n    filter\n    state\n    place\n    lag\n    missed\n    lastDeliveredAt\n    failingSince\n    failures\n    lastError\n    nextAttemptAt\n    createdBy { id name }\n    createdAt\n    version\n  }\n"): (typeof documents)["\n  fragment AuditStreamRow on AuditStream {\n    id\n    name\n    kind\n    url\n    caCertificate\n    authorized\n    filter\n    state\n    place\n    lag\n    missed\n    lastDeliveredAt\n    failingSince\n    failures\n    lastError\n    nextAttemptAt\n    createdBy { id name }\n    createdAt\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditStreamList {\n    auditStreams { ...AuditStreamRow }\n  }\n"): (typeof documents)["\n  query AuditStreamList {\n    auditStreams { ...AuditStreamRow }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StreamFilterList {\n    auditFilters { id name filter }\n  }\n"): (typeof documents)["\n  query StreamFilterList {\n    auditFilters { id name filter }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AuditStreamUpdates {\n    auditStreamsChanged { ...AuditStreamRow }\n  }\n"): (typeof documents)["\n  subscription AuditStreamUpdates {\n    auditStreamsChanged { ...AuditStreamRow }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAuditStream($input: CreateAuditStreamInput!) {\n    createAuditStream(input: $input) {\n      auditStream { ...AuditStreamRow }\n      secret\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAuditStream($input: CreateAuditStreamInput!) {\n    createAuditStream(input: $input) {\n      auditStream { ...AuditStreamRow }\n      secret\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateAuditStream($id: ID!, $input: UpdateAuditStreamInput!) {\n    updateAuditStream(id: $id, input: $input) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation UpdateAuditStream($id: ID!, $input: UpdateAuditStreamInput!) {\n    updateAuditStream(id: $id, input: $input) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseAuditStream($id: ID!) {\n    pauseAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation PauseAuditStream($id: ID!) {\n    pauseAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeAuditStream($id: ID!) {\n    resumeAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation ResumeAuditStream($id: ID!) {\n    resumeAuditStream(id: $id) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RewindAuditStream($id: ID!, $to: Int!) {\n    rewindAuditStream(id: $id, to: $to) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation RewindAuditStream($id: ID!, $to: Int!) {\n    rewindAuditStream(id: $id, to: $to) { auditStream { ...AuditStreamRow } errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestAuditStream($id: ID!) {\n    testAuditStream(id: $id) {\n      test { delivered status answer error milliseconds }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation TestAuditStream($id: ID!) {\n    testAuditStream(id: $id) {\n      test { delivered status answer error milliseconds }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAuditStream($id: ID!) {\n    deleteAuditStream(id: $id) { deletedId errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation DeleteAuditStream($id: ID!) {\n    deleteAuditStream(id: $id) { deletedId errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditRecordRow on AuditRecord {\n    id\n    place\n    kind\n    type\n    summary\n    actor { id kind name }\n    onBehalfOf { id name }\n    ipAddress\n    country\n    userAgent\n    requestId\n    subjectType\n    subjectId\n    before\n    after\n    details\n    riskLevel\n    riskReasons\n    times\n    occurredAt\n    hash\n  }\n"): (typeof documents)["\n  fragment AuditRecordRow on AuditRecord {\n    id\n    place\n    kind\n    type\n    summary\n    actor { id kind name }\n    onBehalfOf { id name }\n    ipAddress\n    country\n    userAgent\n    requestId\n    subjectType\n    subjectId\n    before\n    after\n    details\n    riskLevel\n    riskReasons\n    times\n    occurredAt\n    hash\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditRecordList($first: Int!, $after: String, $filter: AuditRecordFilter) {\n    auditRecords(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes { ...AuditRecordRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query AuditRecordList($first: Int!, $after: String, $filter: AuditRecordFilter) {\n    auditRecords(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes { ...AuditRecordRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AuditRecordsAdded {\n    auditRecordsChanged { lastPlace }\n  }\n"): (typeof documents)["\n  subscription AuditRecordsAdded {\n    auditRecordsChanged { lastPlace }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditFilterList @live {\n    auditFilters { id name shared own filter }\n  }\n"): (typeof documents)["\n  query AuditFilterList @live {\n    auditFilters { id name shared own filter }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveAuditFilter($input: SaveAuditFilterInput!) {\n    saveAuditFilter(input: $input) {\n      auditFilter { id name shared own filter }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveAuditFilter($input: SaveAuditFilterInput!) {\n    saveAuditFilter(input: $input) {\n      auditFilter { id name shared own filter }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAuditFilter($id: ID!) {\n    deleteAuditFilter(id: $id) { deletedId errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation DeleteAuditFilter($id: ID!) {\n    deleteAuditFilter(id: $id) { deletedId errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditPolicyFields on AuditPolicy {\n    retentionDays\n    heldSince\n    heldBy { id name }\n    holdReason\n    records\n    firstPlace\n    lastPlace\n    lastHash\n    signedAt\n    version\n  }\n"): (typeof documents)["\n  fragment AuditPolicyFields on AuditPolicy {\n    retentionDays\n    heldSince\n    heldBy { id name }\n    holdReason\n    records\n    firstPlace\n    lastPlace\n    lastHash\n    signedAt\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditPolicy @live {\n    auditPolicy { ...AuditPolicyFields }\n  }\n"): (typeof documents)["\n  query AuditPolicy @live {\n    auditPolicy { ...AuditPolicyFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateAuditRetention($input: UpdateAuditRetentionInput!) {\n    updateAuditRetention(input: $input) { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation UpdateAuditRetention($input: UpdateAuditRetentionInput!) {\n    updateAuditRetention(input: $input) { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldAuditLog($reason: String!) {\n    holdAuditLog(reason: $reason) { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation HoldAuditLog($reason: String!) {\n    holdAuditLog(reason: $reason) { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseAuditLog {\n    releaseAuditLog { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation ReleaseAuditLog {\n    releaseAuditLog { policy { ...AuditPolicyFields } errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactRow on Contact {\n    id\n    displayName\n    email\n    firstName\n    lastName\n    phone @include(if: $withPhone)\n    company\n    jobTitle\n    country\n    tags\n    source\n    createdAt\n    updatedAt\n    version\n    owner { id name }\n    team { id name }\n  }\n"): (typeof documents)["\n  fragment ContactRow on Contact {\n    id\n    displayName\n    email\n    firstName\n    lastName\n    phone @include(if: $withPhone)\n    company\n    jobTitle\n    country\n    tags\n    source\n    createdAt\n    updatedAt\n    version\n    owner { id name }\n    team { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactList($first: Int!, $after: String, $search: String, $filter: ContactFilter, $sort: ContactSort, $withPhone: Boolean!) {\n    contacts(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {\n      totalCount\n      nodes { ...ContactRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query ContactList($first: Int!, $after: String, $search: String, $filter: ContactFilter, $sort: ContactSort, $withPhone: Boolean!) {\n    contacts(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {\n      totalCount\n      nodes { ...ContactRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactDetail($id: ID!, $withPhone: Boolean!) {\n    contact(id: $id) {\n      ...ContactRow\n      executions(first: 5) {\n        totalCount\n        nodes { id status startedAt finishedAt version workflow { id name } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactDetail($id: ID!, $withPhone: Boolean!) {\n    contact(id: $id) {\n      ...ContactRow\n      executions(first: 5) {\n        totalCount\n        nodes { id status startedAt finishedAt version workflow { id name } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactOwners {\n    members(first: 100) { nodes { id name email } }\n  }\n"): (typeof documents)["\n  query ContactOwners {\n    members(first: 100) { nodes { id name email } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ContactUpdates($withPhone: Boolean!) {\n    contactChanged {\n      type\n      occurredAt\n      subjectVersion\n      contactId\n      contact { ...ContactRow }\n    }\n  }\n"): (typeof documents)["\n  subscription ContactUpdates($withPhone: Boolean!) {\n    contactChanged {\n      type\n      occurredAt\n      subjectVersion\n      contactId\n      contact { ...ContactRow }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateContact($id: ID!, $input: UpdateContactInput!, $withPhone: Boolean!) {\n    updateContact(id: $id, input: $input) {\n      contact { ...ContactRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateContact($id: ID!, $input: UpdateContactInput!, $withPhone: Boolean!) {\n    updateContact(id: $id, input: $input) {\n      contact { ...ContactRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactImportFull on ContactImport {\n    id\n    fileName\n    size\n    status\n    columns\n    preview\n    suggestedMapping { column field }\n    mapping { column field }\n    processedRows\n    createdRows\n    updatedRows\n    unchangedRows\n    refusedRows\n    refusedRowsPath\n    error\n    createdAt\n    finishedAt\n    version\n  }\n"): (typeof documents)["\n  fragment ContactImportFull on ContactImport {\n    id\n    fileName\n    size\n    status\n    columns\n    preview\n    suggestedMapping { column field }\n    mapping { column field }\n    processedRows\n    createdRows\n    updatedRows\n    unchangedRows\n    refusedRows\n    refusedRowsPath\n    error\n    createdAt\n    finishedAt\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactImportDetail($id: ID!) {\n    contactImport(id: $id) { ...ContactImportFull }\n  }\n"): (typeof documents)["\n  query ContactImportDetail($id: ID!) {\n    contactImport(id: $id) { ...ContactImportFull }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactImportList {\n    contactImports { id fileName status processedRows createdRows updatedRows unchangedRows refusedRows createdAt finishedAt version }\n  }\n"): (typeof documents)["\n  query ContactImportList {\n    contactImports { id fileName status processedRows createdRows updatedRows unchangedRows refusedRows createdAt finishedAt version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartContactImport($id: ID!, $mapping: [ContactColumnMappingInput!]!) {\n    startContactImport(id: $id, mapping: $mapping) {\n      contactImport { ...ContactImportFull }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation StartContactImport($id: ID!, $mapping: [ContactColumnMappingInput!]!) {\n    startContactImport(id: $id, mapping: $mapping) {\n      contactImport { ...ContactImportFull }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ContactImportProgress {\n    contactImportProgress {\n      importId\n      status\n      processedRows\n      createdRows\n      updatedRows\n      unchangedRows\n      refusedRows\n      fraction\n    }\n  }\n"): (typeof documents)["\n  subscription ContactImportProgress {\n    contactImportProgress {\n      importId\n      status\n      processedRows\n      createdRows\n      updatedRows\n      unchangedRows\n      refusedRows\n      fraction\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateContact($input: CreateContactInput!, $withPhone: Boolean!) {\n    createContact(input: $input) {\n      contact { ...ContactRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateContact($input: CreateContactInput!, $withPhone: Boolean!) {\n    createContact(input: $input) {\n      contact { ...ContactRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EncryptionState on Encryption {\n    keys { id number state createdAt destroyedAt sealedBy }\n    rotation { id toNumber processed total startedAt finishedAt }\n  }\n"): (typeof documents)["\n  fragment EncryptionState on Encryption {\n    keys { id number state createdAt destroyedAt sealedBy }\n    rotation { id toNumber processed total startedAt finishedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Encryption @live {\n    encryption { ...EncryptionState }\n  }\n"): (typeof documents)["\n  query Encryption @live {\n    encryption { ...EncryptionState }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateEncryptionKey {\n    rotateEncryptionKey {\n      encryption { ...EncryptionState }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RotateEncryptionKey {\n    rotateEncryptionKey {\n      encryption { ...EncryptionState }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription EncryptionKeyRotation {\n    encryptionKeyRotation { id toNumber processed total startedAt finishedAt }\n  }\n"): (typeof documents)["\n  subscription EncryptionKeyRotation {\n    encryptionKeyRotation { id toNumber processed total startedAt finishedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Explain($principalId: ID!, $permission: String!, $subjectId: ID) @live {\n    explainAccess(principalId: $principalId, permission: $permission, subjectId: $subjectId) {\n      allowed\n      scope\n      sentence\n      permission\n      actor { id kind name }\n      steps {\n        kind\n        scope\n        sentence\n        actor { id name }\n        roles { id name builtIn }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Explain($principalId: ID!, $permission: String!, $subjectId: ID) @live {\n    explainAccess(principalId: $principalId, permission: $permission, subjectId: $subjectId) {\n      allowed\n      scope\n      sentence\n      permission\n      actor { id kind name }\n      steps {\n        kind\n        scope\n        sentence\n        actor { id name }\n        roles { id name builtIn }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplainablePermissions {\n    permissions { name resource action description scopes grantable }\n  }\n"): (typeof documents)["\n  query ExplainablePermissions {\n    permissions { name resource action description scopes grantable }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GrantRow on Grant {\n    id\n    status\n    startsAt\n    expiresAt\n    reason\n    createdAt\n    version\n    member { id name }\n    role { id name builtIn }\n    delegatedBy { id kind name }\n    grantedBy { id kind name }\n  }\n"): (typeof documents)["\n  fragment GrantRow on Grant {\n    id\n    status\n    startsAt\n    expiresAt\n    reason\n    createdAt\n    version\n    member { id name }\n    role { id name builtIn }\n    delegatedBy { id kind name }\n    grantedBy { id kind name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantList($first: Int!, $after: String, $status: GrantStatus) {\n    grants(first: $first, after: $after, status: $status) {\n      totalCount\n      nodes { ...GrantRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query GrantList($first: Int!, $after: String, $status: GrantStatus) {\n    grants(first: $first, after: $after, status: $status) {\n      totalCount\n      nodes { ...GrantRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription GrantUpdates {\n    grantChanged { type subjectVersion grantId }\n  }\n"): (typeof documents)["\n  subscription GrantUpdates {\n    grantChanged { type subjectVersion grantId }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantableRoles {\n    roles { id name description builtIn }\n  }\n"): (typeof documents)["\n  query GrantableRoles {\n    roles { id name description builtIn }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      grant { ...GrantRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      grant { ...GrantRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DelegateRole($input: DelegateRoleInput!) {\n    delegateRole(input: $input) {\n      grant { ...GrantRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation DelegateRole($input: DelegateRoleInput!) {\n    delegateRole(input: $input) {\n      grant { ...GrantRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeGrant($id: ID!) {\n    revokeGrant(id: $id) {\n      grant { id }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeGrant($id: ID!) {\n    revokeGrant(id: $id) {\n      grant { id }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawDelegation($id: ID!) {\n    withdrawDelegation(id: $id) {\n      grant { id }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawDelegation($id: ID!) {\n    withdrawDelegation(id: $id) {\n      grant { id }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SystemHealth($historySeconds: Int!) {\n    systemHealth {\n      status\n      sampledAt\n      startedAt\n      version\n      components { id name status }\n      indicators {\n        id\n        name\n        description\n        component\n        unit\n        value\n        status\n        degradedAt\n        downAt\n        history(seconds: $historySeconds) { at value }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SystemHealth($historySeconds: Int!) {\n    systemHealth {\n      status\n      sampledAt\n      startedAt\n      version\n      components { id name status }\n      indicators {\n        id\n        name\n        description\n        component\n        unit\n        value\n        status\n        degradedAt\n        downAt\n        history(seconds: $historySeconds) { at value }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SystemHealthUpdates {\n    systemHealthUpdates {\n      status\n      sampledAt\n      startedAt\n      version\n      components { id name status }\n      indicators { id value status }\n    }\n  }\n"): (typeof documents)["\n  subscription SystemHealthUpdates {\n    systemHealthUpdates {\n      status\n      sampledAt\n      startedAt\n      version\n      components { id name status }\n      indicators { id value status }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUpInstallation($input: SetUpInstallationInput!) {\n    setUpInstallation(input: $input) {\n      organization { id name slug }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation SetUpInstallation($input: SetUpInstallationInput!) {\n    setUpInstallation(input: $input) {\n      organization { id name slug }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitePreview($token: String!) {\n    invitePreview(token: $token) { organizationName email roleName invitedByName expiresAt accountExists }\n  }\n"): (typeof documents)["\n  query InvitePreview($token: String!) {\n    invitePreview(token: $token) { organizationName email roleName invitedByName expiresAt accountExists }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvite($token: String!) {\n    acceptInvite(token: $token) {\n      organization { id name slug }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvite($token: String!) {\n    acceptInvite(token: $token) {\n      organization { id name slug }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StepUp {\n    accountSecurity { authenticatorApp passkeys { id } }\n  }\n"): (typeof documents)["\n  query StepUp {\n    accountSecurity { authenticatorApp passkeys { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n    trustedOnly\n    version\n    createdBy { id kind name }\n  }\n"): (typeof documents)["\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n    trustedOnly\n    version\n    createdBy { id kind name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeyList($first: Int!, $after: String, $includeRevoked: Boolean) {\n    apiKeys(first: $first, after: $after, includeRevoked: $includeRevoked) {\n      totalCount\n      nodes { ...ApiKeyRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query ApiKeyList($first: Int!, $after: String, $includeRevoked: Boolean) {\n    apiKeys(first: $first, after: $after, includeRevoked: $includeRevoked) {\n      totalCount\n      nodes { ...ApiKeyRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PermissionList {\n    permissions { name resource action description }\n  }\n"): (typeof documents)["\n  query PermissionList {\n    permissions { name resource action description }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ApiKeyUpdates {\n    apiKeyChanged { type occurredAt subjectVersion apiKeyId apiKey { ...ApiKeyRow } }\n  }\n"): (typeof documents)["\n  subscription ApiKeyUpdates {\n    apiKeyChanged { type occurredAt subjectVersion apiKeyId apiKey { ...ApiKeyRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey { ...ApiKeyRow }\n      secret\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey { ...ApiKeyRow }\n      secret\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      apiKey { ...ApiKeyRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      apiKey { ...ApiKeyRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LimitPlan on RateLimitPlan {\n    name\n    description\n    organizations\n    version\n    limits { dimension subject quota windowSeconds }\n  }\n"): (typeof documents)["\n  fragment LimitPlan on RateLimitPlan {\n    name\n    description\n    organizations\n    version\n    limits { dimension subject quota windowSeconds }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LimitPlans {\n    rateLimitPlans { ...LimitPlan }\n  }\n"): (typeof documents)["\n  query LimitPlans {\n    rateLimitPlans { ...LimitPlan }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LimitedOrganizations($first: Int!, $after: String, $search: String, $plan: String) {\n    rateLimitedOrganizations(first: $first, after: $after, search: $search, plan: $plan) {\n      totalCount\n      nodes { organizationId name slug plan used refused }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query LimitedOrganizations($first: Int!, $after: String, $search: String, $plan: String) {\n    rateLimitedOrganizations(first: $first, after: $after, search: $search, plan: $plan) {\n      totalCount\n      nodes { organizationId name slug plan used refused }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LimitPlanUpdates {\n    rateLimitPlansChanged { changedAt }\n  }\n"): (typeof documents)["\n  subscription LimitPlanUpdates {\n    rateLimitPlansChanged { changedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveLimitPlan($input: SaveRateLimitPlanInput!) {\n    saveRateLimitPlan(input: $input) {\n      plan { ...LimitPlan }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveLimitPlan($input: SaveRateLimitPlanInput!) {\n    saveRateLimitPlan(input: $input) {\n      plan { ...LimitPlan }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignLimitPlan($input: AssignRateLimitPlanInput!) {\n    assignRateLimitPlan(input: $input) {\n      plan { ...LimitPlan }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignLimitPlan($input: AssignRateLimitPlanInput!) {\n    assignRateLimitPlan(input: $input) {\n      plan { ...LimitPlan }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownRateLimits on RateLimits {\n    plan\n    limits { dimension subject subjectName quota windowSeconds source setAt setBy { id kind name } }\n  }\n"): (typeof documents)["\n  fragment ShownRateLimits on RateLimits {\n    plan\n    limits { dimension subject subjectName quota windowSeconds source setAt setBy { id kind name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RateLimits @live {\n    rateLimits {\n      ...ShownRateLimits\n      usage { ...ShownRateLimitUsage }\n    }\n  }\n"): (typeof documents)["\n  query RateLimits @live {\n    rateLimits {\n      ...ShownRateLimits\n      usage { ...ShownRateLimitUsage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownRateLimitUsage on RateLimitUsage {\n    sampledAt\n    buckets { at used refused }\n    subjects { dimension subject subjectName used refused }\n  }\n"): (typeof documents)["\n  fragment ShownRateLimitUsage on RateLimitUsage {\n    sampledAt\n    buckets { at used refused }\n    subjects { dimension subject subjectName used refused }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RateLimitUsageUpdates {\n    rateLimitUsageChanged { ...ShownRateLimitUsage }\n  }\n"): (typeof documents)["\n  subscription RateLimitUsageUpdates {\n    rateLimitUsageChanged { ...ShownRateLimitUsage }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetRateLimit($input: SetRateLimitInput!) {\n    setRateLimit(input: $input) {\n      rateLimits { ...ShownRateLimits }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation SetRateLimit($input: SetRateLimitInput!) {\n    setRateLimit(input: $input) {\n      rateLimits { ...ShownRateLimits }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetRateLimit($input: ResetRateLimitInput!) {\n    resetRateLimit(input: $input) {\n      rateLimits { ...ShownRateLimits }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation ResetRateLimit($input: ResetRateLimitInput!) {\n    resetRateLimit(input: $input) {\n      rateLimits { ...ShownRateLimits }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeyChoice {\n    apiKeys(first: 100) { nodes { id name prefix } }\n  }\n"): (typeof documents)["\n  query KeyChoice {\n    apiKeys(first: 100) { nodes { id name prefix } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkflowChoice {\n    workflows(first: 100) { nodes { id name } }\n  }\n"): (typeof documents)["\n  query WorkflowChoice {\n    workflows(first: 100) { nodes { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveLayerUpdates {\n    liveLayerUpdates {\n      sampledAt\n      processes {\n        id\n        startedAt\n        sampledAt\n        webSockets\n        eventStreams\n        factStreams\n        signalStreams\n        liveQueries\n        groups\n        members\n        lag\n        eventsBehind\n        replaysRunning\n        replaysWaiting\n        slowConsumersLeft\n        slowConsumersResumed\n        slowConsumersClosed\n        resumesRefused { name count }\n        streamsEnded { name count }\n        deliveries\n        deliveriesPerSecond\n        bytesPerSecond\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription LiveLayerUpdates {\n    liveLayerUpdates {\n      sampledAt\n      processes {\n        id\n        startedAt\n        sampledAt\n        webSockets\n        eventStreams\n        factStreams\n        signalStreams\n        liveQueries\n        groups\n        members\n        lag\n        eventsBehind\n        replaysRunning\n        replaysWaiting\n        slowConsumersLeft\n        slowConsumersResumed\n        slowConsumersClosed\n        resumesRefused { name count }\n        streamsEnded { name count }\n        deliveries\n        deliveriesPerSecond\n        bytesPerSecond\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberRow on Member {\n    id\n    name\n    email\n    joinedAt\n    leftAt\n    version\n    roles { id name builtIn }\n  }\n"): (typeof documents)["\n  fragment MemberRow on Member {\n    id\n    name\n    email\n    joinedAt\n    leftAt\n    version\n    roles { id name builtIn }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InviteRow on Invite {\n    id\n    email\n    status\n    createdAt\n    expiresAt\n    version\n    role { id name builtIn }\n    invitedBy { id kind name }\n  }\n"): (typeof documents)["\n  fragment InviteRow on Invite {\n    id\n    email\n    status\n    createdAt\n    expiresAt\n    version\n    role { id name builtIn }\n    invitedBy { id kind name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MemberList($first: Int!, $after: String, $search: String, $includeFormer: Boolean) {\n    members(first: $first, after: $after, search: $search, includeFormer: $includeFormer) {\n      totalCount\n      nodes { ...MemberRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query MemberList($first: Int!, $after: String, $search: String, $includeFormer: Boolean) {\n    members(first: $first, after: $after, search: $search, includeFormer: $includeFormer) {\n      totalCount\n      nodes { ...MemberRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MemberChoice($search: String, $id: ID!) {\n    members(first: 20, search: $search) {\n      nodes { id name email }\n    }\n    member(id: $id) { id name email }\n  }\n"): (typeof documents)["\n  query MemberChoice($search: String, $id: ID!) {\n    members(first: 20, search: $search) {\n      nodes { id name email }\n    }\n    member(id: $id) { id name email }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamChoice {\n    teams { id name }\n  }\n"): (typeof documents)["\n  query TeamChoice {\n    teams { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LeaveOrganization {\n    leaveOrganization {\n      member { id leftAt }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation LeaveOrganization {\n    leaveOrganization {\n      member { id leftAt }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TransferOwnership($memberId: ID!) {\n    transferOwnership(memberId: $memberId) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation TransferOwnership($memberId: ID!) {\n    transferOwnership(memberId: $memberId) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InviteList($first: Int!, $after: String, $status: InviteStatus) {\n    invites(first: $first, after: $after, status: $status) {\n      totalCount\n      nodes { ...InviteRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query InviteList($first: Int!, $after: String, $status: InviteStatus) {\n    invites(first: $first, after: $after, status: $status) {\n      totalCount\n      nodes { ...InviteRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoleList {\n    roles { id name description builtIn }\n  }\n"): (typeof documents)["\n  query RoleList {\n    roles { id name description builtIn }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MemberUpdates {\n    memberChanged { type occurredAt subjectVersion memberId member { ...MemberRow } }\n  }\n"): (typeof documents)["\n  subscription MemberUpdates {\n    memberChanged { type occurredAt subjectVersion memberId member { ...MemberRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription InviteUpdates {\n    inviteChanged { type occurredAt subjectVersion inviteId invite { ...InviteRow } }\n  }\n"): (typeof documents)["\n  subscription InviteUpdates {\n    inviteChanged { type occurredAt subjectVersion inviteId invite { ...InviteRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendInvite($id: ID!) {\n    resendInvite(id: $id) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation ResendInvite($id: ID!) {\n    resendInvite(id: $id) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvite($id: ID!) {\n    revokeInvite(id: $id) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeInvite($id: ID!) {\n    revokeInvite(id: $id) {\n      invite { ...InviteRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetMemberRoles($memberId: ID!, $roleIds: [ID!]!) {\n    setMemberRoles(memberId: $memberId, roleIds: $roleIds) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation SetMemberRoles($memberId: ID!, $roleIds: [ID!]!) {\n    setMemberRoles(memberId: $memberId, roleIds: $roleIds) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      member { ...MemberRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TrustedOperationRow on TrustedOperation {\n    id\n    documentId\n    name\n    kind\n    text\n    clientName\n    registeredAt\n    registeredBy { id kind name }\n  }\n"): (typeof documents)["\n  fragment TrustedOperationRow on TrustedOperation {\n    id\n    documentId\n    name\n    kind\n    text\n    clientName\n    registeredAt\n    registeredBy { id kind name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TrustedOperationList($first: Int!, $after: String, $search: String) {\n    trustedOperations(first: $first, after: $after, search: $search) {\n      totalCount\n      nodes { ...TrustedOperationRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query TrustedOperationList($first: Int!, $after: String, $search: String) {\n    trustedOperations(first: $first, after: $after, search: $search) {\n      totalCount\n      nodes { ...TrustedOperationRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperationTrust @live {\n    operationTrust { trustedOnly registered limit version }\n  }\n"): (typeof documents)["\n  query OperationTrust @live {\n    operationTrust { trustedOnly registered limit version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterOperations($input: RegisterOperationsInput!) {\n    registerOperations(input: $input) { registered unchanged errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation RegisterOperations($input: RegisterOperationsInput!) {\n    registerOperations(input: $input) { registered unchanged errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveOperations($ids: [ID!]!) {\n    removeOperations(ids: $ids) { removed errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation RemoveOperations($ids: [ID!]!) {\n    removeOperations(ids: $ids) { removed errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetTrustedOnly($input: SetTrustedOnlyInput!) {\n    setTrustedOnly(input: $input) {\n      operationTrust { trustedOnly registered limit version }\n      apiKey { id trustedOnly version }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation SetTrustedOnly($input: SetTrustedOnlyInput!) {\n    setTrustedOnly(input: $input) {\n      operationTrust { trustedOnly registered limit version }\n      apiKey { id trustedOnly version }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OperationUsageWritten {\n    operationUsageChanged { writtenAt }\n  }\n"): (typeof documents)["\n  subscription OperationUsageWritten {\n    operationUsageChanged { writtenAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperationUsage($hours: Int!) {\n    operationUsage(hours: $hours, first: 100) {\n      operations {\n        signature\n        name\n        kind\n        text\n        fields\n        firstSeenAt\n        lastSeenAt\n        count\n        errors\n        latency { p50 p95 p99 }\n        cost { p50 p95 p99 }\n        clients { name version count }\n      }\n      refusals { code count }\n    }\n  }\n"): (typeof documents)["\n  query OperationUsage($hours: Int!) {\n    operationUsage(hours: $hours, first: 100) {\n      operations {\n        signature\n        name\n        kind\n        text\n        fields\n        firstSeenAt\n        lastSeenAt\n        count\n        errors\n        latency { p50 p95 p99 }\n        cost { p50 p95 p99 }\n        clients { name version count }\n      }\n      refusals { code count }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInPolicy @live {\n    signInPolicy { idleMinutes sessionHours secondFactorFrom version }\n  }\n"): (typeof documents)["\n  query SignInPolicy @live {\n    signInPolicy { idleMinutes sessionHours secondFactorFrom version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateSignInPolicy($input: UpdateSignInPolicyInput!) {\n    updateSignInPolicy(input: $input) {\n      policy { idleMinutes sessionHours secondFactorFrom version }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateSignInPolicy($input: UpdateSignInPolicyInput!) {\n    updateSignInPolicy(input: $input) {\n      policy { idleMinutes sessionHours secondFactorFrom version }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NetworkRules @live {\n    networkRules {\n      enforced overriddenUntil overrideReason version\n      rules { id effect kind value roleId apiKeyId note }\n    }\n    roles { id name }\n  }\n"): (typeof documents)["\n  query NetworkRules @live {\n    networkRules {\n      enforced overriddenUntil overrideReason version\n      rules { id effect kind value roleId apiKeyId note }\n    }\n    roles { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnAddress {\n    networkRules { yourAddress yourCountry }\n  }\n"): (typeof documents)["\n  query OwnAddress {\n    networkRules { yourAddress yourCountry }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveNetworkRules($input: SaveNetworkRulesInput!) {\n    saveNetworkRules(input: $input) {\n      networkRules { version }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveNetworkRules($input: SaveNetworkRulesInput!) {\n    saveNetworkRules(input: $input) {\n      networkRules { version }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TryNetworkRules($rules: [NetworkRuleInput!]!) {\n    tryNetworkRules(rules: $rules) {\n      seen\n      refusesYou\n      refused { principal { id name } ipAddress country lastSeenAt }\n    }\n  }\n"): (typeof documents)["\n  query TryNetworkRules($rules: [NetworkRuleInput!]!) {\n    tryNetworkRules(rules: $rules) {\n      seen\n      refusesYou\n      refused { principal { id name } ipAddress country lastSeenAt }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestAddress($address: String!) {\n    testAddress(address: $address) { allowed address country reason }\n  }\n"): (typeof documents)["\n  query TestAddress($address: String!) {\n    testAddress(address: $address) { allowed address country reason }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OverrideNetworkRules($input: OverrideNetworkRulesInput!) {\n    overrideNetworkRules(input: $input) { overriddenUntil errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation OverrideNetworkRules($input: OverrideNetworkRulesInput!) {\n    overrideNetworkRules(input: $input) { overriddenUntil errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteOrganization($slug: String!) {\n    deleteOrganization(slug: $slug) { eraseAfter errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation DeleteOrganization($slug: String!) {\n    deleteOrganization(slug: $slug) { eraseAfter errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreOrganization($organizationId: ID!) {\n    restoreOrganization(organizationId: $organizationId) { organization { id } errors { path code message } }\n  }\n"): (typeof documents)["\n  mutation RestoreOrganization($organizationId: ID!) {\n    restoreOrganization(organizationId: $organizationId) { organization { id } errors { path code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      organization { id name slug timeZone version }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      organization { id name slug timeZone version }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateOrganization($input: UpdateOrganizationInput!) {\n    updateOrganization(input: $input) {\n      organization { id name slug timeZone version }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateOrganization($input: UpdateOrganizationInput!) {\n    updateOrganization(input: $input) {\n      organization { id name slug timeZone version }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchOrganization($organizationId: ID!) {\n    switchOrganization(organizationId: $organizationId) {\n      organization { id }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchOrganization($organizationId: ID!) {\n    switchOrganization(organizationId: $organizationId) {\n      organization { id }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OutboxList($first: Int!, $after: String, $search: String) {\n    outbox(first: $first, after: $after, search: $search) {\n      totalCount\n      nodes { id to subject text status lastError createdAt sentAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query OutboxList($first: Int!, $after: String, $search: String) {\n    outbox(first: $first, after: $after, search: $search) {\n      totalCount\n      nodes { id to subject text status lastError createdAt sentAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OutboxUpdates {\n    outboxChanged { totalCount latestId }\n  }\n"): (typeof documents)["\n  subscription OutboxUpdates {\n    outboxChanged { totalCount latestId }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Overview($mayReadContacts: Boolean!, $mayReadWorkflows: Boolean!, $mayReadRuns: Boolean!, $mayReadAlerts: Boolean!, $mayReadHealth: Boolean!, $today: DateTime!) @live(throttle: 500) {\n    contacts(first: 1) @include(if: $mayReadContacts) { totalCount }\n    activeWorkflows: workflows(first: 20, filter: { status: ACTIVE }) @include(if: $mayReadWorkflows) {\n      totalCount\n      nodes { id name trigger }\n    }\n    runsToday: workflowExecutions(first: 1, since: $today) @include(if: $mayReadRuns) { totalCount }\n    latestRun: workflowExecutions(first: 1) @include(if: $mayReadRuns) { nodes { id status version } }\n    succeededRun: workflowExecutions(first: 1, status: SUCCEEDED) @include(if: $mayReadRuns) { nodes { id status version } }\n    openAlerts: alerts(first: 1, filter: { status: OPEN }) @include(if: $mayReadAlerts) { totalCount }\n    alerts(first: 1) @include(if: $mayReadAlerts) {\n      totalCount\n      nodes { id title severity status raisedAt version }\n    }\n    systemHealth @include(if: $mayReadHealth) { status sampledAt }\n  }\n"): (typeof documents)["\n  query Overview($mayReadContacts: Boolean!, $mayReadWorkflows: Boolean!, $mayReadRuns: Boolean!, $mayReadAlerts: Boolean!, $mayReadHealth: Boolean!, $today: DateTime!) @live(throttle: 500) {\n    contacts(first: 1) @include(if: $mayReadContacts) { totalCount }\n    activeWorkflows: workflows(first: 20, filter: { status: ACTIVE }) @include(if: $mayReadWorkflows) {\n      totalCount\n      nodes { id name trigger }\n    }\n    runsToday: workflowExecutions(first: 1, since: $today) @include(if: $mayReadRuns) { totalCount }\n    latestRun: workflowExecutions(first: 1) @include(if: $mayReadRuns) { nodes { id status version } }\n    succeededRun: workflowExecutions(first: 1, status: SUCCEEDED) @include(if: $mayReadRuns) { nodes { id status version } }\n    openAlerts: alerts(first: 1, filter: { status: OPEN }) @include(if: $mayReadAlerts) { totalCount }\n    alerts(first: 1) @include(if: $mayReadAlerts) {\n      totalCount\n      nodes { id title severity status raisedAt version }\n    }\n    systemHealth @include(if: $mayReadHealth) { status sampledAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewActivity($types: [String!]!) {\n    activity(first: 12, filter: { types: $types }) {\n      nodes { id type summary subjectType subjectId occurredAt actor { id kind name } }\n    }\n  }\n"): (typeof documents)["\n  query OverviewActivity($types: [String!]!) {\n    activity(first: 12, filter: { types: $types }) {\n      nodes { id type summary subjectType subjectId occurredAt actor { id kind name } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OverviewEvents {\n    eventRecorded { id type summary subjectType subjectId occurredAt actor { id kind name } }\n  }\n"): (typeof documents)["\n  subscription OverviewEvents {\n    eventRecorded { id type summary subjectType subjectId occurredAt actor { id kind name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OverviewHealth {\n    systemHealthUpdates { status sampledAt }\n  }\n"): (typeof documents)["\n  subscription OverviewHealth {\n    systemHealthUpdates { status sampledAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RoleRow on Role {\n    id\n    name\n    description\n    builtIn\n    permissions\n    holderCount\n    version\n    own { permission scope }\n    held { permission scope }\n    parents { id name builtIn }\n  }\n"): (typeof documents)["\n  fragment RoleRow on Role {\n    id\n    name\n    description\n    builtIn\n    permissions\n    holderCount\n    version\n    own { permission scope }\n    held { permission scope }\n    parents { id name builtIn }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Roles @live {\n    roles { ...RoleRow }\n  }\n"): (typeof documents)["\n  query Roles @live {\n    roles { ...RoleRow }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PermissionCatalogue {\n    permissions { name resource action description scopes grantable }\n  }\n"): (typeof documents)["\n  query PermissionCatalogue {\n    permissions { name resource action description scopes grantable }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RoleChanges on RolePreview {\n    totalCount\n    endingStreams\n    narrowedStreams\n    silentGateways\n    changes {\n      actor { id kind name }\n      gained { permission scope }\n      lost { permission scope }\n      streams { fields effect count }\n    }\n  }\n"): (typeof documents)["\n  fragment RoleChanges on RolePreview {\n    totalCount\n    endingStreams\n    narrowedStreams\n    silentGateways\n    changes {\n      actor { id kind name }\n      gained { permission scope }\n      lost { permission scope }\n      streams { fields effect count }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewRole($id: ID!, $input: UpdateRoleInput!) {\n    previewRoleUpdate(id: $id, input: $input) {\n      preview { ...RoleChanges }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  query PreviewRole($id: ID!, $input: UpdateRoleInput!) {\n    previewRoleUpdate(id: $id, input: $input) {\n      preview { ...RoleChanges }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewRoleDeletion($id: ID!, $reassignTo: ID) {\n    previewRoleDeletion(id: $id, reassignTo: $reassignTo) {\n      preview { ...RoleChanges }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  query PreviewRoleDeletion($id: ID!, $reassignTo: ID) {\n    previewRoleDeletion(id: $id, reassignTo: $reassignTo) {\n      preview { ...RoleChanges }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRole($input: CreateRoleInput!) {\n    createRole(input: $input) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateRole($input: CreateRoleInput!) {\n    createRole(input: $input) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloneRole($id: ID!, $name: String!) {\n    cloneRole(id: $id, name: $name) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CloneRole($id: ID!, $name: String!) {\n    cloneRole(id: $id, name: $name) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateRole($id: ID!, $version: Int, $input: UpdateRoleInput!) {\n    updateRole(id: $id, version: $version, input: $input) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateRole($id: ID!, $version: Int, $input: UpdateRoleInput!) {\n    updateRole(id: $id, version: $version, input: $input) {\n      role { ...RoleRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteRole($id: ID!, $reassignTo: ID) {\n    deleteRole(id: $id, reassignTo: $reassignTo) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteRole($id: ID!, $reassignTo: ID) {\n    deleteRole(id: $id, reassignTo: $reassignTo) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SecretRow on Secret {\n    id\n    name\n    createdAt\n    replacedAt\n    lastUsedAt\n    version\n    createdBy { id kind name }\n    replacedBy { id kind name }\n  }\n"): (typeof documents)["\n  fragment SecretRow on Secret {\n    id\n    name\n    createdAt\n    replacedAt\n    lastUsedAt\n    version\n    createdBy { id kind name }\n    replacedBy { id kind name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SecretList($first: Int!, $after: String, $withUsers: Boolean!) {\n    secrets(first: $first, after: $after) {\n      totalCount\n      nodes {\n        ...SecretRow\n        usedBy(first: 5) @include(if: $withUsers) { totalCount nodes { id name } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query SecretList($first: Int!, $after: String, $withUsers: Boolean!) {\n    secrets(first: $first, after: $after) {\n      totalCount\n      nodes {\n        ...SecretRow\n        usedBy(first: 5) @include(if: $withUsers) { totalCount nodes { id name } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SecretChoice {\n    secrets(first: 100) { nodes { id name } }\n  }\n"): (typeof documents)["\n  query SecretChoice {\n    secrets(first: 100) { nodes { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SecretUpdates {\n    secretChanged { type subjectVersion secretId secret { ...SecretRow } }\n  }\n"): (typeof documents)["\n  subscription SecretUpdates {\n    secretChanged { type subjectVersion secretId secret { ...SecretRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSecret($input: CreateSecretInput!) {\n    createSecret(input: $input) {\n      secret { ...SecretRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateSecret($input: CreateSecretInput!) {\n    createSecret(input: $input) {\n      secret { ...SecretRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaceSecret($id: ID!, $value: String!) {\n    replaceSecret(id: $id, value: $value) {\n      secret { ...SecretRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplaceSecret($id: ID!, $value: String!) {\n    replaceSecret(id: $id, value: $value) {\n      secret { ...SecretRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteSecret($id: ID!) {\n    deleteSecret(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteSecret($id: ID!) {\n    deleteSecret(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupergraphList($first: Int!, $after: String) {\n    supergraphs(first: $first, after: $after) {\n      totalCount\n      nodes { id version firstServedAt lastServedAt subgraphs }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query SupergraphList($first: Int!, $after: String) {\n    supergraphs(first: $first, after: $after) {\n      totalCount\n      nodes { id version firstServedAt lastServedAt subgraphs }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SupergraphUpdates {\n    supergraphsChanged { totalCount presentId }\n  }\n"): (typeof documents)["\n  subscription SupergraphUpdates {\n    supergraphsChanged { totalCount presentId }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SchemaComparisonParts on SchemaComparison {\n    since\n    notTold\n    passed\n    changes {\n      severity\n      type\n      coordinate\n      description\n      certain\n      clients { name version lastSeenAt count organizations }\n    }\n  }\n"): (typeof documents)["\n  fragment SchemaComparisonParts on SchemaComparison {\n    since\n    notTold\n    passed\n    changes {\n      severity\n      type\n      coordinate\n      description\n      certain\n      clients { name version lastSeenAt count organizations }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareSupergraphs($from: String!, $to: String!) {\n    compareSupergraphs(from: $from, to: $to) { ...SchemaComparisonParts }\n  }\n"): (typeof documents)["\n  query CompareSupergraphs($from: String!, $to: String!) {\n    compareSupergraphs(from: $from, to: $to) { ...SchemaComparisonParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckSchema($input: CheckSchemaInput!) {\n    checkSchema(input: $input) {\n      comparison { ...SchemaComparisonParts }\n      problems { code message line column }\n    }\n  }\n"): (typeof documents)["\n  query CheckSchema($input: CheckSchemaInput!) {\n    checkSchema(input: $input) {\n      comparison { ...SchemaComparisonParts }\n      problems { code message line column }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TeamRow on Team {\n    id\n    name\n    description\n    memberCount\n    createdAt\n    version\n    members @include(if: $withMembers) { id name email }\n  }\n"): (typeof documents)["\n  fragment TeamRow on Team {\n    id\n    name\n    description\n    memberCount\n    createdAt\n    version\n    members @include(if: $withMembers) { id name email }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Teams($withMembers: Boolean!) @live {\n    teams { ...TeamRow }\n  }\n"): (typeof documents)["\n  query Teams($withMembers: Boolean!) @live {\n    teams { ...TeamRow }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTeam($input: CreateTeamInput!, $withMembers: Boolean!) {\n    createTeam(input: $input) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateTeam($input: CreateTeamInput!, $withMembers: Boolean!) {\n    createTeam(input: $input) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTeam($id: ID!, $input: UpdateTeamInput!, $withMembers: Boolean!) {\n    updateTeam(id: $id, input: $input) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateTeam($id: ID!, $input: UpdateTeamInput!, $withMembers: Boolean!) {\n    updateTeam(id: $id, input: $input) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetTeamMembers($teamId: ID!, $add: [ID!], $remove: [ID!], $withMembers: Boolean!) {\n    setTeamMembers(teamId: $teamId, add: $add, remove: $remove) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation SetTeamMembers($teamId: ID!, $add: [ID!], $remove: [ID!], $withMembers: Boolean!) {\n    setTeamMembers(teamId: $teamId, add: $add, remove: $remove) {\n      team { ...TeamRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTeam($id: ID!) {\n    deleteTeam(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteTeam($id: ID!) {\n    deleteTeam(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkflowRow on Workflow {\n    id\n    name\n    description\n    status\n    pausedReason\n    trigger\n    definitionVersion\n    updatedAt\n    version\n    publishedBy { id kind name }\n    owner { id name }\n    team { id name }\n  }\n"): (typeof documents)["\n  fragment WorkflowRow on Workflow {\n    id\n    name\n    description\n    status\n    pausedReason\n    trigger\n    definitionVersion\n    updatedAt\n    version\n    publishedBy { id kind name }\n    owner { id name }\n    team { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkflowFull on Workflow {\n    ...WorkflowRow\n    definition\n    requiredPermissions\n    createdAt\n    actor { id kind name }\n  }\n"): (typeof documents)["\n  fragment WorkflowFull on Workflow {\n    ...WorkflowRow\n    definition\n    requiredPermissions\n    createdAt\n    actor { id kind name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExecutionRow on WorkflowExecution {\n    id\n    status\n    trigger\n    definitionVersion\n    error\n    startedAt\n    finishedAt\n    version\n    workflow { id name }\n    startedBy { id kind name }\n  }\n"): (typeof documents)["\n  fragment ExecutionRow on WorkflowExecution {\n    id\n    status\n    trigger\n    definitionVersion\n    error\n    startedAt\n    finishedAt\n    version\n    workflow { id name }\n    startedBy { id kind name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepRow on StepExecution {\n    id\n    nodeId\n    nodeName\n    kind\n    status\n    attempt\n    output\n    error\n    startedAt\n    finishedAt\n  }\n"): (typeof documents)["\n  fragment StepRow on StepExecution {\n    id\n    nodeId\n    nodeName\n    kind\n    status\n    attempt\n    output\n    error\n    startedAt\n    finishedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkflowList($first: Int!, $after: String, $search: String, $filter: WorkflowFilter, $sort: WorkflowSort) {\n    workflows(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {\n      totalCount\n      nodes { ...WorkflowRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query WorkflowList($first: Int!, $after: String, $search: String, $filter: WorkflowFilter, $sort: WorkflowSort) {\n    workflows(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {\n      totalCount\n      nodes { ...WorkflowRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkflowDetail($id: ID!) {\n    workflow(id: $id) { ...WorkflowFull }\n  }\n"): (typeof documents)["\n  query WorkflowDetail($id: ID!) {\n    workflow(id: $id) { ...WorkflowFull }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ValidateWorkflow($definition: JSON!) {\n    validateWorkflow(definition: $definition) { path code message }\n    workflowWarnings(definition: $definition) { path code message }\n  }\n"): (typeof documents)["\n  query ValidateWorkflow($definition: JSON!) {\n    validateWorkflow(definition: $definition) { path code message }\n    workflowWarnings(definition: $definition) { path code message }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExecutionList($first: Int!, $after: String, $workflowId: ID, $status: ExecutionStatus) {\n    workflowExecutions(first: $first, after: $after, workflowId: $workflowId, status: $status) {\n      totalCount\n      nodes { ...ExecutionRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query ExecutionList($first: Int!, $after: String, $workflowId: ID, $status: ExecutionStatus) {\n    workflowExecutions(first: $first, after: $after, workflowId: $workflowId, status: $status) {\n      totalCount\n      nodes { ...ExecutionRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExecutionDetail($id: ID!) @live(throttle: 100) {\n    workflowExecution(id: $id) {\n      ...ExecutionRow\n      input\n      steps { ...StepRow }\n      alerts { id title severity status raisedAt version }\n    }\n  }\n"): (typeof documents)["\n  query ExecutionDetail($id: ID!) @live(throttle: 100) {\n    workflowExecution(id: $id) {\n      ...ExecutionRow\n      input\n      steps { ...StepRow }\n      alerts { id title severity status raisedAt version }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription WorkflowUpdates($workflowId: ID) {\n    workflowChanged(workflowId: $workflowId) {\n      type\n      occurredAt\n      subjectVersion\n      workflowId\n      workflow { ...WorkflowFull }\n    }\n  }\n"): (typeof documents)["\n  subscription WorkflowUpdates($workflowId: ID) {\n    workflowChanged(workflowId: $workflowId) {\n      type\n      occurredAt\n      subjectVersion\n      workflowId\n      workflow { ...WorkflowFull }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ExecutionUpdates($workflowId: ID, $executionId: ID) {\n    workflowExecutionUpdates(workflowId: $workflowId, executionId: $executionId) {\n      type\n      occurredAt\n      subjectVersion\n      executionId\n      workflowId\n      status\n      execution { ...ExecutionRow }\n    }\n  }\n"): (typeof documents)["\n  subscription ExecutionUpdates($workflowId: ID, $executionId: ID) {\n    workflowExecutionUpdates(workflowId: $workflowId, executionId: $executionId) {\n      type\n      occurredAt\n      subjectVersion\n      executionId\n      workflowId\n      status\n      execution { ...ExecutionRow }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateWorkflow($id: ID!, $input: UpdateWorkflowInput!) {\n    updateWorkflow(id: $id, input: $input) {\n      workflow { ...WorkflowFull }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateWorkflow($id: ID!, $input: UpdateWorkflowInput!) {\n    updateWorkflow(id: $id, input: $input) {\n      workflow { ...WorkflowFull }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteWorkflow($id: ID!) {\n    deleteWorkflow(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteWorkflow($id: ID!) {\n    deleteWorkflow(id: $id) {\n      deletedId\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExecuteWorkflow($workflowId: ID!, $input: JSON) {\n    executeWorkflow(workflowId: $workflowId, input: $input) {\n      execution { ...ExecutionRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation ExecuteWorkflow($workflowId: ID!, $input: JSON) {\n    executeWorkflow(workflowId: $workflowId, input: $input) {\n      execution { ...ExecutionRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelExecution($id: ID!) {\n    cancelWorkflowExecution(id: $id) {\n      execution { ...ExecutionRow }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CancelExecution($id: ID!) {\n    cancelWorkflowExecution(id: $id) {\n      execution { ...ExecutionRow }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkflowTemplates {\n    workflowTemplates { id name description definition }\n  }\n"): (typeof documents)["\n  query WorkflowTemplates {\n    workflowTemplates { id name description definition }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWorkflow($input: CreateWorkflowInput!) {\n    createWorkflow(input: $input) {\n      workflow { ...WorkflowFull }\n      errors { path code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateWorkflow($input: CreateWorkflowInput!) {\n    createWorkflow(input: $input) {\n      workflow { ...WorkflowFull }\n      errors { path code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    installation { needsSetup signUpOpen version }\n    me {\n      user { id name email emailVerified }\n      actor { id kind name }\n      memberships {\n        organization { id name slug timeZone version }\n        roles { id name builtIn }\n      }\n      permissions\n      operator\n      refusal { organizationId code message }\n    }\n    organization { id name slug timeZone region createdAt version }\n  }\n"): (typeof documents)["\n  query Viewer {\n    installation { needsSetup signUpOpen version }\n    me {\n      user { id name email emailVerified }\n      actor { id kind name }\n      memberships {\n        organization { id name slug timeZone version }\n        roles { id name builtIn }\n      }\n      permissions\n      operator\n      refusal { organizationId code message }\n    }\n    organization { id name slug timeZone region createdAt version }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;