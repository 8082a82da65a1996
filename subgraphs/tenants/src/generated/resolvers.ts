import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ShownChange, RolePreview as RolePreviewModel } from '../roles/preview-role.ts';
import type { SecurityEvent, Passkey as PasskeyModel, SessionInfo, Profile } from '@guardian/platform/identity';
import type { AccountEventPage, AccountSecurity as AccountSecurityModel } from '../account/account-security.ts';
import type { ExplainedAccess, ExplainedStep } from '../explanations/explain.ts';
import type { ActivityPage } from '../activity/list-activity.ts';
import type { StoredEvent } from '@guardian/platform/events';
import type { ActorRow, GrantRow, InviteRow, TeamRow } from '@guardian/platform/access';
import type { DataKeyRow, KeyRotationRow } from '@guardian/platform/sealing';
import type { AuditPolicy as AuditPolicyModel } from '../audit/audit-policy.ts';
import type { AuditFilterRow, AuditRecord as AuditRecordModel } from '@guardian/platform/audit';
import type { AuditRecordPage } from '../audit/list-records.ts';
import type { AuditStreamRow } from '../audit-streams/tables.ts';
import type { GrantPage } from '../grants/list-grants.ts';
import type { InstallationState } from '../installation/installation.ts';
import type { InvitePage } from '../invites/list-invites.ts';
import type { Member as MemberModel } from '../members/member.ts';
import type { MemberPage } from '../members/list-members.ts';
import type { OwnMembership } from '../members/my-memberships.ts';
import type { NetworkRuleRow, PolicyRow, WouldRefuse } from '@guardian/platform/entry';
import type { NetworkRules as NetworkRulesModel } from '../entry/network-rules.ts';
import type { TryOut } from '../entry/try-network-rules.ts';
import type { Organization as OrganizationModel } from '../organizations/organization.ts';
import type { OutboxPage } from '../installation/list-outbox.ts';
import type { StoredMail } from '@guardian/platform/mail';
import type { CataloguedPermission } from '../roles/permission-catalogue.ts';
import type { ShownLimit, RateLimits as RateLimitsModel } from '../limits/read-limits.ts';
import type { Plan, UsedSubject, LimitUsage } from '@guardian/platform/limits';
import type { LimitedOrganizationRow, LimitedOrganizationPage } from '../limits/list-limited-organizations.ts';
import type { Role as RoleModel } from '../roles/whole-role.ts';
import type { StreamChange as StreamChangeModel } from '../roles/affected-streams.ts';
import type { RequestContext, EventRoot } from '@guardian/platform/subgraph';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-03-01T09:30:00.000Z`. */
  DateTime: { input: string; output: Date | string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What `acceptInvite` answers. */
export type AcceptInvitePayload = {
  __typename?: 'AcceptInvitePayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The organization that was joined; null when `errors` is not empty. */
  organization?: Maybe<Organization>;
};

/** What one member, key or workflow would hold more or less of. */
export type AccessChange = {
  __typename?: 'AccessChange';
  /** Whom it concerns. */
  actor: Actor;
  /** What they would hold further, with the scope then. */
  gained: Array<PermissionGrant>;
  /** What they would hold less far or not at all, with the scope now. */
  lost: Array<PermissionGrant>;
  /**
   * What they have open at this moment, through any gateway, that would end or might show less: their subscriptions and live
   * queries in this organization.
   */
  streams: Array<StreamChange>;
};

/** Why somebody may or may not do something, at this moment. */
export type AccessExplanation = {
  __typename?: 'AccessExplanation';
  /** Whom it is about. */
  actor: Actor;
  /** Whether they may: for the subject, if one was named, else for anything at all. */
  allowed: Scalars['Boolean']['output'];
  /** The permission asked about. */
  permission: Scalars['String']['output'];
  /** How far the permission reaches for them; null: they don't hold it. */
  scope?: Maybe<AccessScope>;
  /** The answer as a sentence. */
  sentence: Scalars['String']['output'];
  /** What decided, their own access first, then that of whom they depend on. */
  steps: Array<AccessStep>;
};

/** How far a permission reaches. */
export type AccessScope =
  /** Everything in the organization. */
  | 'ALL'
  /** Rows that the holder owns. */
  | 'OWN'
  /** Rows of the holder's teams, and own ones. */
  | 'TEAM';

/** One thing that decided whether a permission is held, as the check itself met it. */
export type AccessStep = {
  __typename?: 'AccessStep';
  /** Whose access it is part of: the one asked about, or one they depend on. */
  actor: Actor;
  /** What it is about. */
  kind: AccessStepKind;
  /** Of a grant: from the role that was given to the one that holds the permission itself. */
  roles: Array<Role>;
  /** How far it lets the permission reach; null: not at all. */
  scope?: Maybe<AccessScope>;
  /** What it says, as a sentence. */
  sentence: Scalars['String']['output'];
};

/** What one step of an explanation is about. */
export type AccessStepKind =
  /** Whom a key or workflow acts for: it holds at most what they do. */
  | 'BOUND'
  /** The member, key or workflow has ended, and holds nothing. */
  | 'ENDED'
  /** A role that was given or lent. */
  | 'GRANT'
  /** A key's scopes, or what a workflow declares. */
  | 'RESTRICTION';

/** One thing that happened to the caller's account. */
export type AccountEvent = {
  __typename?: 'AccountEvent';
  /** Country that the address is registered in, ISO 3166-1 alpha-2; null for private and unknown ones. */
  country?: Maybe<Scalars['String']['output']>;
  /** Browser and system, e.g. `Firefox on Linux`. */
  device: Scalars['String']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Address it came from; null if unknown. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** What happened. */
  type: AccountEventType;
};

/** A page of what happened to an account (Relay cursor connection). */
export type AccountEventConnection = {
  __typename?: 'AccountEventConnection';
  /** Items with their cursors. */
  edges: Array<AccountEventEdge>;
  /** Items without their cursors. */
  nodes: Array<AccountEvent>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One item of a page of account events, with its cursor. */
export type AccountEventEdge = {
  __typename?: 'AccountEventEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: AccountEvent;
};

/** What can happen to an account. */
export type AccountEventType =
  /** Another e-mail address was confirmed. */
  | 'EMAIL_CHANGED'
  /** A passkey was added. */
  | 'PASSKEY_ADDED'
  /** A passkey was removed. */
  | 'PASSKEY_REMOVED'
  /** The password was changed or reset. */
  | 'PASSWORD_CHANGED'
  /** A recovery code was used, or new ones were made. */
  | 'RECOVERY_CODES_CHANGED'
  /** A sign-in was completed. */
  | 'SIGNED_IN'
  /** An address tried too often and has to wait. */
  | 'SIGN_IN_BLOCKED'
  /** A password, code or recovery code was wrong. */
  | 'SIGN_IN_FAILED'
  /** The authenticator app was removed. */
  | 'TWO_FACTOR_DISABLED'
  /** An authenticator app was added. */
  | 'TWO_FACTOR_ENABLED';

/** How the caller's account is protected. */
export type AccountSecurity = {
  __typename?: 'AccountSecurity';
  /** Whether an authenticator app is asked for after the password. */
  authenticatorApp: Scalars['Boolean']['output'];
  /** Whether the caller has proved to be there within the last 15 minutes, as sensitive mutations ask. */
  confirmed: Scalars['Boolean']['output'];
  /** What happened to the account, the newest first. */
  events: AccountEventConnection;
  /** The caller's passkeys, the oldest first. */
  passkeys: Array<Passkey>;
  /** Whether more than a password was shown for this session. */
  secondFactor: Scalars['Boolean']['output'];
};


/** How the caller's account is protected. */
export type AccountSecurityEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of events (Relay cursor connection). */
export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  /** Items with their cursors. */
  edges: Array<ActivityEdge>;
  /** Items without their cursors. */
  nodes: Array<ActivityEvent>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One item of a page of events, with its cursor. */
export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: ActivityEvent;
};

/** One recorded change, as the event log holds it. */
export type ActivityEvent = {
  __typename?: 'ActivityEvent';
  /** Who did it; null for the installation itself. */
  actor?: Maybe<Actor>;
  /** Position in the log; unique in the installation. */
  id: Scalars['ID']['output'];
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** On whose behalf a workflow acted. */
  onBehalfOf?: Maybe<Actor>;
  /** The request it happened in, as in the log and in `X-Request-Id`; null outside one. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** How much attention the change deserves. */
  riskLevel: RiskLevel;
  /** Id of what was changed. */
  subjectId: Scalars['ID']['output'];
  /** GraphQL type of the subject, e.g. `Contact`. */
  subjectType: Scalars['String']['output'];
  /** Version of the subject after the change; rises with each. */
  subjectVersion: Scalars['Int']['output'];
  /** A sentence for people, e.g. `Ada Lovelace created contact Grace Hopper`. */
  summary: Scalars['String']['output'];
  /** e.g. `contact.created`. */
  type: Scalars['String']['output'];
};

/** Which events to list; conditions are combined with and. */
export type ActivityFilter = {
  /** Only what this actor did. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** From this instant on. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only events of this subject. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** GraphQL type of the subject, e.g. `Contact`. */
  subjectType?: InputMaybe<Scalars['String']['input']>;
  /** Event types; a trailing `*` matches a prefix, e.g. `contact.*`. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Before this instant. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A principal as others see it: who did something. */
export type Actor = {
  __typename?: 'Actor';
  /** Id of the principal. */
  id: Scalars['ID']['output'];
  /** What kind of principal it is. */
  kind: ActorKind;
  /** The member, when `kind` is `MEMBER` and the viewer may read members. */
  member?: Maybe<Member>;
  /** Name of the person, key or workflow. */
  name: Scalars['String']['output'];
};

/** What kind of principal acted. */
export type ActorKind =
  /** A program, by its key. */
  | 'API_KEY'
  /** A person of the organization. */
  | 'MEMBER'
  /** The installation itself, e.g. a schedule or the first set-up. */
  | 'SYSTEM'
  /** A workflow, as itself. */
  | 'WORKFLOW';

/** Whether an address would be let in. */
export type AddressVerdict = {
  __typename?: 'AddressVerdict';
  /** The address as it was read. */
  address: Scalars['String']['output'];
  /** Whether it would be. */
  allowed: Scalars['Boolean']['output'];
  /** Country that it is registered in, ISO 3166-1 alpha-2; null for private and unknown ones. */
  country?: Maybe<Scalars['String']['output']>;
  /** The sentence that says why. */
  reason: Scalars['String']['output'];
};

/** An organization and its plan. */
export type AssignRateLimitPlanInput = {
  /** Any of the installation. */
  organizationId: Scalars['ID']['input'];
  /** Name of the plan. */
  plan: Scalars['String']['input'];
};

/** Who did something, as they were called then. */
export type AuditActor = {
  __typename?: 'AuditActor';
  /** Id of the principal; null for the installation itself. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What kind of principal it was. */
  kind: ActorKind;
  /** Its name at that time; null for the installation itself. */
  name?: Maybe<Scalars['String']['output']>;
};

/** What `saveAuditFilter` answers. */
export type AuditFilterPayload = {
  __typename?: 'AuditFilterPayload';
  /** The saved search; null when there are errors. */
  auditFilter?: Maybe<AuditSavedFilter>;
  /** What is to be corrected. */
  errors: Array<InputError>;
};

/** How the audit log is kept, and where its chain of hashes stands. */
export type AuditPolicy = {
  __typename?: 'AuditPolicy';
  /** Place of the oldest record that is kept; null if there is none. */
  firstPlace?: Maybe<Scalars['Int']['output']>;
  /** Who holds it. */
  heldBy?: Maybe<Actor>;
  /** Since when nothing is deleted, whatever `retentionDays` says; null: not held. */
  heldSince?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is held. */
  holdReason?: Maybe<Scalars['String']['output']>;
  /** Hash of the newest record, hexadecimal. Kept elsewhere, it proves later that nothing before it was changed. */
  lastHash?: Maybe<Scalars['String']['output']>;
  /** Place of the newest record; null if there is none. */
  lastPlace?: Maybe<Scalars['Int']['output']>;
  /** Records that are kept. */
  records: Scalars['Int']['output'];
  /** Days after which records are deleted, 30 to 3,650; null: never. */
  retentionDays?: Maybe<Scalars['Int']['output']>;
  /** When the installation last signed the end of the chain. */
  signedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises with each change of retention or hold; 0 before the first. */
  version: Scalars['Int']['output'];
};

/** What changes of how the audit log is kept answer. */
export type AuditPolicyPayload = {
  __typename?: 'AuditPolicyPayload';
  /** What is to be corrected. */
  errors: Array<InputError>;
  /** How it is kept now; null when there are errors. */
  policy?: Maybe<AuditPolicy>;
};

/** One record of the audit log. It is never changed, and its hash follows from the record before it. */
export type AuditRecord = {
  __typename?: 'AuditRecord';
  /** Who did it. */
  actor: AuditActor;
  /** What the subject was afterwards; null if it is gone. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** What the subject was before; null if it was not there, or is not known. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** Where the address is registered, as ISO 3166-1 alpha-2; null for private and unknown ones. */
  country?: Maybe<Scalars['String']['output']>;
  /** What else is known, e.g. the permission that was missing. */
  details?: Maybe<Scalars['JSON']['output']>;
  /** SHA-256 over the hash of the record before and this one’s content, hexadecimal. */
  hash: Scalars['String']['output'];
  /** Id of the record: that of the organization and the place. */
  id: Scalars['ID']['output'];
  /** IP address it came from; null inside the installation. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** What it tells of. */
  kind: AuditRecordKind;
  /** When it happened; of several, the first. */
  occurredAt: Scalars['DateTime']['output'];
  /** On whose behalf a workflow acted; null for others. */
  onBehalfOf?: Maybe<AuditActor>;
  /** Place in the organization’s chain: 1, 2, 3 … without gaps. */
  place: Scalars['Int']['output'];
  /** The request it happened in, as in `X-Request-Id`; null outside one. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** How much attention it deserves. */
  riskLevel: RiskLevel;
  /** Why. */
  riskReasons: Array<AuditRiskReason>;
  /** Id of what was changed. */
  subjectId?: Maybe<Scalars['String']['output']>;
  /** GraphQL type of what was changed, e.g. `Contact`; null for reads and refusals. */
  subjectType?: Maybe<Scalars['String']['output']>;
  /** A sentence for people, e.g. `Ada Lovelace deleted contact Grace Hopper`. */
  summary: Scalars['String']['output'];
  /** How many equal ones within a minute it stands for. */
  times: Scalars['Int']['output'];
  /** Type of the event, e.g. `contact.created`; `read.<field>` and `refused.<field>` for what was looked at or refused. */
  type: Scalars['String']['output'];
  /** The browser or program, as it calls itself; at most 500 characters. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** A page of records (Relay cursor connection). */
export type AuditRecordConnection = {
  __typename?: 'AuditRecordConnection';
  /** Items with their cursors. */
  edges: Array<AuditRecordEdge>;
  /** Items without their cursors. */
  nodes: Array<AuditRecord>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many records match, counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of records, with its cursor. */
export type AuditRecordEdge = {
  __typename?: 'AuditRecordEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: AuditRecord;
};

/** Which records to find; conditions are combined with and, the values of one list with or. */
export type AuditRecordFilter = {
  /** Only what this principal did. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what principals of these kinds did. */
  actorKinds?: InputMaybe<Array<ActorKind>>;
  /** Countries of addresses, as ISO 3166-1 alpha-2. */
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** An IP address, or a range in CIDR notation, e.g. `192.0.2.0/24`. */
  ipAddress?: InputMaybe<Scalars['String']['input']>;
  /** Changes, reads, refusals. */
  kinds?: InputMaybe<Array<AuditRecordKind>>;
  /** Only what workflows did on behalf of this principal. */
  onBehalfOfId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what happened in this request. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** Risk levels. */
  riskLevels?: InputMaybe<Array<RiskLevel>>;
  /** Reasons for a risk level, any of them. */
  riskReasons?: InputMaybe<Array<AuditRiskReason>>;
  /** From this instant on. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what happened to this subject. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** GraphQL types of subjects, e.g. `Contact`. */
  subjectTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /**
   * What is said anywhere in a record: `ada report` (each word, or one that begins so), `"annual report"` (these words in this
   * order), `-draft` (not this word), `*port*` (a part of a word, at least 3 characters). At most 20 words, 500 characters.
   */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Types; a trailing `*` matches a prefix, e.g. `contact.*`. At most 100. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Before this instant. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Words of the user agent. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/** What a record of the audit log tells of. */
export type AuditRecordKind =
  /** Something was changed. */
  | 'CHANGE'
  /** Something was looked at that is kept from most. */
  | 'READ'
  /** Something was tried without the right to it. */
  | 'REFUSAL';

/** Where the audit log has come to. */
export type AuditRecordsSignal = {
  __typename?: 'AuditRecordsSignal';
  /** Place of the newest record. */
  lastPlace: Scalars['Int']['output'];
};

/** Why a record has its risk level. */
export type AuditRiskReason =
  /** Something is gone afterwards. */
  | 'DESTRUCTIVE'
  /** Many records left the installation. */
  | 'EXPORT'
  /** The actor came from a country that they were not seen in before. */
  | 'NEW_COUNTRY'
  /** It is of a kind that is worth knowing of. */
  | 'NOTABLE_CHANGE'
  /** A permission was missing. */
  | 'REFUSED'
  /** Tried at least ten times within a minute. */
  | 'REPEATED'
  /** It changes who may do what, or can’t be undone. */
  | 'SENSITIVE_CHANGE'
  /** Somebody looked at what is kept from most. */
  | 'SENSITIVE_READ';

/** A search of the audit log that somebody keeps. */
export type AuditSavedFilter = {
  __typename?: 'AuditSavedFilter';
  /** The conditions, as `AuditRecordFilter` takes them. */
  filter: Scalars['JSON']['output'];
  /** Id of the search. */
  id: Scalars['ID']['output'];
  /** What its owner calls it. */
  name: Scalars['String']['output'];
  /** Whether it is the viewer’s own, who may delete it. */
  own: Scalars['Boolean']['output'];
  /** Whether everybody who may read the audit log sees it. */
  shared: Scalars['Boolean']['output'];
};

/**
 * The audit log on its way to another system: each record at least once, in the order of places. A record that comes again has
 * the same `id`.
 */
export type AuditStream = {
  __typename?: 'AuditStream';
  /** Whether a header `Authorization` is sent; its value is never shown. */
  authorized: Scalars['Boolean']['output'];
  /** Certificate in PEM that signs the receiver’s beside the well-known ones; null: none. */
  caCertificate?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it; null for one who is gone. */
  createdBy?: Maybe<Actor>;
  /** Since when it fails; null when it does not. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Attempts that failed in a row. */
  failures: Scalars['Int']['output'];
  /** Which records are sent, as `AuditRecordFilter` takes it; null: all. */
  filter?: Maybe<Scalars['JSON']['output']>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** How it is sent; follows from the address and stays. */
  kind: AuditStreamKind;
  /** Records behind that place that were not looked at yet. */
  lag: Scalars['Int']['output'];
  /** When the receiver last took records; null: never. */
  lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt failed, at most 500 characters; null when it did not. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** Records that were deleted when their time was over, before they were delivered. */
  missed: Scalars['Int']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
  /** When the next attempt is due; null: as soon as there is something to deliver. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Place of the last record that was delivered or passed over; 0: none yet. */
  place: Scalars['Int']['output'];
  /** What it does at present. */
  state: AuditStreamState;
  /** Where it is sent: `https://…`, or `tls://host:port` for syslog. */
  url: Scalars['String']['output'];
  /** Rises with each change of how it is set up. */
  version: Scalars['Int']['output'];
};

/** How records of the audit log are sent to a receiver. */
export type AuditStreamKind =
  /** Batches of JSON Lines by `POST`, signed as Standard Webhooks has it. */
  | 'HTTPS'
  /** Messages of RFC 5424 with octet counting, over TLS (RFC 5425) or TCP (RFC 6587). */
  | 'SYSLOG';

/** What changes of a stream answer. */
export type AuditStreamPayload = {
  __typename?: 'AuditStreamPayload';
  /** The stream as it is now; null when there are errors. */
  auditStream?: Maybe<AuditStream>;
  /** What is to be corrected. */
  errors: Array<InputError>;
};

/** What a stream does at present. */
export type AuditStreamState =
  /** Delivers what comes. */
  | 'ACTIVE'
  /** The receiver does not take the records: it tries again, at longest every 15 minutes, and keeps its place. */
  | 'FAILING'
  /** Somebody stopped it; it keeps its place. */
  | 'PAUSED';

/** What a receiver made of a test record. */
export type AuditStreamTest = {
  __typename?: 'AuditStreamTest';
  /** What it said, at most 1,024 bytes; null as above. */
  answer?: Maybe<Scalars['String']['output']>;
  /** Whether it took it. */
  delivered: Scalars['Boolean']['output'];
  /** Why it was not delivered; null when it was. */
  error?: Maybe<Scalars['String']['output']>;
  /** How long it took. */
  milliseconds: Scalars['Int']['output'];
  /** Status that it answered; null for syslog, or when it did not take it. */
  status?: Maybe<Scalars['Int']['output']>;
};

/** A new stream. */
export type CreateAuditStreamInput = {
  /** Value of the header `Authorization`, for a receiver over HTTPS that asks for one; at most 2,000 characters. It is kept sealed. */
  authorization?: InputMaybe<Scalars['String']['input']>;
  /** Certificate in PEM that signs the receiver’s, where no well-known authority does; at most 20,000 characters. */
  caCertificate?: InputMaybe<Scalars['String']['input']>;
  /** Which records are sent; all when left out. */
  filter?: InputMaybe<AuditRecordFilter>;
  /** Place of the first record to send, 1 to the one behind the newest; what comes from now on when left out. 1: all that are kept. */
  from?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 80 characters, unique in the organization. */
  name: Scalars['String']['input'];
  /**
   * `https://…` for batches of JSON Lines, `tls://host:port` for syslog; at most 2,000 characters, no user or password. Where the
   * installation allows private addresses, `http://…` and `tcp://host:port` too.
   */
  url: Scalars['String']['input'];
};

/** What `createAuditStream` answers. */
export type CreateAuditStreamPayload = {
  __typename?: 'CreateAuditStreamPayload';
  /** The stream; null when there are errors. */
  auditStream?: Maybe<AuditStream>;
  /** What is to be corrected. */
  errors: Array<InputError>;
  /** What batches are signed with, `whsec_` and base64. It is shown here and never again; null for syslog. */
  secret?: Maybe<Scalars['String']['output']>;
};

/** A new organization. */
export type CreateOrganizationInput = {
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** Made from the name when left out. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** IANA time zone; `UTC` when left out. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What a new role is. */
export type CreateRoleInput = {
  /** What it is for, at most 300 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 60 characters, unique in the organization. */
  name: Scalars['String']['input'];
  /** Roles whose permissions it holds too; at most 20. */
  parentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What it holds by itself. */
  permissions?: InputMaybe<Array<PermissionGrantInput>>;
};

/** What a new team is. */
export type CreateTeamInput = {
  /** What it is for, at most 300 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 60 characters, unique in the organization. */
  name: Scalars['String']['input'];
};

/** What to lend to whom for how long. */
export type DelegateRoleInput = {
  /** Until when it counts, at most five years ahead; until it is taken back when absent. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the member. */
  memberId: Scalars['ID']['input'];
  /** Why, at most 300 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of a role whose permissions the caller holds. */
  roleId: Scalars['ID']['input'];
  /** From when it counts; at once when absent. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `deleteAuditFilter` answers. */
export type DeleteAuditFilterPayload = {
  __typename?: 'DeleteAuditFilterPayload';
  /** Id of the search that is gone; null when there are errors. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is to be corrected. */
  errors: Array<InputError>;
};

/** What `deleteAuditStream` answers. */
export type DeleteAuditStreamPayload = {
  __typename?: 'DeleteAuditStreamPayload';
  /** Id of the stream that is gone; null when there are errors. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is to be corrected. */
  errors: Array<InputError>;
};

/** What `deleteOrganization` answers. */
export type DeleteOrganizationPayload = {
  __typename?: 'DeleteOrganizationPayload';
  /** Until when it can be restored; null when `errors` is not empty. */
  eraseAfter?: Maybe<Scalars['DateTime']['output']>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** What `deleteRole` answers. */
export type DeleteRolePayload = {
  __typename?: 'DeleteRolePayload';
  /** Id of the role that is gone; null when `errors` is not empty. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** What `deleteTeam` answers. */
export type DeleteTeamPayload = {
  __typename?: 'DeleteTeamPayload';
  /** Id of the team that is gone; null when `errors` is not empty. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** How the organization's sensitive values are kept: sealed by a key of its own, which is sealed by one of the installation. */
export type Encryption = {
  __typename?: 'Encryption';
  /** The keys the organization ever had, the newest first; empty until something sensitive is written. */
  keys: Array<EncryptionKey>;
  /** The rotation that is under way, or else the last one; null if there was none. */
  rotation?: Maybe<EncryptionKeyRotation>;
};

/** A key that seals values of the organization. The key itself never leaves the server. */
export type EncryptionKey = {
  __typename?: 'EncryptionKey';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was destroyed; null while it opens something. */
  destroyedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Counts up from 1 in the organization; stands beside what the key has sealed. */
  number: Scalars['Int']['output'];
  /** Which key-encryption key of the installation it is sealed by: 16 hexadecimal digits that tell nothing of that key. */
  sealedBy: Scalars['String']['output'];
  /** What it is used for. */
  state: EncryptionKeyState;
};

/** How far it is that everything is sealed by the active key. */
export type EncryptionKeyRotation = {
  __typename?: 'EncryptionKeyRotation';
  /** When it ended; null while it is under way. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Values that were looked at so far. */
  processed: Scalars['Int']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** Number of the key that everything is sealed by in the end. */
  toNumber: Scalars['Int']['output'];
  /** Values there were when it began; others may have come in since. */
  total: Scalars['Int']['output'];
};

/** What an encryption key is used for. */
export type EncryptionKeyState =
  /** Seals, and opens what it has sealed. */
  | 'ACTIVE'
  /** Is no more; nothing was sealed by it any longer. */
  | 'DESTROYED'
  /** Opens only, until everything it has sealed is sealed by the active key. */
  | 'RETIRING';

/** Why a person does not act in an organization of theirs. */
export type EntryRefusal = {
  __typename?: 'EntryRefusal';
  /** `NETWORK_NOT_ALLOWED`, `SECOND_FACTOR_REQUIRED`, `WRONG_REGION` or `ORGANIZATION_DELETED`. */
  code: Scalars['String']['output'];
  /** The sentence that says what to do. */
  message: Scalars['String']['output'];
  /** The organization. */
  organizationId: Scalars['ID']['output'];
};

/** A role that a member was given for a time, or was lent by somebody who holds it. */
export type Grant = {
  __typename?: 'Grant';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who lent it: it counts for at most what they hold at each moment. Null for a grant that stands by itself. */
  delegatedBy?: Maybe<Actor>;
  /** Until when it counts; null for what is lent without an end. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who made it; null for the installation. */
  grantedBy?: Maybe<Actor>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Who holds it; null for who may not read members. */
  member?: Maybe<Member>;
  /** Why, in the words of who made it. */
  reason: Scalars['String']['output'];
  /** The role it gives; null for who may not read roles. */
  role?: Maybe<Role>;
  /** From when it counts. */
  startsAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  status: GrantStatus;
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** A page of grants (Relay cursor connection). */
export type GrantConnection = {
  __typename?: 'GrantConnection';
  /** Items with their cursors. */
  edges: Array<GrantEdge>;
  /** Items without their cursors. */
  nodes: Array<Grant>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of grants, with its cursor. */
export type GrantEdge = {
  __typename?: 'GrantEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Grant;
};

/** One change of a grant. */
export type GrantEvent = {
  __typename?: 'GrantEvent';
  /** The grant as it was at this event; as it was last, when it was revoked. */
  grant?: Maybe<Grant>;
  /** Id of the grant. */
  grantId: Scalars['ID']['output'];
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /** `grant.created`, `grant.delegated` or `grant.revoked`. */
  type: Scalars['String']['output'];
};

/** What the mutations of a grant answer. */
export type GrantPayload = {
  __typename?: 'GrantPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The grant after the change; null when `errors` is not empty. */
  grant?: Maybe<Grant>;
};

/** What to give to whom for how long. */
export type GrantRoleInput = {
  /** Until when it counts, at most five years ahead. */
  expiresAt: Scalars['DateTime']['input'];
  /** Id of the member. */
  memberId: Scalars['ID']['input'];
  /** Why, at most 300 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of the role. */
  roleId: Scalars['ID']['input'];
  /** From when it counts; at once when absent. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where a grant stands by its own terms. */
export type GrantStatus =
  /** It counts now. */
  | 'ACTIVE'
  /** It has ended. */
  | 'EXPIRED'
  /** It has not started. */
  | 'SCHEDULED';

/** One thing about the input that the caller can correct. When a payload holds any, nothing was changed. */
export type InputError = {
  __typename?: 'InputError';
  /** A stable code, e.g. `REQUIRED`, `TOO_LONG`, `INVALID_FORMAT`, `TAKEN`. */
  code: Scalars['String']['output'];
  /** What is wrong and how to mend it, in one sentence. */
  message: Scalars['String']['output'];
  /** Where in the input, e.g. `["input", "email"]`. */
  path: Array<Scalars['String']['output']>;
};

/** What anyone may know of the installation before signing in. */
export type Installation = {
  __typename?: 'Installation';
  /** True until the first set-up has made the first user. */
  needsSetup: Scalars['Boolean']['output'];
  /** Whether people can sign up without an invite. */
  signUpOpen: Scalars['Boolean']['output'];
  /** Version of the running product. */
  version: Scalars['String']['output'];
};

/** An offer to join the organization, sent by mail as a link that works once. */
export type Invite = {
  __typename?: 'Invite';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Whom it was sent to. */
  email: Scalars['String']['output'];
  /** When its link stops working. */
  expiresAt: Scalars['DateTime']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Who invited. */
  invitedBy?: Maybe<Actor>;
  /** The role it gives. */
  role?: Maybe<Role>;
  /** Where it stands. */
  status: InviteStatus;
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** A page of invites (Relay cursor connection). */
export type InviteConnection = {
  __typename?: 'InviteConnection';
  /** Items with their cursors. */
  edges: Array<InviteEdge>;
  /** Items without their cursors. */
  nodes: Array<Invite>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of invites, with its cursor. */
export type InviteEdge = {
  __typename?: 'InviteEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Invite;
};

/** One change of an invite. */
export type InviteEvent = {
  __typename?: 'InviteEvent';
  /** The invite as it was at this event. */
  invite?: Maybe<Invite>;
  /** Id of the invite. */
  inviteId: Scalars['ID']['output'];
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /** `invite.created`, `invite.resent`, `invite.accepted` or `invite.revoked`. */
  type: Scalars['String']['output'];
};

/** Whom to invite as what. */
export type InviteMemberInput = {
  /** E-mail address. */
  email: Scalars['String']['input'];
  /** When the link stops working; 7 days from now when absent, 30 at most. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A role from `roles`. */
  roleId: Scalars['ID']['input'];
};

/** What the mutations of an invite answer. */
export type InvitePayload = {
  __typename?: 'InvitePayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The invite after the change; null when `errors` is not empty. */
  invite?: Maybe<Invite>;
};

/** What someone who holds an invite's token may see before accepting it. */
export type InvitePreview = {
  __typename?: 'InvitePreview';
  /** Whether an account with this address exists, so that the page asks to sign in instead of to sign up. */
  accountExists: Scalars['Boolean']['output'];
  /** Whom it was sent to. */
  email: Scalars['String']['output'];
  /** When the link stops working. */
  expiresAt: Scalars['DateTime']['output'];
  /** Who invited. */
  invitedByName: Scalars['String']['output'];
  /** The organization that invites. */
  organizationName: Scalars['String']['output'];
  /** The role it gives. */
  roleName: Scalars['String']['output'];
};

/** Where an invite stands. */
export type InviteStatus =
  /** Its person has joined. */
  | 'ACCEPTED'
  /** Nobody accepted it in time. */
  | 'EXPIRED'
  /** It can be accepted. */
  | 'PENDING'
  /** It was withdrawn, or replaced by a newer one. */
  | 'REVOKED';

/** What became of a message. */
export type MailStatus =
  /** The mail server refused it, or was not reached in time. */
  | 'FAILED'
  /** No mail server is configured: the message is kept here to be read. */
  | 'KEPT'
  /** Waiting for its delivery job. */
  | 'QUEUED'
  /** The mail server has taken it. */
  | 'SENT';

/** A person's place in one organization; a principal that access is granted to. */
export type Member = {
  __typename?: 'Member';
  /** Address of the person. */
  email?: Maybe<Scalars['String']['output']>;
  /** Id of the principal. */
  id: Scalars['ID']['output'];
  /** When the membership began. */
  joinedAt: Scalars['DateTime']['output'];
  /** When the membership ended; null while it lasts. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the person, kept for display after they have left. */
  name: Scalars['String']['output'];
  /** The roles granted at present, the most powerful first. */
  roles: Array<Role>;
  /** The teams the member is in, by name; null for who may not read teams. */
  teams?: Maybe<Array<Team>>;
  /** The person; null for someone who has deleted their account. */
  user?: Maybe<User>;
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** A page of members (Relay cursor connection). */
export type MemberConnection = {
  __typename?: 'MemberConnection';
  /** Items with their cursors. */
  edges: Array<MemberEdge>;
  /** Items without their cursors. */
  nodes: Array<Member>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of members, with its cursor. */
export type MemberEdge = {
  __typename?: 'MemberEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Member;
};

/** One change of a membership. */
export type MemberEvent = {
  __typename?: 'MemberEvent';
  /** The member as they were at this event. */
  member?: Maybe<Member>;
  /** Id of the member. */
  memberId: Scalars['ID']['output'];
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /** `member.joined`, `member.rolesChanged`, `member.renamed` or `member.removed`. */
  type: Scalars['String']['output'];
};

/** What the mutations of a member answer. */
export type MemberPayload = {
  __typename?: 'MemberPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The member after the change; null when `errors` is not empty. */
  member?: Maybe<Member>;
};

/** The caller's membership in one of their organizations. */
export type Membership = {
  __typename?: 'Membership';
  /** The caller’s place in it. */
  member?: Maybe<Member>;
  /** One of the caller’s organizations. */
  organization: Organization;
  /** The roles the caller holds in it. */
  roles: Array<Role>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Joins the organization of the invite. Needs a session of the invited address, and that whoever invited still could. */
  acceptInvite: AcceptInvitePayload;
  /** Gives an organization another plan. It counts at once. Operators only. */
  assignRateLimitPlan: RateLimitPlanPayload;
  /** Makes a role with the permissions and parents of another, which may be built in. */
  cloneRole: RolePayload;
  /**
   * Streams the audit log to another system. At most 10 for an organization. Under an `Idempotency-Key`, a repeated call answers
   * with the same stream and secret.
   */
  createAuditStream: CreateAuditStreamPayload;
  /** Creates an organization and makes the caller its owner. Needs a session; keys and workflows can't. */
  createOrganization: OrganizationPayload;
  /** Makes a role that holds no more than the caller does. */
  createRole: RolePayload;
  /** Makes a team, without members. */
  createTeam: TeamPayload;
  /** Lends a member a role: it never gives more than the caller holds at each moment, and ends with their membership. */
  delegateRole: GrantPayload;
  /** Deletes one of one’s own searches. Throws NOT_FOUND. */
  deleteAuditFilter: DeleteAuditFilterPayload;
  /** Deletes a stream with its secret; a batch that is under way may still arrive. Throws NOT_FOUND. */
  deleteAuditStream: DeleteAuditStreamPayload;
  /** Closes the organization this request acts in at once, for everybody and every key, and has it erased after 30 days. Owners only; needs a fresh confirmation. */
  deleteOrganization: DeleteOrganizationPayload;
  /** Deletes a role. Whoever holds it or is invited to it gets another one instead. Built-in roles can't be deleted. */
  deleteRole: DeleteRolePayload;
  /** Deletes a team. Its members stay in the organization; what belonged to it belongs to no team. */
  deleteTeam: DeleteTeamPayload;
  /** Gives a member a role for a time. The caller can't give what they don't hold. */
  grantRole: GrantPayload;
  /** Holds the audit log: nothing is deleted until it is released. Throws CONFLICT when it is held already. */
  holdAuditLog: AuditPolicyPayload;
  /** Mails an invite. Inviting an address again replaces its pending invite. */
  inviteMember: InvitePayload;
  /** Ends the caller's own membership. The last owner can't leave: hand the ownership over first. */
  leaveOrganization: MemberPayload;
  /** Break-glass: an owner whom the rules keep out suspends them for a while. Told to all owners. Needs a fresh confirmation. */
  overrideNetworkRules: OverrideNetworkRulesPayload;
  /** Stops a stream behind the batch that is under way. It keeps its place. Throws NOT_FOUND, CONFLICT when it is paused. */
  pauseAuditStream: AuditStreamPayload;
  /** Ends a hold. Throws CONFLICT when there is none, STEP_UP_REQUIRED. */
  releaseAuditLog: AuditPolicyPayload;
  /** Ends a membership: sessions and streams of the person lose this organization at once. The last owner can't be removed. */
  removeMember: MemberPayload;
  /** Gives one of the caller's passkeys another name. */
  renamePasskey: RenamePasskeyPayload;
  /** Mails the link of a pending or expired invite again; it works for another 7 days. */
  resendInvite: InvitePayload;
  /** Takes back a limit of the organization's own; that of the plan remains. Nothing happens where there is none. */
  resetRateLimit: RateLimitsPayload;
  /** Brings back an organization that waits to be erased. Owners only. */
  restoreOrganization: OrganizationPayload;
  /** Lets a paused stream go on from its place. Throws NOT_FOUND, CONFLICT when it is not paused. */
  resumeAuditStream: AuditStreamPayload;
  /** Takes a role back that was given for a time or lent, at once. */
  revokeGrant: GrantPayload;
  /** Withdraws a pending invite; its link stops working at once. */
  revokeInvite: InvitePayload;
  /** Ends all of the caller's sessions but this one. */
  revokeOtherSessions: RevokeSessionPayload;
  /** Ends one of the caller's sessions; its streams end within a second. */
  revokeSession: RevokeSessionPayload;
  /**
   * Lets a stream go on with another record: with an earlier one to send again what a receiver has lost, with a later one to leave
   * out what it does not take. Throws NOT_FOUND.
   */
  rewindAuditStream: AuditStreamPayload;
  /**
   * Makes a new key, by which everything is sealed from now on, and begins to seal anew what the one before has sealed; that
   * one is destroyed at the end. Nothing has to wait for it. Needs a person who has proved to be there within 15 minutes, else
   * STEP_UP_REQUIRED; CONFLICT while a rotation is under way.
   */
  rotateEncryptionKey: RotateEncryptionKeyPayload;
  /** Keeps a search of the audit log. At most 100 for each member or key. */
  saveAuditFilter: AuditFilterPayload;
  /** Replaces the network rules. Refused if they would keep the caller out. Needs a fresh confirmation. */
  saveNetworkRules: NetworkRulesPayload;
  /** Makes a plan, or replaces the limits of one. It counts at once. Operators only. */
  saveRateLimitPlan: RateLimitPlanPayload;
  /** Replaces the roles of a member. The caller can't grant what they don't hold, and the last owner stays an owner. */
  setMemberRoles: MemberPayload;
  /** Sets a limit of the organization's own, below that of its plan. It counts at once, on every gateway. */
  setRateLimit: RateLimitsPayload;
  /** Puts members into a team and takes others out; what they see changes at once, also on open streams. */
  setTeamMembers: TeamPayload;
  /** First set-up: creates the first user (operator), the first organization and their ownership. Works once, with the printed token. */
  setUpInstallation: SetUpInstallationPayload;
  /** Makes another organization of the caller the default of this session, for requests that name none. */
  switchOrganization: OrganizationPayload;
  /**
   * Sends a record that is marked as a test (`"test": true`) and tells what came of it, after at most 10 seconds. The stream does
   * not move. Throws NOT_FOUND.
   */
  testAuditStream: TestAuditStreamPayload;
  /** Makes a member an owner and the caller, an owner so far, an admin. */
  transferOwnership: MemberPayload;
  /**
   * Sets after how many days records are deleted, each night from the oldest on; the chain begins behind them and stays
   * verifiable. Throws STEP_UP_REQUIRED.
   */
  updateAuditRetention: AuditPolicyPayload;
  /** Changes a stream; it keeps its place and its secret, and is tried again at once. Throws NOT_FOUND. */
  updateAuditStream: AuditStreamPayload;
  /** Changes the organization this request acts in. A property left out stays as it is. */
  updateOrganization: OrganizationPayload;
  /** Changes the caller's display name. */
  updateProfile: ProfilePayload;
  /** Changes a role; its holders gain and lose at once, also on open streams. Built-in roles can't be changed. */
  updateRole: RolePayload;
  /** Changes what the organization asks of members who sign in. Needs a fresh confirmation. */
  updateSignInPolicy: SignInPolicyPayload;
  /** Changes the name or description of a team. */
  updateTeam: TeamPayload;
  /** Takes back at once what the caller lent. */
  withdrawDelegation: GrantPayload;
};


export type MutationAcceptInviteArgs = {
  token: Scalars['String']['input'];
};


export type MutationAssignRateLimitPlanArgs = {
  input: AssignRateLimitPlanInput;
};


export type MutationCloneRoleArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


export type MutationCreateAuditStreamArgs = {
  input: CreateAuditStreamInput;
};


export type MutationCreateOrganizationArgs = {
  input: CreateOrganizationInput;
};


export type MutationCreateRoleArgs = {
  input: CreateRoleInput;
};


export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};


export type MutationDelegateRoleArgs = {
  input: DelegateRoleInput;
};


export type MutationDeleteAuditFilterArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteAuditStreamArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteOrganizationArgs = {
  slug: Scalars['String']['input'];
};


export type MutationDeleteRoleArgs = {
  id: Scalars['ID']['input'];
  reassignTo?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationDeleteTeamArgs = {
  id: Scalars['ID']['input'];
};


export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


export type MutationHoldAuditLogArgs = {
  reason: Scalars['String']['input'];
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationOverrideNetworkRulesArgs = {
  input: OverrideNetworkRulesInput;
};


export type MutationPauseAuditStreamArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveMemberArgs = {
  memberId: Scalars['ID']['input'];
};


export type MutationRenamePasskeyArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


export type MutationResendInviteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationResetRateLimitArgs = {
  input: ResetRateLimitInput;
};


export type MutationRestoreOrganizationArgs = {
  organizationId: Scalars['ID']['input'];
};


export type MutationResumeAuditStreamArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeGrantArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeInviteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRewindAuditStreamArgs = {
  id: Scalars['ID']['input'];
  to: Scalars['Int']['input'];
};


export type MutationSaveAuditFilterArgs = {
  input: SaveAuditFilterInput;
};


export type MutationSaveNetworkRulesArgs = {
  input: SaveNetworkRulesInput;
};


export type MutationSaveRateLimitPlanArgs = {
  input: SaveRateLimitPlanInput;
};


export type MutationSetMemberRolesArgs = {
  memberId: Scalars['ID']['input'];
  roleIds: Array<Scalars['ID']['input']>;
};


export type MutationSetRateLimitArgs = {
  input: SetRateLimitInput;
};


export type MutationSetTeamMembersArgs = {
  add?: InputMaybe<Array<Scalars['ID']['input']>>;
  remove?: InputMaybe<Array<Scalars['ID']['input']>>;
  teamId: Scalars['ID']['input'];
};


export type MutationSetUpInstallationArgs = {
  input: SetUpInstallationInput;
};


export type MutationSwitchOrganizationArgs = {
  organizationId: Scalars['ID']['input'];
};


export type MutationTestAuditStreamArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTransferOwnershipArgs = {
  memberId: Scalars['ID']['input'];
};


export type MutationUpdateAuditRetentionArgs = {
  input: UpdateAuditRetentionInput;
};


export type MutationUpdateAuditStreamArgs = {
  id: Scalars['ID']['input'];
  input: UpdateAuditStreamInput;
};


export type MutationUpdateOrganizationArgs = {
  input: UpdateOrganizationInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationUpdateRoleArgs = {
  id: Scalars['ID']['input'];
  input: UpdateRoleInput;
  version?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationUpdateSignInPolicyArgs = {
  input: UpdateSignInPolicyInput;
};


export type MutationUpdateTeamArgs = {
  id: Scalars['ID']['input'];
  input: UpdateTeamInput;
};


export type MutationWithdrawDelegationArgs = {
  id: Scalars['ID']['input'];
};

/** One line of the network rules of an organization. */
export type NetworkRule = {
  __typename?: 'NetworkRule';
  /** The API key that it is about; null if it is about everybody or a role. */
  apiKeyId?: Maybe<Scalars['ID']['output']>;
  /** Whether it lets in or keeps out. */
  effect: NetworkRuleEffect;
  /** Unique id; new with each change of the rules. */
  id: Scalars['ID']['output'];
  /** What it looks at. */
  kind: NetworkRuleKind;
  /** What it is for. */
  note: Scalars['String']['output'];
  /** The role that it is about; null if it is about everybody or a key. */
  roleId?: Maybe<Scalars['ID']['output']>;
  /** A range such as `192.0.2.0/24`, or a country such as `DE`. */
  value: Scalars['String']['output'];
};

/** What a network rule does with whom it names. */
export type NetworkRuleEffect =
  /** Lets in. As soon as one rule of a list allows, whoever is on none of its lines stays out. */
  | 'ALLOW'
  /** Keeps out, whatever allows. */
  | 'BLOCK';

/** One line of the rules. */
export type NetworkRuleInput = {
  /** The API key that it is about. */
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it lets in or keeps out. */
  effect: NetworkRuleEffect;
  /** What it looks at. */
  kind: NetworkRuleKind;
  /** What it is for, at most 200 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The role that it is about. */
  roleId?: InputMaybe<Scalars['ID']['input']>;
  /** A range such as `192.0.2.0/24` or `2001:db8::/32`, one address, or a country such as `DE`. */
  value: Scalars['String']['input'];
};

/** What a network rule looks at. */
export type NetworkRuleKind =
  /** The country that the address is registered in. */
  | 'COUNTRY'
  /** The address: IPv4 or IPv6, in CIDR notation. */
  | 'RANGE';

/** From where an organization lets people and keys in. */
export type NetworkRules = {
  __typename?: 'NetworkRules';
  /** Whether they count. Otherwise they are kept, to be tried out. */
  enforced: Scalars['Boolean']['output'];
  /** Until when an owner has suspended them; null if nobody has. */
  overriddenUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Why they are suspended. */
  overrideReason?: Maybe<Scalars['String']['output']>;
  /** The rules, in the order in which they were written. */
  rules: Array<NetworkRule>;
  /** Counts up with each change; hand it back with the next. */
  version: Scalars['Int']['output'];
  /** Address of the caller as the rules see it; null if unknown, and in live queries. */
  yourAddress?: Maybe<Scalars['String']['output']>;
  /** Country that the caller's address is registered in, ISO 3166-1 alpha-2; null like the address. */
  yourCountry?: Maybe<Scalars['String']['output']>;
};

/** What `saveNetworkRules` answers. */
export type NetworkRulesPayload = {
  __typename?: 'NetworkRulesPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The rules after the change; null when `errors` is not empty. */
  networkRules?: Maybe<NetworkRules>;
};

/** What rules would have done in the last 30 days. */
export type NetworkRulesTryOut = {
  __typename?: 'NetworkRulesTryOut';
  /** Those that the rules would refuse, the latest first. */
  refused: Array<WouldBeRefused>;
  /** Whether the rules would keep the caller out now. */
  refusesYou: Scalars['Boolean']['output'];
  /** How many pairs of principal and address came in. */
  seen: Scalars['Int']['output'];
};

/** A tenant: the unit that owns data and that access is granted in. */
export type Organization = {
  __typename?: 'Organization';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Display name, 1 to 80 characters. */
  name: Scalars['String']['output'];
  /** Region in which its data is kept, e.g. `eu`: installations of other regions refuse everybody with `WRONG_REGION`. Null: wherever it is. */
  region?: Maybe<Scalars['String']['output']>;
  /** Name in URLs: lower-case letters, digits and hyphens; unique in the installation. */
  slug: Scalars['String']['output'];
  /** IANA time zone in which schedules and reports of the organization are understood. */
  timeZone: Scalars['String']['output'];
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** One change of the organization’s settings. */
export type OrganizationEvent = {
  __typename?: 'OrganizationEvent';
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** The organization as it is now. */
  organization?: Maybe<Organization>;
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /** Event type, e.g. `organization.updated`. */
  type: Scalars['String']['output'];
};

/** What the mutations of an organization answer. */
export type OrganizationPayload = {
  __typename?: 'OrganizationPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** Null when `errors` is not empty. */
  organization?: Maybe<Organization>;
};

/** A page of messages (Relay cursor connection). */
export type OutboxConnection = {
  __typename?: 'OutboxConnection';
  /** Items with their cursors. */
  edges: Array<OutboxEdge>;
  /** Items without their cursors. */
  nodes: Array<OutboxMessage>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of messages, with its cursor. */
export type OutboxEdge = {
  __typename?: 'OutboxEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: OutboxMessage;
};

/** A message that the installation sent or, without a mail server, keeps for operators. */
export type OutboxMessage = {
  __typename?: 'OutboxMessage';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Why the latest attempt failed. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** When the mail server took it; null before. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** What became of it. */
  status: MailStatus;
  /** Subject line. */
  subject: Scalars['String']['output'];
  /** Body as plain text. */
  text: Scalars['String']['output'];
  /** Address of the recipient. */
  to: Scalars['String']['output'];
};

/** How many messages there are. */
export type OutboxSignal = {
  __typename?: 'OutboxSignal';
  /** Id of the newest message; null if there is none. */
  latestId?: Maybe<Scalars['ID']['output']>;
  /** Number of messages kept. */
  totalCount: Scalars['Int']['output'];
};

/** How an owner gets in. */
export type OverrideNetworkRulesInput = {
  /** 1 to 240. */
  minutes: Scalars['Int']['input'];
  /** The organization; not the one of the request, which the owner may be kept out of. */
  organizationId: Scalars['ID']['input'];
  /** For the log, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** What `overrideNetworkRules` answers. */
export type OverrideNetworkRulesPayload = {
  __typename?: 'OverrideNetworkRulesPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** Until when the rules don't count; null when `errors` is not empty. */
  overriddenUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a page of a connection stands. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item of the page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more items follow `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether items precede `startCursor`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of the page; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A passkey of the caller: it signs in by itself and counts as second factor. */
export type Passkey = {
  __typename?: 'Passkey';
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** What the caller calls it; null if it has no name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether a service keeps it and brings it to other devices. */
  synced: Scalars['Boolean']['output'];
};

/** One entry of the catalogue of permissions. */
export type Permission = {
  __typename?: 'Permission';
  /** What it lets one do, e.g. `create`. */
  action: Scalars['String']['output'];
  /** What it allows, in one sentence. */
  description: Scalars['String']['output'];
  /** Whether roles and keys of organizations can hold it; the others are the operators'. */
  grantable: Scalars['Boolean']['output'];
  /** `resource.action`, e.g. `contact.create`. */
  name: Scalars['String']['output'];
  /** What it is about, e.g. `contact`. */
  resource: Scalars['String']['output'];
  /** Scopes it can be held with, the widest last. `OWN` and `TEAM` are for things that somebody owns. */
  scopes: Array<AccessScope>;
};

/** A permission and how far it reaches. */
export type PermissionGrant = {
  __typename?: 'PermissionGrant';
  /** `resource.action`, e.g. `contact.update`. */
  permission: Scalars['String']['output'];
  /** How far it reaches. */
  scope: AccessScope;
};

/** A permission and how far it is to reach. */
export type PermissionGrantInput = {
  /** A permission of `permissions` that is grantable. */
  permission: Scalars['String']['input'];
  /** How far it reaches; one of the permission's scopes. */
  scope?: AccessScope;
};

/** What `updateProfile` answers. */
export type ProfilePayload = {
  __typename?: 'ProfilePayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The person after the change; null when `errors` is not empty. */
  user?: Maybe<User>;
};

export type Query = {
  __typename?: 'Query';
  /** How the caller's account is protected. Needs a session; keys and workflows have none. */
  accountSecurity: AccountSecurity;
  /** The event log of the organization, the newest first. */
  activity: ActivityConnection;
  /** One’s own saved searches of the audit log, and those that others share, by name. At most some hundred. */
  auditFilters: Array<AuditSavedFilter>;
  /** How the audit log is kept, and where its chain stands. */
  auditPolicy: AuditPolicy;
  /** A record of the audit log; null if there is none of this id in the organization, or it is no longer kept. */
  auditRecord?: Maybe<AuditRecord>;
  /** Records of the audit log, the newest first. That somebody looked is a record too. */
  auditRecords: AuditRecordConnection;
  /** A stream of the audit log; null if there is none of this id in the organization. */
  auditStream?: Maybe<AuditStream>;
  /** Where the audit log is streamed to, by name. */
  auditStreams: Array<AuditStream>;
  /** How the organization's sensitive values are kept. */
  encryption: Encryption;
  /** Why a member, key or workflow may or may not do something: the check that is enforced, run with a trace. */
  explainAccess: AccessExplanation;
  /** Roles that are given for a time or lent, the newest first. */
  grants: GrantConnection;
  /** What anyone may know before signing in. */
  installation: Installation;
  /** What the token of a mailed link stands for; null if it is unknown, used, revoked or expired. Open to anonymous callers. */
  invitePreview?: Maybe<InvitePreview>;
  /** Invites, the newest first. */
  invites: InviteConnection;
  /** Who this request acts for. Null for an anonymous request. */
  me?: Maybe<Viewer>;
  /** One member, former ones too; null if there is none of that id. */
  member?: Maybe<Member>;
  /** Members of the organization, by name. */
  members: MemberConnection;
  /** From where the organization lets people and keys in. */
  networkRules: NetworkRules;
  /** The organization this request acts in; null if the caller is signed in without one. */
  organization?: Maybe<Organization>;
  /** Messages of the installation, the newest first. Operators only. */
  outbox: OutboxConnection;
  /** Every permission there is, by name. */
  permissions: Array<Permission>;
  /** Who would hold more or less if the role were deleted. Changes nothing. */
  previewRoleDeletion: RolePreviewPayload;
  /** Who would hold more or less if the role were changed so. Changes nothing. */
  previewRoleUpdate: RolePreviewPayload;
  /** Every plan of rate limits. Operators only. */
  rateLimitPlans: Array<RateLimitPlan>;
  /** Organizations of the installation by slug, with their plans and how much they ask for. Operators only. */
  rateLimitedOrganizations: RateLimitedOrganizationConnection;
  /** Which rate limits callers of the organization are under, and how they are used. */
  rateLimits: RateLimits;
  /** One role; null if there is none of that id. */
  role?: Maybe<Role>;
  /** The roles that can be granted in the organization, the most powerful first. */
  roles: Array<Role>;
  /** The caller's sessions, the latest used first. */
  sessions: Array<Session>;
  /** What the organization asks of members who sign in. */
  signInPolicy: SignInPolicy;
  /** One team; null if there is none of that id. */
  team?: Maybe<Team>;
  /** Teams of the organization, by name. */
  teams: Array<Team>;
  /** Whether an address would be let in by the rules as they are stored, enforced or not. */
  testAddress: AddressVerdict;
  /** What rules would have done in the last 30 days, before they are saved. */
  tryNetworkRules: NetworkRulesTryOut;
};


export type QueryActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditRecordArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuditRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditStreamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExplainAccessArgs = {
  permission: Scalars['String']['input'];
  principalId: Scalars['ID']['input'];
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryGrantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  memberId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<GrantStatus>;
};


export type QueryInvitePreviewArgs = {
  token: Scalars['String']['input'];
};


export type QueryInvitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<InviteStatus>;
};


export type QueryMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeFormer?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOutboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPreviewRoleDeletionArgs = {
  id: Scalars['ID']['input'];
  reassignTo?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPreviewRoleUpdateArgs = {
  id: Scalars['ID']['input'];
  input: UpdateRoleInput;
};


export type QueryRateLimitedOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  plan?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRoleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTestAddressArgs = {
  address: Scalars['String']['input'];
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  roleId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryTryNetworkRulesArgs = {
  rules: Array<NetworkRuleInput>;
};

/** How much may be asked for within a sliding window. */
export type RateLimit = {
  __typename?: 'RateLimit';
  /** What it is about. */
  dimension: RateLimitDimension;
  /** Points of estimated cost, or calls for OPERATION, within the window. */
  quota: Scalars['Int']['output'];
  /** When it was set; null for the plan. */
  setAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who set it in the organization; null for the plan. */
  setBy?: Maybe<Actor>;
  /** Who set it. */
  source: RateLimitSource;
  /** Id of the member, key or workflow, or name of the root field; null if it is about each of them. */
  subject?: Maybe<Scalars['String']['output']>;
  /** Name of the subject as people know it; null if there is none, or it is gone. */
  subjectName?: Maybe<Scalars['String']['output']>;
  /** Length of the window. */
  windowSeconds: Scalars['Int']['output'];
};

/** What the organization used in ten seconds. */
export type RateLimitBucket = {
  __typename?: 'RateLimitBucket';
  /** Their beginning. */
  at: Scalars['DateTime']['output'];
  /** Requests that were refused. */
  refused: Scalars['Int']['output'];
  /** Points. */
  used: Scalars['Float']['output'];
};

/** What a rate limit is about. A request is under all of them that fit it, and each has to have room. */
export type RateLimitDimension =
  /** Each address that the organization's people and keys come from; of IPv6 each /64. */
  | 'ADDRESS'
  /** Each workflow. */
  | 'INTEGRATION'
  /** Each API key. */
  | 'KEY'
  /** Each member. */
  | 'MEMBER'
  /** One root field of the graph, whoever asks; counted in calls, whatever the operation and its aliases are named. */
  | 'OPERATION'
  /** Everything that is asked for in the organization. */
  | 'ORGANIZATION';

/** A set of limits that the installation gives organizations. */
export type RateLimitPlan = {
  __typename?: 'RateLimitPlan';
  /** What it is for. */
  description: Scalars['String']['output'];
  /** Its limits. */
  limits: Array<RateLimit>;
  /** Its name. `standard` is that of organizations that were given no other, `visitors` that of callers who act in none. */
  name: Scalars['String']['output'];
  /** How many organizations were given it by name. */
  organizations: Scalars['Int']['output'];
  /** Counts up with each change. */
  version: Scalars['Int']['output'];
};

/** What changes of plans answer. */
export type RateLimitPlanPayload = {
  __typename?: 'RateLimitPlanPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The plan after the change; null when `errors` is not empty. */
  plan?: Maybe<RateLimitPlan>;
};

/** One limit of a plan. */
export type RateLimitPlanQuotaInput = {
  /** What it is about; each only once, but for OPERATION. */
  dimension: RateLimitDimension;
  /** Name of the root field, for OPERATION, where it is needed. */
  operation?: InputMaybe<Scalars['String']['input']>;
  /** Points, or calls for OPERATION: 1 to 2,000,000,000. */
  quota: Scalars['Int']['input'];
  /** 1 to 86,400. */
  windowSeconds: Scalars['Int']['input'];
};

/** That plans of the installation, or which organization has which, are others. */
export type RateLimitPlansSignal = {
  __typename?: 'RateLimitPlansSignal';
  /** When that was. */
  changedAt: Scalars['DateTime']['output'];
};

/** Who set a rate limit. */
export type RateLimitSource =
  /** The organization itself. It counts beside that of the plan, so that it can only take away. */
  | 'ORGANIZATION'
  /** The plan of the organization, which the installation decides. */
  | 'PLAN';

/** What one subject of a limit used. */
export type RateLimitSubject = {
  __typename?: 'RateLimitSubject';
  /** What it is. */
  dimension: RateLimitDimension;
  /** Requests of the last hour that were refused. */
  refused: Scalars['Int']['output'];
  /** Its id, name of the root field, or address; null for the organization itself. */
  subject?: Maybe<Scalars['String']['output']>;
  /** Its name as people know it; null if there is none. */
  subjectName?: Maybe<Scalars['String']['output']>;
  /** Points, or calls for OPERATION, of the last minute. */
  used: Scalars['Float']['output'];
};

/** What was taken from limits, by all gateways together, but for the last two seconds. */
export type RateLimitUsage = {
  __typename?: 'RateLimitUsage';
  /** The last 15 minutes, the oldest first; times without requests are left out. */
  buckets: Array<RateLimitBucket>;
  /** As of when. */
  sampledAt: Scalars['DateTime']['output'];
  /** Whoever was refused most in the last hour, then those who used most in the last minute; at most 50. */
  subjects: Array<RateLimitSubject>;
};

/** An organization of the installation and its plan, for operators: how much it asks for, and nothing of what. */
export type RateLimitedOrganization = {
  __typename?: 'RateLimitedOrganization';
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Id of the organization, as `assignRateLimitPlan` takes it. */
  organizationId: Scalars['ID']['output'];
  /** Name of its plan. */
  plan: Scalars['String']['output'];
  /** Requests of the last hour that were refused. */
  refused: Scalars['Int']['output'];
  /** The part of URLs that names it. */
  slug: Scalars['String']['output'];
  /** Points of the last minute, but for the last two seconds. */
  used: Scalars['Float']['output'];
};

/** A page of organizations and their plans (Relay cursor connection). */
export type RateLimitedOrganizationConnection = {
  __typename?: 'RateLimitedOrganizationConnection';
  /** Items with their cursors. */
  edges: Array<RateLimitedOrganizationEdge>;
  /** Items without their cursors. */
  nodes: Array<RateLimitedOrganization>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of organizations and their plans, with its cursor. */
export type RateLimitedOrganizationEdge = {
  __typename?: 'RateLimitedOrganizationEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: RateLimitedOrganization;
};

/** The limits that callers of an organization are under. */
export type RateLimits = {
  __typename?: 'RateLimits';
  /** All of them: those of the plan, then those of the organization. */
  limits: Array<RateLimit>;
  /** Name of the plan. */
  plan: Scalars['String']['output'];
  /** How they are used. */
  usage: RateLimitUsage;
};

/** What changes of an organization's limits answer. */
export type RateLimitsPayload = {
  __typename?: 'RateLimitsPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The limits after the change; null when `errors` is not empty. */
  rateLimits?: Maybe<RateLimits>;
};

/** What `renamePasskey` answers. */
export type RenamePasskeyPayload = {
  __typename?: 'RenamePasskeyPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The passkey after the change; null when `errors` is not empty. */
  passkey?: Maybe<Passkey>;
};

/** Which limit of the organization's own. */
export type ResetRateLimitInput = {
  /** The key, for KEY. */
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about. */
  dimension: RateLimitDimension;
  /** The member, for MEMBER. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the root field, for OPERATION. */
  operation?: InputMaybe<Scalars['String']['input']>;
  /** The workflow, for INTEGRATION. */
  workflowId?: InputMaybe<Scalars['ID']['input']>;
};

/** What the mutations of sessions answer. */
export type RevokeSessionPayload = {
  __typename?: 'RevokeSessionPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** Ids of the sessions that were ended. */
  revokedIds: Array<Scalars['ID']['output']>;
};

/** How much attention a change deserves. */
export type RiskLevel =
  /** Changes who may do what, or can’t be undone. */
  | 'HIGH'
  /** Everyday work. */
  | 'LOW'
  /** Worth knowing of. */
  | 'MEDIUM';

/** A named set of permissions. Built-in: `owner`, `admin`, `editor`, `viewer`. */
export type Role = {
  __typename?: 'Role';
  /** `owner`, `admin`, `editor` or `viewer`; null for a role of the organization's own. */
  builtIn?: Maybe<Scalars['String']['output']>;
  /** What it is for. */
  description: Scalars['String']['output'];
  /** What it holds in all, with scopes, by name. */
  held: Array<PermissionGrant>;
  /** How many members hold it at this moment. */
  holderCount: Scalars['Int']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** What it holds by itself, without what it inherits, by name. */
  own: Array<PermissionGrant>;
  /** Roles whose permissions it holds too. */
  parents: Array<Role>;
  /** Permissions of the role, e.g. `contact.read`, by name; inherited ones included. */
  permissions: Array<Scalars['String']['output']>;
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** One change of a role. */
export type RoleEvent = {
  __typename?: 'RoleEvent';
  /** What its holders hold by it that they did not before. */
  gained: Array<PermissionGrant>;
  /** What its holders no longer hold by it, or less far, with the scope before. */
  lost: Array<PermissionGrant>;
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** The role as it was at this event. */
  role?: Maybe<Role>;
  /** Id of the role. */
  roleId: Scalars['ID']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /** `role.created`, `role.updated` or `role.deleted`. */
  type: Scalars['String']['output'];
};

/** What the mutations of a role answer. */
export type RolePayload = {
  __typename?: 'RolePayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The role after the change; null when `errors` is not empty. */
  role?: Maybe<Role>;
};

/** What a change of a role would do, before it is made. */
export type RolePreview = {
  __typename?: 'RolePreview';
  /** The first 200 of them, those who lose most first. */
  changes: Array<AccessChange>;
  /** Open streams, of everyone whom it concerns, that would end. */
  endingStreams: Scalars['Int']['output'];
  /** Open streams, of everyone whom it concerns, that would go on and might show less. */
  narrowedStreams: Scalars['Int']['output'];
  /**
   * Gateways that did not say within two seconds which streams they hold; 0 when the streams are complete. Gateways whose own
   * connection to the database is away are not known, and not among them.
   */
  silentGateways: Scalars['Int']['output'];
  /** How many members, keys and workflows would hold more or less. */
  totalCount: Scalars['Int']['output'];
};

/** What the previews of a role answer. */
export type RolePreviewPayload = {
  __typename?: 'RolePreviewPayload';
  /** What would keep the change from being made. */
  errors: Array<InputError>;
  /** What the change would do; null when `errors` is not empty. */
  preview?: Maybe<RolePreview>;
};

/** What `rotateEncryptionKey` answers. */
export type RotateEncryptionKeyPayload = {
  __typename?: 'RotateEncryptionKeyPayload';
  /** How the values are kept after the change; null when `errors` is not empty. */
  encryption?: Maybe<Encryption>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** A search to keep. */
export type SaveAuditFilterInput = {
  /** The conditions. */
  filter: AuditRecordFilter;
  /** 1 to 80 characters, unique among one’s own. */
  name: Scalars['String']['input'];
  /** Whether everybody who may read the audit log sees it. */
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};

/** All of the rules, in the place of those there are. */
export type SaveNetworkRulesInput = {
  /** Whether they count. */
  enforced: Scalars['Boolean']['input'];
  /** At most 500. */
  rules: Array<NetworkRuleInput>;
  /** `version` of the rules that they take the place of. */
  version: Scalars['Int']['input'];
};

/** A plan as a whole. */
export type SaveRateLimitPlanInput = {
  /** What it is for, at most 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** At most 200. What is not limited here is not limited. */
  limits: Array<RateLimitPlanQuotaInput>;
  /** Small letters, digits and hyphens, 1 to 40. One that exists is replaced. */
  name: Scalars['String']['input'];
  /**
   * `version` of the plan that it takes the place of, 0 for a new one; CONFLICT if another is saved by now. Absent: whatever it is
   * now.
   */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** One signed-in browser or device of the caller. */
export type Session = {
  __typename?: 'Session';
  /** Country that the address is registered in, ISO 3166-1 alpha-2; null for private and unknown ones. */
  country?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether this is the session of the request itself. */
  current: Scalars['Boolean']['output'];
  /** Browser and system as read from the user agent, e.g. `Firefox on Linux`. */
  device: Scalars['String']['output'];
  /** When it ends unless it is used before. */
  expiresAt: Scalars['DateTime']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Address that signed in; null if unknown. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** When it was last used, exact to about a minute. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** Whether more than a password was shown for it: a code or a passkey. */
  secondFactor: Scalars['Boolean']['output'];
};

/** A limit of the organization's own. */
export type SetRateLimitInput = {
  /** The key, for KEY; each key when left out. */
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about. */
  dimension: RateLimitDimension;
  /** The member, for MEMBER; each member when left out. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the root field, for OPERATION, where it is needed. */
  operation?: InputMaybe<Scalars['String']['input']>;
  /** Points, or calls for OPERATION: 1 to 2,000,000,000, and less for the time than the plan has. */
  quota: Scalars['Int']['input'];
  /** 1 to 86,400. */
  windowSeconds: Scalars['Int']['input'];
  /** The workflow, for INTEGRATION; each workflow when left out. */
  workflowId?: InputMaybe<Scalars['ID']['input']>;
};

/** The first person and the first organization. */
export type SetUpInstallationInput = {
  /** Address to sign in with. */
  email: Scalars['String']['input'];
  /** Name of the person, 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** 1 to 80 characters. */
  organizationName: Scalars['String']['input'];
  /** 15 to 128 characters, and none of the common ones. */
  password: Scalars['String']['input'];
  /** The one-time token of the printed URL. */
  token: Scalars['String']['input'];
};

/** What `setUpInstallation` answers. */
export type SetUpInstallationPayload = {
  __typename?: 'SetUpInstallationPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The first organization; null when `errors` is not empty. */
  organization?: Maybe<Organization>;
};

/** What an organization asks of members who sign in. */
export type SignInPolicy = {
  __typename?: 'SignInPolicy';
  /** Minutes after its last request at which a session ends; null: as long as the installation says. */
  idleMinutes?: Maybe<Scalars['Int']['output']>;
  /** From when on a session needs more than a password; null: never. */
  secondFactorFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Hours after its beginning at which a session ends; null: as long as the installation says. */
  sessionHours?: Maybe<Scalars['Int']['output']>;
  /** Counts up with each change. */
  version: Scalars['Int']['output'];
};

/** What `updateSignInPolicy` answers. */
export type SignInPolicyPayload = {
  __typename?: 'SignInPolicyPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The policy after the change; null when `errors` is not empty. */
  policy?: Maybe<SignInPolicy>;
};

/** Ascending or descending. */
export type SortDirection =
  /** The smallest, earliest or alphabetically first comes first. */
  | 'ASC'
  /** The greatest, latest or alphabetically last comes first. */
  | 'DESC';

/** What would become of equal streams that somebody has open. */
export type StreamChange = {
  __typename?: 'StreamChange';
  /** How many are open. */
  count: Scalars['Int']['output'];
  /** What would become of them. */
  effect: StreamEffect;
  /** Root fields of the operation, e.g. `contactChanged`; a live query may have several. */
  fields: Array<Scalars['String']['output']>;
};

/** What a change of access does to an open stream. */
export type StreamEffect =
  /** A subscription whose field its holder may not have any more: it ends with an error. */
  | 'ENDS'
  /**
   * It goes on, without what is not to be seen any more: the operation was seen to look at a permission that is lost or reaches
   * less far. A subscription that nothing was delivered to since its gateway started is known by its own field alone.
   */
  | 'NARROWS';

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Changes when records were added; a signal. Records that tell of nothing but looks at the audit log itself are no reason,
   * so that whoever reads it at each signal is not woken by their own reading.
   */
  auditRecordsChanged: AuditRecordsSignal;
  /** The organization's streams whenever one was changed or came further; a signal: only the latest state is sent. */
  auditStreamsChanged: Array<AuditStream>;
  /** How far the rotation is; a signal: only the latest value is sent. */
  encryptionKeyRotation: EncryptionKeyRotation;
  /** Every event of the organization as it is recorded. */
  eventRecorded: ActivityEvent;
  /** Each change of a grant: created, delegated, revoked. One that starts or ends by its own terms tells nothing. */
  grantChanged: GrantEvent;
  /** Each change of an invite: created, resent, accepted, revoked. */
  inviteChanged: InviteEvent;
  /** Each change of a membership: joined, roles changed, removed. */
  memberChanged: MemberEvent;
  /** Each change of the organization's own settings. */
  organizationChanged: OrganizationEvent;
  /** Changes whenever a message enters the outbox or changes its status: the number of messages. Operators only. */
  outboxChanged: OutboxSignal;
  /** Changes whenever a plan is saved or given to an organization. Operators only. */
  rateLimitPlansChanged: RateLimitPlansSignal;
  /** How the limits are used, each two seconds while somebody looks. */
  rateLimitUsageChanged: RateLimitUsage;
  /** Each change of a role: created, updated, deleted. */
  roleChanged: RoleEvent;
  /** Each change of a team: created, updated, members changed, deleted. */
  teamChanged: TeamEvent;
};


export type SubscriptionEventRecordedArgs = {
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** A group of members. Permissions of scope `TEAM` reach what belongs to the holder's teams. */
export type Team = {
  __typename?: 'Team';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for. */
  description: Scalars['String']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** How many members it has. */
  memberCount: Scalars['Int']['output'];
  /** Its members, by name; at most 500. */
  members: Array<Member>;
  /** Name for people, unique in the organization. */
  name: Scalars['String']['output'];
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** One change of a team. */
export type TeamEvent = {
  __typename?: 'TeamEvent';
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /** The team as it was at this event; as it was last, when it was deleted. */
  team?: Maybe<Team>;
  /** Id of the team. */
  teamId: Scalars['ID']['output'];
  /** `team.created`, `team.updated`, `team.membersChanged` or `team.deleted`. */
  type: Scalars['String']['output'];
};

/** What the mutations of a team answer. */
export type TeamPayload = {
  __typename?: 'TeamPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The team after the change; null when `errors` is not empty. */
  team?: Maybe<Team>;
};

/** What `testAuditStream` answers. */
export type TestAuditStreamPayload = {
  __typename?: 'TestAuditStreamPayload';
  /** What is to be corrected. */
  errors: Array<InputError>;
  /** What came of it; null when there are errors. */
  test?: Maybe<AuditStreamTest>;
};

/** How long to keep records. */
export type UpdateAuditRetentionInput = {
  /** 30 to 3,650 days; null: for good. */
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a stream; what is left out stays. */
export type UpdateAuditStreamInput = {
  /** Value of the header `Authorization`; null: none is sent. With an address on another server it is to be given again, or null. */
  authorization?: InputMaybe<Scalars['String']['input']>;
  /** Null: well-known authorities only. */
  caCertificate?: InputMaybe<Scalars['String']['input']>;
  /** Null: all records. */
  filter?: InputMaybe<AuditRecordFilter>;
  /** 1 to 80 characters, unique in the organization. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Another address for the same kind of receiver. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of an organization: what is left out stays. */
export type UpdateOrganizationInput = {
  /** 1 to 80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Lower-case letters, digits and hyphens; unique in the installation. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** IANA time zone. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of the caller’s profile. */
export type UpdateProfileInput = {
  /** 1 to 80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a role; absent fields stay as they are. */
export type UpdateRoleInput = {
  /** What it is for, at most 300 characters; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 60 characters, unique in the organization. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All roles whose permissions it shall hold too; at most 20. */
  parentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** All that it shall hold by itself. */
  permissions?: InputMaybe<Array<PermissionGrantInput>>;
};

/** Changes of what is asked at sign-in: what is left out stays, null clears. */
export type UpdateSignInPolicyInput = {
  /** 5 to 43,200. */
  idleMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** From when on more than a password is needed. A time to come gives members time to prepare. */
  secondFactorFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 9,600. */
  sessionHours?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a team; absent fields stay as they are. */
export type UpdateTeamInput = {
  /** What it is for, at most 300 characters; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 60 characters, unique in the organization. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A person who can sign in. What they may do is decided by their memberships. */
export type User = {
  __typename?: 'User';
  /** Address to sign in with. */
  email: Scalars['String']['output'];
  /** Whether the address was confirmed by a mailed link. */
  emailVerified: Scalars['Boolean']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Display name. */
  name: Scalars['String']['output'];
};

/** Who this request acts for, and what they may do. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The principal in the current organization; null without one. */
  actor?: Maybe<Actor>;
  /** The person's organizations, by name. Empty for an API key or a workflow. */
  memberships: Array<Membership>;
  /** Whether the person administers the installation. */
  operator: Scalars['Boolean']['output'];
  /** Permissions held in the current organization and, for an operator, on the installation, e.g. `contact.read`. */
  permissions: Array<Scalars['String']['output']>;
  /** Why the person does not act in the organization that the request means, although they belong to it; null if they do. */
  refusal?: Maybe<EntryRefusal>;
  /** The person; null for an API key or a workflow. */
  user?: Maybe<User>;
};

/** Somebody who came in lately, and whom rules would refuse. */
export type WouldBeRefused = {
  __typename?: 'WouldBeRefused';
  /** Country that the address is registered in, ISO 3166-1 alpha-2. */
  country?: Maybe<Scalars['String']['output']>;
  /** Address they came from. */
  ipAddress: Scalars['String']['output'];
  /** When they were last seen there. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** The member or key. */
  principal: Actor;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  ActivityEvent: ActivityEvent;
  Actor: Actor;
  Grant: Grant;
  Invite: Invite;
  Member: Member;
  Organization: Organization;
  Role: Role;
  Team: Team;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ActivityEvent:
    ( { __typename: 'ActivityEvent' }
    & GraphQLRecursivePick<FederationTypes['ActivityEvent'], {"id":true}> );
  Actor:
    ( { __typename: 'Actor' }
    & GraphQLRecursivePick<FederationTypes['Actor'], {"id":true}> );
  Grant:
    ( { __typename: 'Grant' }
    & GraphQLRecursivePick<FederationTypes['Grant'], {"id":true}> );
  Invite:
    ( { __typename: 'Invite' }
    & GraphQLRecursivePick<FederationTypes['Invite'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Role:
    ( { __typename: 'Role' }
    & GraphQLRecursivePick<FederationTypes['Role'], {"id":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitePayload: ResolverTypeWrapper<Omit<AcceptInvitePayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  AccessChange: ResolverTypeWrapper<ShownChange>;
  AccessExplanation: ResolverTypeWrapper<ExplainedAccess>;
  AccessScope: AccessScope;
  AccessStep: ResolverTypeWrapper<ExplainedStep>;
  AccessStepKind: AccessStepKind;
  AccountEvent: ResolverTypeWrapper<SecurityEvent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountEventConnection: ResolverTypeWrapper<AccountEventPage>;
  AccountEventEdge: ResolverTypeWrapper<Omit<AccountEventEdge, 'node'> & { node: ResolversTypes['AccountEvent'] }>;
  AccountEventType: AccountEventType;
  AccountSecurity: ResolverTypeWrapper<AccountSecurityModel>;
  ActivityConnection: ResolverTypeWrapper<ActivityPage>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['ActivityEvent'] }>;
  ActivityEvent: ResolverTypeWrapper<StoredEvent>;
  ActivityFilter: ActivityFilter;
  Actor: ResolverTypeWrapper<ActorRow>;
  ActorKind: ActorKind;
  AddressVerdict: ResolverTypeWrapper<AddressVerdict>;
  AssignRateLimitPlanInput: AssignRateLimitPlanInput;
  AuditActor: ResolverTypeWrapper<AuditActor>;
  AuditFilterPayload: ResolverTypeWrapper<Omit<AuditFilterPayload, 'auditFilter'> & { auditFilter?: Maybe<ResolversTypes['AuditSavedFilter']> }>;
  AuditPolicy: ResolverTypeWrapper<AuditPolicyModel>;
  AuditPolicyPayload: ResolverTypeWrapper<Omit<AuditPolicyPayload, 'policy'> & { policy?: Maybe<ResolversTypes['AuditPolicy']> }>;
  AuditRecord: ResolverTypeWrapper<AuditRecordModel>;
  AuditRecordConnection: ResolverTypeWrapper<AuditRecordPage>;
  AuditRecordEdge: ResolverTypeWrapper<Omit<AuditRecordEdge, 'node'> & { node: ResolversTypes['AuditRecord'] }>;
  AuditRecordFilter: AuditRecordFilter;
  AuditRecordKind: AuditRecordKind;
  AuditRecordsSignal: ResolverTypeWrapper<AuditRecordsSignal>;
  AuditRiskReason: AuditRiskReason;
  AuditSavedFilter: ResolverTypeWrapper<AuditFilterRow>;
  AuditStream: ResolverTypeWrapper<AuditStreamRow>;
  AuditStreamKind: AuditStreamKind;
  AuditStreamPayload: ResolverTypeWrapper<Omit<AuditStreamPayload, 'auditStream'> & { auditStream?: Maybe<ResolversTypes['AuditStream']> }>;
  AuditStreamState: AuditStreamState;
  AuditStreamTest: ResolverTypeWrapper<AuditStreamTest>;
  CreateAuditStreamInput: CreateAuditStreamInput;
  CreateAuditStreamPayload: ResolverTypeWrapper<Omit<CreateAuditStreamPayload, 'auditStream'> & { auditStream?: Maybe<ResolversTypes['AuditStream']> }>;
  CreateOrganizationInput: CreateOrganizationInput;
  CreateRoleInput: CreateRoleInput;
  CreateTeamInput: CreateTeamInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DelegateRoleInput: DelegateRoleInput;
  DeleteAuditFilterPayload: ResolverTypeWrapper<DeleteAuditFilterPayload>;
  DeleteAuditStreamPayload: ResolverTypeWrapper<DeleteAuditStreamPayload>;
  DeleteOrganizationPayload: ResolverTypeWrapper<DeleteOrganizationPayload>;
  DeleteRolePayload: ResolverTypeWrapper<DeleteRolePayload>;
  DeleteTeamPayload: ResolverTypeWrapper<DeleteTeamPayload>;
  Encryption: ResolverTypeWrapper<object>;
  EncryptionKey: ResolverTypeWrapper<DataKeyRow>;
  EncryptionKeyRotation: ResolverTypeWrapper<KeyRotationRow>;
  EncryptionKeyState: EncryptionKeyState;
  EntryRefusal: ResolverTypeWrapper<EntryRefusal>;
  Grant: ResolverTypeWrapper<GrantRow>;
  GrantConnection: ResolverTypeWrapper<GrantPage>;
  GrantEdge: ResolverTypeWrapper<Omit<GrantEdge, 'node'> & { node: ResolversTypes['Grant'] }>;
  GrantEvent: ResolverTypeWrapper<Omit<GrantEvent, 'grant'> & { grant?: Maybe<ResolversTypes['Grant']> }>;
  GrantPayload: ResolverTypeWrapper<Omit<GrantPayload, 'grant'> & { grant?: Maybe<ResolversTypes['Grant']> }>;
  GrantRoleInput: GrantRoleInput;
  GrantStatus: GrantStatus;
  InputError: ResolverTypeWrapper<InputError>;
  Installation: ResolverTypeWrapper<InstallationState>;
  Invite: ResolverTypeWrapper<InviteRow>;
  InviteConnection: ResolverTypeWrapper<InvitePage>;
  InviteEdge: ResolverTypeWrapper<Omit<InviteEdge, 'node'> & { node: ResolversTypes['Invite'] }>;
  InviteEvent: ResolverTypeWrapper<Omit<InviteEvent, 'invite'> & { invite?: Maybe<ResolversTypes['Invite']> }>;
  InviteMemberInput: InviteMemberInput;
  InvitePayload: ResolverTypeWrapper<Omit<InvitePayload, 'invite'> & { invite?: Maybe<ResolversTypes['Invite']> }>;
  InvitePreview: ResolverTypeWrapper<InvitePreview>;
  InviteStatus: InviteStatus;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  MailStatus: MailStatus;
  Member: ResolverTypeWrapper<MemberModel>;
  MemberConnection: ResolverTypeWrapper<MemberPage>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberEvent: ResolverTypeWrapper<Omit<MemberEvent, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  MemberPayload: ResolverTypeWrapper<Omit<MemberPayload, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  Membership: ResolverTypeWrapper<OwnMembership>;
  Mutation: ResolverTypeWrapper<EventRoot>;
  NetworkRule: ResolverTypeWrapper<NetworkRuleRow>;
  NetworkRuleEffect: NetworkRuleEffect;
  NetworkRuleInput: NetworkRuleInput;
  NetworkRuleKind: NetworkRuleKind;
  NetworkRules: ResolverTypeWrapper<NetworkRulesModel>;
  NetworkRulesPayload: ResolverTypeWrapper<Omit<NetworkRulesPayload, 'networkRules'> & { networkRules?: Maybe<ResolversTypes['NetworkRules']> }>;
  NetworkRulesTryOut: ResolverTypeWrapper<TryOut>;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  OrganizationEvent: ResolverTypeWrapper<Omit<OrganizationEvent, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  OrganizationPayload: ResolverTypeWrapper<Omit<OrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  OutboxConnection: ResolverTypeWrapper<OutboxPage>;
  OutboxEdge: ResolverTypeWrapper<Omit<OutboxEdge, 'node'> & { node: ResolversTypes['OutboxMessage'] }>;
  OutboxMessage: ResolverTypeWrapper<StoredMail>;
  OutboxSignal: ResolverTypeWrapper<OutboxSignal>;
  OverrideNetworkRulesInput: OverrideNetworkRulesInput;
  OverrideNetworkRulesPayload: ResolverTypeWrapper<OverrideNetworkRulesPayload>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Passkey: ResolverTypeWrapper<PasskeyModel>;
  Permission: ResolverTypeWrapper<CataloguedPermission>;
  PermissionGrant: ResolverTypeWrapper<PermissionGrant>;
  PermissionGrantInput: PermissionGrantInput;
  ProfilePayload: ResolverTypeWrapper<Omit<ProfilePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  Query: ResolverTypeWrapper<EventRoot>;
  RateLimit: ResolverTypeWrapper<ShownLimit>;
  RateLimitBucket: ResolverTypeWrapper<RateLimitBucket>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  RateLimitDimension: RateLimitDimension;
  RateLimitPlan: ResolverTypeWrapper<Plan>;
  RateLimitPlanPayload: ResolverTypeWrapper<Omit<RateLimitPlanPayload, 'plan'> & { plan?: Maybe<ResolversTypes['RateLimitPlan']> }>;
  RateLimitPlanQuotaInput: RateLimitPlanQuotaInput;
  RateLimitPlansSignal: ResolverTypeWrapper<RateLimitPlansSignal>;
  RateLimitSource: RateLimitSource;
  RateLimitSubject: ResolverTypeWrapper<UsedSubject>;
  RateLimitUsage: ResolverTypeWrapper<LimitUsage>;
  RateLimitedOrganization: ResolverTypeWrapper<LimitedOrganizationRow>;
  RateLimitedOrganizationConnection: ResolverTypeWrapper<LimitedOrganizationPage>;
  RateLimitedOrganizationEdge: ResolverTypeWrapper<Omit<RateLimitedOrganizationEdge, 'node'> & { node: ResolversTypes['RateLimitedOrganization'] }>;
  RateLimits: ResolverTypeWrapper<RateLimitsModel>;
  RateLimitsPayload: ResolverTypeWrapper<Omit<RateLimitsPayload, 'rateLimits'> & { rateLimits?: Maybe<ResolversTypes['RateLimits']> }>;
  RenamePasskeyPayload: ResolverTypeWrapper<Omit<RenamePasskeyPayload, 'passkey'> & { passkey?: Maybe<ResolversTypes['Passkey']> }>;
  ResetRateLimitInput: ResetRateLimitInput;
  RevokeSessionPayload: ResolverTypeWrapper<RevokeSessionPayload>;
  RiskLevel: RiskLevel;
  Role: ResolverTypeWrapper<RoleModel>;
  RoleEvent: ResolverTypeWrapper<Omit<RoleEvent, 'role'> & { role?: Maybe<ResolversTypes['Role']> }>;
  RolePayload: ResolverTypeWrapper<Omit<RolePayload, 'role'> & { role?: Maybe<ResolversTypes['Role']> }>;
  RolePreview: ResolverTypeWrapper<RolePreviewModel>;
  RolePreviewPayload: ResolverTypeWrapper<Omit<RolePreviewPayload, 'preview'> & { preview?: Maybe<ResolversTypes['RolePreview']> }>;
  RotateEncryptionKeyPayload: ResolverTypeWrapper<Omit<RotateEncryptionKeyPayload, 'encryption'> & { encryption?: Maybe<ResolversTypes['Encryption']> }>;
  SaveAuditFilterInput: SaveAuditFilterInput;
  SaveNetworkRulesInput: SaveNetworkRulesInput;
  SaveRateLimitPlanInput: SaveRateLimitPlanInput;
  Session: ResolverTypeWrapper<SessionInfo>;
  SetRateLimitInput: SetRateLimitInput;
  SetUpInstallationInput: SetUpInstallationInput;
  SetUpInstallationPayload: ResolverTypeWrapper<Omit<SetUpInstallationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  SignInPolicy: ResolverTypeWrapper<PolicyRow>;
  SignInPolicyPayload: ResolverTypeWrapper<Omit<SignInPolicyPayload, 'policy'> & { policy?: Maybe<ResolversTypes['SignInPolicy']> }>;
  SortDirection: SortDirection;
  StreamChange: ResolverTypeWrapper<StreamChangeModel>;
  StreamEffect: StreamEffect;
  Subscription: ResolverTypeWrapper<EventRoot>;
  Team: ResolverTypeWrapper<TeamRow>;
  TeamEvent: ResolverTypeWrapper<Omit<TeamEvent, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  TeamPayload: ResolverTypeWrapper<Omit<TeamPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  TestAuditStreamPayload: ResolverTypeWrapper<TestAuditStreamPayload>;
  UpdateAuditRetentionInput: UpdateAuditRetentionInput;
  UpdateAuditStreamInput: UpdateAuditStreamInput;
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateProfileInput: UpdateProfileInput;
  UpdateRoleInput: UpdateRoleInput;
  UpdateSignInPolicyInput: UpdateSignInPolicyInput;
  UpdateTeamInput: UpdateTeamInput;
  User: ResolverTypeWrapper<Profile>;
  Viewer: ResolverTypeWrapper<RequestContext>;
  WouldBeRefused: ResolverTypeWrapper<WouldRefuse>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitePayload: Omit<AcceptInvitePayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  AccessChange: ShownChange;
  AccessExplanation: ExplainedAccess;
  AccessStep: ExplainedStep;
  AccountEvent: SecurityEvent;
  ID: Scalars['ID']['output'];
  AccountEventConnection: AccountEventPage;
  AccountEventEdge: Omit<AccountEventEdge, 'node'> & { node: ResolversParentTypes['AccountEvent'] };
  AccountSecurity: AccountSecurityModel;
  ActivityConnection: ActivityPage;
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['ActivityEvent'] };
  ActivityEvent: StoredEvent;
  ActivityFilter: ActivityFilter;
  Actor: ActorRow;
  AddressVerdict: AddressVerdict;
  AssignRateLimitPlanInput: AssignRateLimitPlanInput;
  AuditActor: AuditActor;
  AuditFilterPayload: Omit<AuditFilterPayload, 'auditFilter'> & { auditFilter?: Maybe<ResolversParentTypes['AuditSavedFilter']> };
  AuditPolicy: AuditPolicyModel;
  AuditPolicyPayload: Omit<AuditPolicyPayload, 'policy'> & { policy?: Maybe<ResolversParentTypes['AuditPolicy']> };
  AuditRecord: AuditRecordModel;
  AuditRecordConnection: AuditRecordPage;
  AuditRecordEdge: Omit<AuditRecordEdge, 'node'> & { node: ResolversParentTypes['AuditRecord'] };
  AuditRecordFilter: AuditRecordFilter;
  AuditRecordsSignal: AuditRecordsSignal;
  AuditSavedFilter: AuditFilterRow;
  AuditStream: AuditStreamRow;
  AuditStreamPayload: Omit<AuditStreamPayload, 'auditStream'> & { auditStream?: Maybe<ResolversParentTypes['AuditStream']> };
  AuditStreamTest: AuditStreamTest;
  CreateAuditStreamInput: CreateAuditStreamInput;
  CreateAuditStreamPayload: Omit<CreateAuditStreamPayload, 'auditStream'> & { auditStream?: Maybe<ResolversParentTypes['AuditStream']> };
  CreateOrganizationInput: CreateOrganizationInput;
  CreateRoleInput: CreateRoleInput;
  CreateTeamInput: CreateTeamInput;
  DateTime: Scalars['DateTime']['output'];
  DelegateRoleInput: DelegateRoleInput;
  DeleteAuditFilterPayload: DeleteAuditFilterPayload;
  DeleteAuditStreamPayload: DeleteAuditStreamPayload;
  DeleteOrganizationPayload: DeleteOrganizationPayload;
  DeleteRolePayload: DeleteRolePayload;
  DeleteTeamPayload: DeleteTeamPayload;
  Encryption: object;
  EncryptionKey: DataKeyRow;
  EncryptionKeyRotation: KeyRotationRow;
  EntryRefusal: EntryRefusal;
  Grant: GrantRow;
  GrantConnection: GrantPage;
  GrantEdge: Omit<GrantEdge, 'node'> & { node: ResolversParentTypes['Grant'] };
  GrantEvent: Omit<GrantEvent, 'grant'> & { grant?: Maybe<ResolversParentTypes['Grant']> };
  GrantPayload: Omit<GrantPayload, 'grant'> & { grant?: Maybe<ResolversParentTypes['Grant']> };
  GrantRoleInput: GrantRoleInput;
  InputError: InputError;
  Installation: InstallationState;
  Invite: InviteRow;
  InviteConnection: InvitePage;
  InviteEdge: Omit<InviteEdge, 'node'> & { node: ResolversParentTypes['Invite'] };
  InviteEvent: Omit<InviteEvent, 'invite'> & { invite?: Maybe<ResolversParentTypes['Invite']> };
  InviteMemberInput: InviteMemberInput;
  InvitePayload: Omit<InvitePayload, 'invite'> & { invite?: Maybe<ResolversParentTypes['Invite']> };
  InvitePreview: InvitePreview;
  JSON: Scalars['JSON']['output'];
  Member: MemberModel;
  MemberConnection: MemberPage;
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberEvent: Omit<MemberEvent, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  MemberPayload: Omit<MemberPayload, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  Membership: OwnMembership;
  Mutation: EventRoot;
  NetworkRule: NetworkRuleRow;
  NetworkRuleInput: NetworkRuleInput;
  NetworkRules: NetworkRulesModel;
  NetworkRulesPayload: Omit<NetworkRulesPayload, 'networkRules'> & { networkRules?: Maybe<ResolversParentTypes['NetworkRules']> };
  NetworkRulesTryOut: TryOut;
  Organization: OrganizationModel;
  OrganizationEvent: Omit<OrganizationEvent, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  OrganizationPayload: Omit<OrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  OutboxConnection: OutboxPage;
  OutboxEdge: Omit<OutboxEdge, 'node'> & { node: ResolversParentTypes['OutboxMessage'] };
  OutboxMessage: StoredMail;
  OutboxSignal: OutboxSignal;
  OverrideNetworkRulesInput: OverrideNetworkRulesInput;
  OverrideNetworkRulesPayload: OverrideNetworkRulesPayload;
  PageInfo: PageInfo;
  Passkey: PasskeyModel;
  Permission: CataloguedPermission;
  PermissionGrant: PermissionGrant;
  PermissionGrantInput: PermissionGrantInput;
  ProfilePayload: Omit<ProfilePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  Query: EventRoot;
  RateLimit: ShownLimit;
  RateLimitBucket: RateLimitBucket;
  Float: Scalars['Float']['output'];
  RateLimitPlan: Plan;
  RateLimitPlanPayload: Omit<RateLimitPlanPayload, 'plan'> & { plan?: Maybe<ResolversParentTypes['RateLimitPlan']> };
  RateLimitPlanQuotaInput: RateLimitPlanQuotaInput;
  RateLimitPlansSignal: RateLimitPlansSignal;
  RateLimitSubject: UsedSubject;
  RateLimitUsage: LimitUsage;
  RateLimitedOrganization: LimitedOrganizationRow;
  RateLimitedOrganizationConnection: LimitedOrganizationPage;
  RateLimitedOrganizationEdge: Omit<RateLimitedOrganizationEdge, 'node'> & { node: ResolversParentTypes['RateLimitedOrganization'] };
  RateLimits: RateLimitsModel;
  RateLimitsPayload: Omit<RateLimitsPayload, 'rateLimits'> & { rateLimits?: Maybe<ResolversParentTypes['RateLimits']> };
  RenamePasskeyPayload: Omit<RenamePasskeyPayload, 'passkey'> & { passkey?: Maybe<ResolversParentTypes['Passkey']> };
  ResetRateLimitInput: ResetRateLimitInput;
  RevokeSessionPayload: RevokeSessionPayload;
  Role: RoleModel;
  RoleEvent: Omit<RoleEvent, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> };
  RolePayload: Omit<RolePayload, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> };
  RolePreview: RolePreviewModel;
  RolePreviewPayload: Omit<RolePreviewPayload, 'preview'> & { preview?: Maybe<ResolversParentTypes['RolePreview']> };
  RotateEncryptionKeyPayload: Omit<RotateEncryptionKeyPayload, 'encryption'> & { encryption?: Maybe<ResolversParentTypes['Encryption']> };
  SaveAuditFilterInput: SaveAuditFilterInput;
  SaveNetworkRulesInput: SaveNetworkRulesInput;
  SaveRateLimitPlanInput: SaveRateLimitPlanInput;
  Session: SessionInfo;
  SetRateLimitInput: SetRateLimitInput;
  SetUpInstallationInput: SetUpInstallationInput;
  SetUpInstallationPayload: Omit<SetUpInstallationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  SignInPolicy: PolicyRow;
  SignInPolicyPayload: Omit<SignInPolicyPayload, 'policy'> & { policy?: Maybe<ResolversParentTypes['SignInPolicy']> };
  StreamChange: StreamChangeModel;
  Subscription: EventRoot;
  Team: TeamRow;
  TeamEvent: Omit<TeamEvent, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  TeamPayload: Omit<TeamPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  TestAuditStreamPayload: TestAuditStreamPayload;
  UpdateAuditRetentionInput: UpdateAuditRetentionInput;
  UpdateAuditStreamInput: UpdateAuditStreamInput;
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateProfileInput: UpdateProfileInput;
  UpdateRoleInput: UpdateRoleInput;
  UpdateSignInPolicyInput: UpdateSignInPolicyInput;
  UpdateTeamInput: UpdateTeamInput;
  User: Profile;
  Viewer: RequestContext;
  WouldBeRefused: WouldRefuse;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type ChangesWithDirectiveArgs = {
  events: Array<Scalars['String']['input']>;
};

export type ChangesWithDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ChangesWithDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FactsDirectiveArgs = {
  match?: Maybe<Array<Scalars['String']['input']>>;
  types: Array<Scalars['String']['input']>;
  within?: Maybe<Scalars['String']['input']>;
};

export type FactsDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = FactsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LiveDirectiveArgs = {
  throttle?: Scalars['Int']['input'];
};

export type LiveDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = LiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SignalDirectiveArgs = {
  name: Scalars['String']['input'];
  organization?: Scalars['Boolean']['input'];
  within?: Maybe<Scalars['String']['input']>;
};

export type SignalDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = SignalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptInvitePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AcceptInvitePayload'] = ResolversParentTypes['AcceptInvitePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type AccessChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessChange'] = ResolversParentTypes['AccessChange']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  gained?: Resolver<Array<ResolversTypes['PermissionGrant']>, ParentType, ContextType>;
  lost?: Resolver<Array<ResolversTypes['PermissionGrant']>, ParentType, ContextType>;
  streams?: Resolver<Array<ResolversTypes['StreamChange']>, ParentType, ContextType>;
};

export type AccessExplanationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessExplanation'] = ResolversParentTypes['AccessExplanation']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['AccessScope']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['AccessStep']>, ParentType, ContextType>;
};

export type AccessStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessStep'] = ResolversParentTypes['AccessStep']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessStepKind'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['AccessScope']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountEvent'] = ResolversParentTypes['AccountEvent']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AccountEventType'], ParentType, ContextType>;
};

export type AccountEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountEventConnection'] = ResolversParentTypes['AccountEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccountEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountEventEdge'] = ResolversParentTypes['AccountEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccountEvent'], ParentType, ContextType>;
};

export type AccountSecurityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountSecurity'] = ResolversParentTypes['AccountSecurity']> = {
  authenticatorApp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['AccountEventConnection'], ParentType, ContextType, RequireFields<AccountSecurityEventsArgs, 'first'>>;
  passkeys?: Resolver<Array<ResolversTypes['Passkey']>, ParentType, ContextType>;
  secondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ActivityEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ActivityEvent'], ParentType, ContextType>;
};

export type ActivityEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivityEvent'] = ResolversParentTypes['ActivityEvent'], FederationReferenceType extends FederationReferenceTypes['ActivityEvent'] = FederationReferenceTypes['ActivityEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ActivityEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskLevel?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor'], FederationReferenceType extends FederationReferenceTypes['Actor'] = FederationReferenceTypes['Actor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Actor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddressVerdictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AddressVerdict'] = ResolversParentTypes['AddressVerdict']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditActorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditActor'] = ResolversParentTypes['AuditActor']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditFilterPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditFilterPayload'] = ResolversParentTypes['AuditFilterPayload']> = {
  auditFilter?: Resolver<Maybe<ResolversTypes['AuditSavedFilter']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type AuditPolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditPolicy'] = ResolversParentTypes['AuditPolicy']> = {
  firstPlace?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  heldBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  heldSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  holdReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastPlace?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retentionDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditPolicyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditPolicyPayload'] = ResolversParentTypes['AuditPolicyPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['AuditPolicy']>, ParentType, ContextType>;
};

export type AuditRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditRecord'] = ResolversParentTypes['AuditRecord']> = {
  actor?: Resolver<ResolversTypes['AuditActor'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditRecordKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['AuditActor']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskLevel?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  riskReasons?: Resolver<Array<ResolversTypes['AuditRiskReason']>, ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditRecordConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditRecordConnection'] = ResolversParentTypes['AuditRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditRecordEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditRecordEdge'] = ResolversParentTypes['AuditRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditRecord'], ParentType, ContextType>;
};

export type AuditRecordsSignalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditRecordsSignal'] = ResolversParentTypes['AuditRecordsSignal']> = {
  lastPlace?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditSavedFilterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditSavedFilter'] = ResolversParentTypes['AuditSavedFilter']> = {
  filter?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditStreamResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditStream'] = ResolversParentTypes['AuditStream']> = {
  authorized?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  caCertificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filter?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditStreamKind'], ParentType, ContextType>;
  lag?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastDeliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AuditStreamState'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditStreamPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditStreamPayload'] = ResolversParentTypes['AuditStreamPayload']> = {
  auditStream?: Resolver<Maybe<ResolversTypes['AuditStream']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type AuditStreamTestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditStreamTest'] = ResolversParentTypes['AuditStreamTest']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreateAuditStreamPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateAuditStreamPayload'] = ResolversParentTypes['CreateAuditStreamPayload']> = {
  auditStream?: Resolver<Maybe<ResolversTypes['AuditStream']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAuditFilterPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteAuditFilterPayload'] = ResolversParentTypes['DeleteAuditFilterPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type DeleteAuditStreamPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteAuditStreamPayload'] = ResolversParentTypes['DeleteAuditStreamPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type DeleteOrganizationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteOrganizationPayload'] = ResolversParentTypes['DeleteOrganizationPayload']> = {
  eraseAfter?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type DeleteRolePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteRolePayload'] = ResolversParentTypes['DeleteRolePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type DeleteTeamPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteTeamPayload'] = ResolversParentTypes['DeleteTeamPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type EncryptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Encryption'] = ResolversParentTypes['Encryption']> = {
  keys?: Resolver<Array<ResolversTypes['EncryptionKey']>, ParentType, ContextType>;
  rotation?: Resolver<Maybe<ResolversTypes['EncryptionKeyRotation']>, ParentType, ContextType>;
};

export type EncryptionKeyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EncryptionKey'] = ResolversParentTypes['EncryptionKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  destroyedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sealedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EncryptionKeyState'], ParentType, ContextType>;
};

export type EncryptionKeyRotationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EncryptionKeyRotation'] = ResolversParentTypes['EncryptionKeyRotation']> = {
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  processed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  toNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntryRefusalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EntryRefusal'] = ResolversParentTypes['EntryRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GrantResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant'], FederationReferenceType extends FederationReferenceTypes['Grant'] = FederationReferenceTypes['Grant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Grant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delegatedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['GrantStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GrantConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GrantConnection'] = ResolversParentTypes['GrantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GrantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GrantEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GrantEdge'] = ResolversParentTypes['GrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Grant'], ParentType, ContextType>;
};

export type GrantEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GrantEvent'] = ResolversParentTypes['GrantEvent']> = {
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  grantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GrantPayload'] = ResolversParentTypes['GrantPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
};

export type InputErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InputError'] = ResolversParentTypes['InputError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstallationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Installation'] = ResolversParentTypes['Installation']> = {
  needsSetup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signUpOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InviteResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Invite'] = ResolversParentTypes['Invite'], FederationReferenceType extends FederationReferenceTypes['Invite'] = FederationReferenceTypes['Invite']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invite']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InviteStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InviteConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InviteConnection'] = ResolversParentTypes['InviteConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InviteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invite']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InviteEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InviteEdge'] = ResolversParentTypes['InviteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invite'], ParentType, ContextType>;
};

export type InviteEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InviteEvent'] = ResolversParentTypes['InviteEvent']> = {
  invite?: Resolver<Maybe<ResolversTypes['Invite']>, ParentType, ContextType>;
  inviteId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvitePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvitePayload'] = ResolversParentTypes['InvitePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  invite?: Resolver<Maybe<ResolversTypes['Invite']>, ParentType, ContextType>;
};

export type InvitePreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvitePreview'] = ResolversParentTypes['InvitePreview']> = {
  accountExists?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  invitedByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roleName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  teams?: Resolver<Maybe<Array<ResolversTypes['Team']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MemberEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberEvent'] = ResolversParentTypes['MemberEvent']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemberPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberPayload'] = ResolversParentTypes['MemberPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvite?: Resolver<ResolversTypes['AcceptInvitePayload'], ParentType, ContextType, RequireFields<MutationAcceptInviteArgs, 'token'>>;
  assignRateLimitPlan?: Resolver<ResolversTypes['RateLimitPlanPayload'], ParentType, ContextType, RequireFields<MutationAssignRateLimitPlanArgs, 'input'>>;
  cloneRole?: Resolver<ResolversTypes['RolePayload'], ParentType, ContextType, RequireFields<MutationCloneRoleArgs, 'id' | 'name'>>;
  createAuditStream?: Resolver<ResolversTypes['CreateAuditStreamPayload'], ParentType, ContextType, RequireFields<MutationCreateAuditStreamArgs, 'input'>>;
  createOrganization?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationCreateOrganizationArgs, 'input'>>;
  createRole?: Resolver<ResolversTypes['RolePayload'], ParentType, ContextType, RequireFields<MutationCreateRoleArgs, 'input'>>;
  createTeam?: Resolver<ResolversTypes['TeamPayload'], ParentType, ContextType, RequireFields<MutationCreateTeamArgs, 'input'>>;
  delegateRole?: Resolver<ResolversTypes['GrantPayload'], ParentType, ContextType, RequireFields<MutationDelegateRoleArgs, 'input'>>;
  deleteAuditFilter?: Resolver<ResolversTypes['DeleteAuditFilterPayload'], ParentType, ContextType, RequireFields<MutationDeleteAuditFilterArgs, 'id'>>;
  deleteAuditStream?: Resolver<ResolversTypes['DeleteAuditStreamPayload'], ParentType, ContextType, RequireFields<MutationDeleteAuditStreamArgs, 'id'>>;
  deleteOrganization?: Resolver<ResolversTypes['DeleteOrganizationPayload'], ParentType, ContextType, RequireFields<MutationDeleteOrganizationArgs, 'slug'>>;
  deleteRole?: Resolver<ResolversTypes['DeleteRolePayload'], ParentType, ContextType, RequireFields<MutationDeleteRoleArgs, 'id'>>;
  deleteTeam?: Resolver<ResolversTypes['DeleteTeamPayload'], ParentType, ContextType, RequireFields<MutationDeleteTeamArgs, 'id'>>;
  grantRole?: Resolver<ResolversTypes['GrantPayload'], ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  holdAuditLog?: Resolver<ResolversTypes['AuditPolicyPayload'], ParentType, ContextType, RequireFields<MutationHoldAuditLogArgs, 'reason'>>;
  inviteMember?: Resolver<ResolversTypes['InvitePayload'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  leaveOrganization?: Resolver<ResolversTypes['MemberPayload'], ParentType, ContextType>;
  overrideNetworkRules?: Resolver<ResolversTypes['OverrideNetworkRulesPayload'], ParentType, ContextType, RequireFields<MutationOverrideNetworkRulesArgs, 'input'>>;
  pauseAuditStream?: Resolver<ResolversTypes['AuditStreamPayload'], ParentType, ContextType, RequireFields<MutationPauseAuditStreamArgs, 'id'>>;
  releaseAuditLog?: Resolver<ResolversTypes['AuditPolicyPayload'], ParentType, ContextType>;
  removeMember?: Resolver<ResolversTypes['MemberPayload'], ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'memberId'>>;
  renamePasskey?: Resolver<ResolversTypes['RenamePasskeyPayload'], ParentType, ContextType, RequireFields<MutationRenamePasskeyArgs, 'id' | 'name'>>;
  resendInvite?: Resolver<ResolversTypes['InvitePayload'], ParentType, ContextType, RequireFields<MutationResendInviteArgs, 'id'>>;
  resetRateLimit?: Resolver<ResolversTypes['RateLimitsPayload'], ParentType, ContextType, RequireFields<MutationResetRateLimitArgs, 'input'>>;
  restoreOrganization?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationRestoreOrganizationArgs, 'organizationId'>>;
  resumeAuditStream?: Resolver<ResolversTypes['AuditStreamPayload'], ParentType, ContextType, RequireFields<MutationResumeAuditStreamArgs, 'id'>>;
  revokeGrant?: Resolver<ResolversTypes['GrantPayload'], ParentType, ContextType, RequireFields<MutationRevokeGrantArgs, 'id'>>;
  revokeInvite?: Resolver<ResolversTypes['InvitePayload'], ParentType, ContextType, RequireFields<MutationRevokeInviteArgs, 'id'>>;
  revokeOtherSessions?: Resolver<ResolversTypes['RevokeSessionPayload'], ParentType, ContextType>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionPayload'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'id'>>;
  rewindAuditStream?: Resolver<ResolversTypes['AuditStreamPayload'], ParentType, ContextType, RequireFields<MutationRewindAuditStreamArgs, 'id' | 'to'>>;
  rotateEncryptionKey?: Resolver<ResolversTypes['RotateEncryptionKeyPayload'], ParentType, ContextType>;
  saveAuditFilter?: Resolver<ResolversTypes['AuditFilterPayload'], ParentType, ContextType, RequireFields<MutationSaveAuditFilterArgs, 'input'>>;
  saveNetworkRules?: Resolver<ResolversTypes['NetworkRulesPayload'], ParentType, ContextType, RequireFields<MutationSaveNetworkRulesArgs, 'input'>>;
  saveRateLimitPlan?: Resolver<ResolversTypes['RateLimitPlanPayload'], ParentType, ContextType, RequireFields<MutationSaveRateLimitPlanArgs, 'input'>>;
  setMemberRoles?: Resolver<ResolversTypes['MemberPayload'], ParentType, ContextType, RequireFields<MutationSetMemberRolesArgs, 'memberId' | 'roleIds'>>;
  setRateLimit?: Resolver<ResolversTypes['RateLimitsPayload'], ParentType, ContextType, RequireFields<MutationSetRateLimitArgs, 'input'>>;
  setTeamMembers?: Resolver<ResolversTypes['TeamPayload'], ParentType, ContextType, RequireFields<MutationSetTeamMembersArgs, 'teamId'>>;
  setUpInstallation?: Resolver<ResolversTypes['SetUpInstallationPayload'], ParentType, ContextType, RequireFields<MutationSetUpInstallationArgs, 'input'>>;
  switchOrganization?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationSwitchOrganizationArgs, 'organizationId'>>;
  testAuditStream?: Resolver<ResolversTypes['TestAuditStreamPayload'], ParentType, ContextType, RequireFields<MutationTestAuditStreamArgs, 'id'>>;
  transferOwnership?: Resolver<ResolversTypes['MemberPayload'], ParentType, ContextType, RequireFields<MutationTransferOwnershipArgs, 'memberId'>>;
  updateAuditRetention?: Resolver<ResolversTypes['AuditPolicyPayload'], ParentType, ContextType, RequireFields<MutationUpdateAuditRetentionArgs, 'input'>>;
  updateAuditStream?: Resolver<ResolversTypes['AuditStreamPayload'], ParentType, ContextType, RequireFields<MutationUpdateAuditStreamArgs, 'id' | 'input'>>;
  updateOrganization?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationUpdateOrganizationArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['ProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  updateRole?: Resolver<ResolversTypes['RolePayload'], ParentType, ContextType, RequireFields<MutationUpdateRoleArgs, 'id' | 'input'>>;
  updateSignInPolicy?: Resolver<ResolversTypes['SignInPolicyPayload'], ParentType, ContextType, RequireFields<MutationUpdateSignInPolicyArgs, 'input'>>;
  updateTeam?: Resolver<ResolversTypes['TeamPayload'], ParentType, ContextType, RequireFields<MutationUpdateTeamArgs, 'id' | 'input'>>;
  withdrawDelegation?: Resolver<ResolversTypes['GrantPayload'], ParentType, ContextType, RequireFields<MutationWithdrawDelegationArgs, 'id'>>;
};

export type NetworkRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NetworkRule'] = ResolversParentTypes['NetworkRule']> = {
  apiKeyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['NetworkRuleEffect'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NetworkRuleKind'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NetworkRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NetworkRules'] = ResolversParentTypes['NetworkRules']> = {
  enforced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overriddenUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overrideReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['NetworkRule']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yourAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  yourCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NetworkRulesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NetworkRulesPayload'] = ResolversParentTypes['NetworkRulesPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  networkRules?: Resolver<Maybe<ResolversTypes['NetworkRules']>, ParentType, ContextType>;
};

export type NetworkRulesTryOutResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NetworkRulesTryOut'] = ResolversParentTypes['NetworkRulesTryOut']> = {
  refused?: Resolver<Array<ResolversTypes['WouldBeRefused']>, ParentType, ContextType>;
  refusesYou?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganizationEvent'] = ResolversParentTypes['OrganizationEvent']> = {
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganizationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganizationPayload'] = ResolversParentTypes['OrganizationPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type OutboxConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutboxConnection'] = ResolversParentTypes['OutboxConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OutboxEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OutboxMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutboxEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutboxEdge'] = ResolversParentTypes['OutboxEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OutboxMessage'], ParentType, ContextType>;
};

export type OutboxMessageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutboxMessage'] = ResolversParentTypes['OutboxMessage']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MailStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OutboxSignalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutboxSignal'] = ResolversParentTypes['OutboxSignal']> = {
  latestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OverrideNetworkRulesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OverrideNetworkRulesPayload'] = ResolversParentTypes['OverrideNetworkRulesPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  overriddenUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PasskeyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Passkey'] = ResolversParentTypes['Passkey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PermissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grantable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['AccessScope']>, ParentType, ContextType>;
};

export type PermissionGrantResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PermissionGrant'] = ResolversParentTypes['PermissionGrant']> = {
  permission?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['AccessScope'], ParentType, ContextType>;
};

export type ProfilePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProfilePayload'] = ResolversParentTypes['ProfilePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accountSecurity?: Resolver<ResolversTypes['AccountSecurity'], ParentType, ContextType>;
  activity?: Resolver<ResolversTypes['ActivityConnection'], ParentType, ContextType, RequireFields<QueryActivityArgs, 'first'>>;
  auditFilters?: Resolver<Array<ResolversTypes['AuditSavedFilter']>, ParentType, ContextType>;
  auditPolicy?: Resolver<ResolversTypes['AuditPolicy'], ParentType, ContextType>;
  auditRecord?: Resolver<Maybe<ResolversTypes['AuditRecord']>, ParentType, ContextType, RequireFields<QueryAuditRecordArgs, 'id'>>;
  auditRecords?: Resolver<ResolversTypes['AuditRecordConnection'], ParentType, ContextType, RequireFields<QueryAuditRecordsArgs, 'first'>>;
  auditStream?: Resolver<Maybe<ResolversTypes['AuditStream']>, ParentType, ContextType, RequireFields<QueryAuditStreamArgs, 'id'>>;
  auditStreams?: Resolver<Array<ResolversTypes['AuditStream']>, ParentType, ContextType>;
  encryption?: Resolver<ResolversTypes['Encryption'], ParentType, ContextType>;
  explainAccess?: Resolver<ResolversTypes['AccessExplanation'], ParentType, ContextType, RequireFields<QueryExplainAccessArgs, 'permission' | 'principalId'>>;
  grants?: Resolver<ResolversTypes['GrantConnection'], ParentType, ContextType, RequireFields<QueryGrantsArgs, 'first'>>;
  installation?: Resolver<ResolversTypes['Installation'], ParentType, ContextType>;
  invitePreview?: Resolver<Maybe<ResolversTypes['InvitePreview']>, ParentType, ContextType, RequireFields<QueryInvitePreviewArgs, 'token'>>;
  invites?: Resolver<ResolversTypes['InviteConnection'], ParentType, ContextType, RequireFields<QueryInvitesArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<QueryMemberArgs, 'id'>>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, RequireFields<QueryMembersArgs, 'first' | 'includeFormer'>>;
  networkRules?: Resolver<ResolversTypes['NetworkRules'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  outbox?: Resolver<ResolversTypes['OutboxConnection'], ParentType, ContextType, RequireFields<QueryOutboxArgs, 'first'>>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  previewRoleDeletion?: Resolver<ResolversTypes['RolePreviewPayload'], ParentType, ContextType, RequireFields<QueryPreviewRoleDeletionArgs, 'id'>>;
  previewRoleUpdate?: Resolver<ResolversTypes['RolePreviewPayload'], ParentType, ContextType, RequireFields<QueryPreviewRoleUpdateArgs, 'id' | 'input'>>;
  rateLimitPlans?: Resolver<Array<ResolversTypes['RateLimitPlan']>, ParentType, ContextType>;
  rateLimitedOrganizations?: Resolver<ResolversTypes['RateLimitedOrganizationConnection'], ParentType, ContextType, RequireFields<QueryRateLimitedOrganizationsArgs, 'first'>>;
  rateLimits?: Resolver<ResolversTypes['RateLimits'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<QueryRoleArgs, 'id'>>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  signInPolicy?: Resolver<ResolversTypes['SignInPolicy'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  teams?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
  testAddress?: Resolver<ResolversTypes['AddressVerdict'], ParentType, ContextType, RequireFields<QueryTestAddressArgs, 'address'>>;
  tryNetworkRules?: Resolver<ResolversTypes['NetworkRulesTryOut'], ParentType, ContextType, RequireFields<QueryTryNetworkRulesArgs, 'rules'>>;
};

export type RateLimitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  dimension?: Resolver<ResolversTypes['RateLimitDimension'], ParentType, ContextType>;
  quota?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  setBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['RateLimitSource'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  windowSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RateLimitBucketResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitBucket'] = ResolversParentTypes['RateLimitBucket']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RateLimitPlanResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitPlan'] = ResolversParentTypes['RateLimitPlan']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limits?: Resolver<Array<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RateLimitPlanPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitPlanPayload'] = ResolversParentTypes['RateLimitPlanPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['RateLimitPlan']>, ParentType, ContextType>;
};

export type RateLimitPlansSignalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitPlansSignal'] = ResolversParentTypes['RateLimitPlansSignal']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RateLimitSubjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitSubject'] = ResolversParentTypes['RateLimitSubject']> = {
  dimension?: Resolver<ResolversTypes['RateLimitDimension'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RateLimitUsageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitUsage'] = ResolversParentTypes['RateLimitUsage']> = {
  buckets?: Resolver<Array<ResolversTypes['RateLimitBucket']>, ParentType, ContextType>;
  sampledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['RateLimitSubject']>, ParentType, ContextType>;
};

export type RateLimitedOrganizationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitedOrganization'] = ResolversParentTypes['RateLimitedOrganization']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RateLimitedOrganizationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitedOrganizationConnection'] = ResolversParentTypes['RateLimitedOrganizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RateLimitedOrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RateLimitedOrganization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RateLimitedOrganizationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitedOrganizationEdge'] = ResolversParentTypes['RateLimitedOrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RateLimitedOrganization'], ParentType, ContextType>;
};

export type RateLimitsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimits'] = ResolversParentTypes['RateLimits']> = {
  limits?: Resolver<Array<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['RateLimitUsage'], ParentType, ContextType>;
};

export type RateLimitsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitsPayload'] = ResolversParentTypes['RateLimitsPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  rateLimits?: Resolver<Maybe<ResolversTypes['RateLimits']>, ParentType, ContextType>;
};

export type RenamePasskeyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RenamePasskeyPayload'] = ResolversParentTypes['RenamePasskeyPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  passkey?: Resolver<Maybe<ResolversTypes['Passkey']>, ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  revokedIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type RoleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role'], FederationReferenceType extends FederationReferenceTypes['Role'] = FederationReferenceTypes['Role']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Role']> | FederationReferenceType, FederationReferenceType, ContextType>;
  builtIn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  held?: Resolver<Array<ResolversTypes['PermissionGrant']>, ParentType, ContextType>;
  holderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  own?: Resolver<Array<ResolversTypes['PermissionGrant']>, ParentType, ContextType>;
  parents?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RoleEvent'] = ResolversParentTypes['RoleEvent']> = {
  gained?: Resolver<Array<ResolversTypes['PermissionGrant']>, ParentType, ContextType>;
  lost?: Resolver<Array<ResolversTypes['PermissionGrant']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  roleId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RolePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RolePayload'] = ResolversParentTypes['RolePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type RolePreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RolePreview'] = ResolversParentTypes['RolePreview']> = {
  changes?: Resolver<Array<ResolversTypes['AccessChange']>, ParentType, ContextType>;
  endingStreams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  narrowedStreams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  silentGateways?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RolePreviewPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RolePreviewPayload'] = ResolversParentTypes['RolePreviewPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['RolePreview']>, ParentType, ContextType>;
};

export type RotateEncryptionKeyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RotateEncryptionKeyPayload'] = ResolversParentTypes['RotateEncryptionKeyPayload']> = {
  encryption?: Resolver<Maybe<ResolversTypes['Encryption']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  secondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SetUpInstallationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetUpInstallationPayload'] = ResolversParentTypes['SetUpInstallationPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type SignInPolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignInPolicy'] = ResolversParentTypes['SignInPolicy']> = {
  idleMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  secondFactorFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sessionHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SignInPolicyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignInPolicyPayload'] = ResolversParentTypes['SignInPolicyPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['SignInPolicy']>, ParentType, ContextType>;
};

export type StreamChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StreamChange'] = ResolversParentTypes['StreamChange']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['StreamEffect'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  auditRecordsChanged?: SubscriptionResolver<ResolversTypes['AuditRecordsSignal'], "auditRecordsChanged", ParentType, ContextType>;
  auditStreamsChanged?: SubscriptionResolver<Array<ResolversTypes['AuditStream']>, "auditStreamsChanged", ParentType, ContextType>;
  encryptionKeyRotation?: SubscriptionResolver<ResolversTypes['EncryptionKeyRotation'], "encryptionKeyRotation", ParentType, ContextType>;
  eventRecorded?: SubscriptionResolver<ResolversTypes['ActivityEvent'], "eventRecorded", ParentType, ContextType, Partial<SubscriptionEventRecordedArgs>>;
  grantChanged?: SubscriptionResolver<ResolversTypes['GrantEvent'], "grantChanged", ParentType, ContextType>;
  inviteChanged?: SubscriptionResolver<ResolversTypes['InviteEvent'], "inviteChanged", ParentType, ContextType>;
  memberChanged?: SubscriptionResolver<ResolversTypes['MemberEvent'], "memberChanged", ParentType, ContextType>;
  organizationChanged?: SubscriptionResolver<ResolversTypes['OrganizationEvent'], "organizationChanged", ParentType, ContextType>;
  outboxChanged?: SubscriptionResolver<ResolversTypes['OutboxSignal'], "outboxChanged", ParentType, ContextType>;
  rateLimitPlansChanged?: SubscriptionResolver<ResolversTypes['RateLimitPlansSignal'], "rateLimitPlansChanged", ParentType, ContextType>;
  rateLimitUsageChanged?: SubscriptionResolver<ResolversTypes['RateLimitUsage'], "rateLimitUsageChanged", ParentType, ContextType>;
  roleChanged?: SubscriptionResolver<ResolversTypes['RoleEvent'], "roleChanged", ParentType, ContextType>;
  teamChanged?: SubscriptionResolver<ResolversTypes['TeamEvent'], "teamChanged", ParentType, ContextType>;
};

export type TeamResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TeamEvent'] = ResolversParentTypes['TeamEvent']> = {
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  teamId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TeamPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TeamPayload'] = ResolversParentTypes['TeamPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type TestAuditStreamPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TestAuditStreamPayload'] = ResolversParentTypes['TestAuditStreamPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['AuditStreamTest']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['EntryRefusal']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type WouldBeRefusedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WouldBeRefused'] = ResolversParentTypes['WouldBeRefused']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ipAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  principal?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AcceptInvitePayload?: AcceptInvitePayloadResolvers<ContextType>;
  AccessChange?: AccessChangeResolvers<ContextType>;
  AccessExplanation?: AccessExplanationResolvers<ContextType>;
  AccessStep?: AccessStepResolvers<ContextType>;
  AccountEvent?: AccountEventResolvers<ContextType>;
  AccountEventConnection?: AccountEventConnectionResolvers<ContextType>;
  AccountEventEdge?: AccountEventEdgeResolvers<ContextType>;
  AccountSecurity?: AccountSecurityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  ActivityEvent?: ActivityEventResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  AddressVerdict?: AddressVerdictResolvers<ContextType>;
  AuditActor?: AuditActorResolvers<ContextType>;
  AuditFilterPayload?: AuditFilterPayloadResolvers<ContextType>;
  AuditPolicy?: AuditPolicyResolvers<ContextType>;
  AuditPolicyPayload?: AuditPolicyPayloadResolvers<ContextType>;
  AuditRecord?: AuditRecordResolvers<ContextType>;
  AuditRecordConnection?: AuditRecordConnectionResolvers<ContextType>;
  AuditRecordEdge?: AuditRecordEdgeResolvers<ContextType>;
  AuditRecordsSignal?: AuditRecordsSignalResolvers<ContextType>;
  AuditSavedFilter?: AuditSavedFilterResolvers<ContextType>;
  AuditStream?: AuditStreamResolvers<ContextType>;
  AuditStreamPayload?: AuditStreamPayloadResolvers<ContextType>;
  AuditStreamTest?: AuditStreamTestResolvers<ContextType>;
  CreateAuditStreamPayload?: CreateAuditStreamPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAuditFilterPayload?: DeleteAuditFilterPayloadResolvers<ContextType>;
  DeleteAuditStreamPayload?: DeleteAuditStreamPayloadResolvers<ContextType>;
  DeleteOrganizationPayload?: DeleteOrganizationPayloadResolvers<ContextType>;
  DeleteRolePayload?: DeleteRolePayloadResolvers<ContextType>;
  DeleteTeamPayload?: DeleteTeamPayloadResolvers<ContextType>;
  Encryption?: EncryptionResolvers<ContextType>;
  EncryptionKey?: EncryptionKeyResolvers<ContextType>;
  EncryptionKeyRotation?: EncryptionKeyRotationResolvers<ContextType>;
  EntryRefusal?: EntryRefusalResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  GrantConnection?: GrantConnectionResolvers<ContextType>;
  GrantEdge?: GrantEdgeResolvers<ContextType>;
  GrantEvent?: GrantEventResolvers<ContextType>;
  GrantPayload?: GrantPayloadResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  Installation?: InstallationResolvers<ContextType>;
  Invite?: InviteResolvers<ContextType>;
  InviteConnection?: InviteConnectionResolvers<ContextType>;
  InviteEdge?: InviteEdgeResolvers<ContextType>;
  InviteEvent?: InviteEventResolvers<ContextType>;
  InvitePayload?: InvitePayloadResolvers<ContextType>;
  InvitePreview?: InvitePreviewResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Member?: MemberResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MemberEvent?: MemberEventResolvers<ContextType>;
  MemberPayload?: MemberPayloadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NetworkRule?: NetworkRuleResolvers<ContextType>;
  NetworkRules?: NetworkRulesResolvers<ContextType>;
  NetworkRulesPayload?: NetworkRulesPayloadResolvers<ContextType>;
  NetworkRulesTryOut?: NetworkRulesTryOutResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationEvent?: OrganizationEventResolvers<ContextType>;
  OrganizationPayload?: OrganizationPayloadResolvers<ContextType>;
  OutboxConnection?: OutboxConnectionResolvers<ContextType>;
  OutboxEdge?: OutboxEdgeResolvers<ContextType>;
  OutboxMessage?: OutboxMessageResolvers<ContextType>;
  OutboxSignal?: OutboxSignalResolvers<ContextType>;
  OverrideNetworkRulesPayload?: OverrideNetworkRulesPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Passkey?: PasskeyResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  PermissionGrant?: PermissionGrantResolvers<ContextType>;
  ProfilePayload?: ProfilePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  RateLimitBucket?: RateLimitBucketResolvers<ContextType>;
  RateLimitPlan?: RateLimitPlanResolvers<ContextType>;
  RateLimitPlanPayload?: RateLimitPlanPayloadResolvers<ContextType>;
  RateLimitPlansSignal?: RateLimitPlansSignalResolvers<ContextType>;
  RateLimitSubject?: RateLimitSubjectResolvers<ContextType>;
  RateLimitUsage?: RateLimitUsageResolvers<ContextType>;
  RateLimitedOrganization?: RateLimitedOrganizationResolvers<ContextType>;
  RateLimitedOrganizationConnection?: RateLimitedOrganizationConnectionResolvers<ContextType>;
  RateLimitedOrganizationEdge?: RateLimitedOrganizationEdgeResolvers<ContextType>;
  RateLimits?: RateLimitsResolvers<ContextType>;
  RateLimitsPayload?: RateLimitsPayloadResolvers<ContextType>;
  RenamePasskeyPayload?: RenamePasskeyPayloadResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleEvent?: RoleEventResolvers<ContextType>;
  RolePayload?: RolePayloadResolvers<ContextType>;
  RolePreview?: RolePreviewResolvers<ContextType>;
  RolePreviewPayload?: RolePreviewPayloadResolvers<ContextType>;
  RotateEncryptionKeyPayload?: RotateEncryptionKeyPayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SetUpInstallationPayload?: SetUpInstallationPayloadResolvers<ContextType>;
  SignInPolicy?: SignInPolicyResolvers<ContextType>;
  SignInPolicyPayload?: SignInPolicyPayloadResolvers<ContextType>;
  StreamChange?: StreamChangeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamEvent?: TeamEventResolvers<ContextType>;
  TeamPayload?: TeamPayloadResolvers<ContextType>;
  TestAuditStreamPayload?: TestAuditStreamPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WouldBeRefused?: WouldBeRefusedResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  changesWith?: ChangesWithDirectiveResolver<any, any, ContextType>;
  facts?: FactsDirectiveResolver<any, any, ContextType>;
  live?: LiveDirectiveResolver<any, any, ContextType>;
  signal?: SignalDirectiveResolver<any, any, ContextType>;
};
