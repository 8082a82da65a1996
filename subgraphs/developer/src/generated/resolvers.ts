import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ApiKeyRow } from '@guardian/platform/access';
import type { ApiKeyPage } from '../keys/list-api-keys.ts';
import type { TrustedOperationRow, OperationPolicyRow } from '@guardian/platform/trust';
import type { TrustedOperationPage } from '../operations/list-trusted-operations.ts';
import type { ServedSupergraph } from '@guardian/platform/supergraphs';
import type { SupergraphPage } from '../supergraphs/list-supergraphs.ts';
import type { OperationUsageRow } from '@guardian/platform/history';
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

export type Actor = {
  __typename?: 'Actor';
  id: Scalars['ID']['output'];
};

/** A client that used what a change breaks, by the name and version that it gives itself. */
export type AffectedClient = {
  __typename?: 'AffectedClient';
  /** How often it executed operations with it. */
  count: Scalars['Float']['output'];
  /** When it was last seen with it, exact to an hour. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** Empty for a client that gives none. */
  name: Scalars['String']['output'];
  /** How many organizations it did so in. */
  organizations: Scalars['Int']['output'];
  /** Empty for a client that gives none. */
  version: Scalars['String']['output'];
};

/** A credential for programs. It belongs to the organization and holds at most the permissions of its scopes and of its creator. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; the key never holds more than they do. */
  createdBy?: Maybe<Actor>;
  /** Null if it does not expire. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Exact to a minute; null if never used. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the key is for. */
  name: Scalars['String']['output'];
  /** The first characters of the key, to recognise it by, e.g. `grd_live_8fJ2`. */
  prefix: Scalars['String']['output'];
  /** When it was ended; null while it works. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Permissions the key is limited to, e.g. `contact.read`. */
  scopes: Array<Scalars['String']['output']>;
  /** Whether the key can have registered operations executed only, whatever holds for the organization. */
  trustedOnly: Scalars['Boolean']['output'];
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** A page of API keys (Relay cursor connection). */
export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  /** Items with their cursors. */
  edges: Array<ApiKeyEdge>;
  /** Items without their cursors. */
  nodes: Array<ApiKey>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of API keys, with its cursor. */
export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: ApiKey;
};

/** One change of an API key. */
export type ApiKeyEvent = {
  __typename?: 'ApiKeyEvent';
  /** The key as it was at this event, without its secret. */
  apiKey?: Maybe<ApiKey>;
  /** Id of the key. */
  apiKeyId: Scalars['ID']['output'];
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /** `apiKey.created`, `apiKey.trustChanged` or `apiKey.revoked`. */
  type: Scalars['String']['output'];
};

/** What `revokeApiKey` answers. */
export type ApiKeyPayload = {
  __typename?: 'ApiKeyPayload';
  /** The key after the change; null when `errors` is not empty. */
  apiKey?: Maybe<ApiKey>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** A schema to check against the one that is served. */
export type CheckSchemaInput = {
  /** How many days of use count, 1 to 30; 30 when left out. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** SDL of a supergraph, or of one subgraph, at most 500,000 characters. */
  sdl: Scalars['String']['input'];
  /** Name of the subgraph that the SDL would replace; the SDL is a whole supergraph when left out. */
  subgraph?: InputMaybe<Scalars['String']['input']>;
};

/** What `checkSchema` answers. */
export type CheckSchemaPayload = {
  __typename?: 'CheckSchemaPayload';
  /** What would change for clients; null when `problems` is not empty. */
  comparison?: Maybe<SchemaComparison>;
  /** Why it can't be told; at most 20. */
  problems: Array<SchemaProblem>;
};

/** A new API key. */
export type CreateApiKeyInput = {
  /** A time in the future; the key does not expire when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** At least one permission that the creator holds. */
  scopes: Array<Scalars['String']['input']>;
};

/** What `createApiKey` answers. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  /** The key without its secret; null when `errors` is not empty. */
  apiKey?: Maybe<ApiKey>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The key itself, to be sent as `Authorization: Bearer <secret>`. Shown once. */
  secret?: Maybe<Scalars['String']['output']>;
};

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

export type Mutation = {
  __typename?: 'Mutation';
  /** Creates a key. Its secret is in this answer and never again. */
  createApiKey: CreateApiKeyPayload;
  /**
   * Registers the operations of a manifest. What is registered already stays; either all of the manifest counts or nothing.
   * The document `mutation RegisterOperations($input: RegisterOperationsInput!) { registerOperations(input: $input) {
   * registered unchanged errors { path code message } } }` is trusted always, so that a pipeline can register what it deploys.
   */
  registerOperations: RegisterOperationsPayload;
  /** Takes operations out of the register, at once: open streams of who is held to it end. */
  removeOperations: RemoveOperationsPayload;
  /** Ends a key at once; its open streams end within a second. */
  revokeApiKey: ApiKeyPayload;
  /** Holds the organization or one API key to registered operations, or lets it go. Counts at once, for open streams too. */
  setTrustedOnly: SetTrustedOnlyPayload;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationRegisterOperationsArgs = {
  input: RegisterOperationsInput;
};


export type MutationRemoveOperationsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetTrustedOnlyArgs = {
  input: SetTrustedOnlyInput;
};

/** A client by the name and version that it gives itself: `graphql-client-name` and `-version`, or `apollographql-client-name` and `-version`. */
export type OperationClient = {
  __typename?: 'OperationClient';
  /** How often it executed the operation. */
  count: Scalars['Float']['output'];
  /** Empty for a client that gives none. What runs inside of the installation is `guardian`. */
  name: Scalars['String']['output'];
  /** Empty for a client that gives none. */
  version: Scalars['String']['output'];
};

/** What an operation does. */
export type OperationKind =
  /** Changes something. */
  | 'MUTATION'
  /** Reads. */
  | 'QUERY'
  /** Follows events. */
  | 'SUBSCRIPTION';

/** Whether the organization is held to its registered operations. */
export type OperationTrust = {
  __typename?: 'OperationTrust';
  /** How many can be. */
  limit: Scalars['Int']['output'];
  /** How many operations are registered. */
  registered: Scalars['Int']['output'];
  /**
   * Whether members and API keys of the organization can have registered operations executed only. Anything else is then
   * refused with PERSISTED_OPERATION_ONLY, over HTTP, WebSocket and server-sent events; the web app goes on working.
   */
  trustedOnly: Scalars['Boolean']['output'];
  /** Counts up with each change of the setting and of the register. */
  version: Scalars['Int']['output'];
};

/**
 * What the clients of the organization have executed. Written down every few seconds, by the hour, and kept for 30 days.
 * What executes on behalf of a live query is not counted again.
 */
export type OperationUsage = {
  __typename?: 'OperationUsage';
  /**
   * The most used first. An organization tells 1,000 operations apart, and in one hour 2,000 pairs of operation and client; what is
   * more is one operation with an empty signature.
   */
  operations: Array<UsedOperation>;
  /** What was answered with an error alone, by its code; the most frequent first. */
  refusals: Array<RefusedOperations>;
  /** The beginning of the first hour that counts. */
  since: Scalars['DateTime']['output'];
};

/** When usage was last written down. */
export type OperationUsageSignal = {
  __typename?: 'OperationUsageSignal';
  /** The time. */
  writtenAt: Scalars['DateTime']['output'];
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

/** Values below which a share of the counted lies; read with the resolution of the buckets they are counted in. */
export type Quantiles = {
  __typename?: 'Quantiles';
  /** Half of them. */
  p50: Scalars['Float']['output'];
  /** 95 of 100. */
  p95: Scalars['Float']['output'];
  /** 99 of 100. */
  p99: Scalars['Float']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** One API key; null if there is none of that id. */
  apiKey?: Maybe<ApiKey>;
  /** API keys of the organization, the newest first. */
  apiKeys: ApiKeyConnection;
  /** The API schema of this installation as SDL; also served as a file at `/schema.graphql`. */
  apiSchema: Scalars['String']['output'];
  /**
   * What a schema would change for clients of the one that is served, and who used what it would break, as `guardian schema
   * check` says. Changes nothing. UNAVAILABLE while too many compare. Operators only.
   */
  checkSchema: CheckSchemaPayload;
  /**
   * What changed for clients from one supergraph to another, and who used what that broke. NOT_FOUND for one that is not kept;
   * UNAVAILABLE while too many compare. Operators only.
   */
  compareSupergraphs: SchemaComparison;
  /** Whether the organization is held to its registered operations. */
  operationTrust: OperationTrust;
  /** What the clients of the organization have executed, and what was refused. */
  operationUsage: OperationUsage;
  /** A supergraph as SDL, with all that clients do not see of it; NOT_FOUND for one that is not kept. Operators only. */
  supergraphSdl: Scalars['String']['output'];
  /** Supergraphs that gateways served, the one that was first served latest first. Operators only. */
  supergraphs: SupergraphConnection;
  /** Registered operations of the organization, the newest first. */
  trustedOperations: TrustedOperationConnection;
};


export type QueryApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeRevoked?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryCheckSchemaArgs = {
  input: CheckSchemaInput;
};


export type QueryCompareSupergraphsArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


export type QueryOperationUsageArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  hours?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySupergraphSdlArgs = {
  hash: Scalars['String']['input'];
};


export type QuerySupergraphsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTrustedOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Operations that were refused with one code. */
export type RefusedOperations = {
  __typename?: 'RefusedOperations';
  /** A code of the registry of errors. */
  code: Scalars['String']['output'];
  /** How many. */
  count: Scalars['Float']['output'];
};

/** Operations to register. */
export type RegisterOperationsInput = {
  /** The client that the manifest is of, to find its operations by; 1 to 80 characters. */
  clientName?: InputMaybe<Scalars['String']['input']>;
  /**
   * A manifest as build tools write it, at most 1,000 operations of 100,000 characters: Apollo's
   * `{ "format": "apollo-persisted-query-manifest", "version": 1, "operations": [{ "id", "name", "type", "body" }] }`, or
   * Relay's `{ "<id>": "<document>" }`. Ids have 1 to 256 characters. One that is registered is never given another document.
   */
  manifest: Scalars['JSON']['input'];
};

/** What `registerOperations` answers. */
export type RegisterOperationsPayload = {
  __typename?: 'RegisterOperationsPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** How many operations are new; null when `errors` is not empty. */
  registered?: Maybe<Scalars['Int']['output']>;
  /** How many were registered already; null when `errors` is not empty. */
  unchanged?: Maybe<Scalars['Int']['output']>;
};

/** What `removeOperations` answers. */
export type RemoveOperationsPayload = {
  __typename?: 'RemoveOperationsPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** How many operations were taken out; null when `errors` is not empty. */
  removed?: Maybe<Scalars['Int']['output']>;
};

/** One difference between two schemas, as clients see them. */
export type SchemaChange = {
  __typename?: 'SchemaChange';
  /** Whether every one of these clients breaks; else each can, because the history holds no input fields, values or fragments. */
  certain: Scalars['Boolean']['output'];
  /** Who used what a breaking change takes away, in any organization, the most frequent first; empty for other changes. */
  clients: Array<AffectedClient>;
  /** Of what changed, e.g. `Contact.name`, `Query.contacts(first:)` or `@defer(label:)`. */
  coordinate: Scalars['String']['output'];
  /** The change in a sentence. */
  description: Scalars['String']['output'];
  /** What it means for clients. */
  severity: SchemaChangeSeverity;
  /** As graphql-js names it, e.g. `FIELD_REMOVED`. */
  type: Scalars['String']['output'];
};

/** What a change of a schema means for clients. */
export type SchemaChangeSeverity =
  /** Operations can fail. */
  | 'BREAKING'
  /** Operations go on, but a client can meet what it does not know. */
  | 'DANGEROUS'
  /** Nobody notices. */
  | 'SAFE';

/** What clients meet when one schema takes the place of another. */
export type SchemaComparison = {
  __typename?: 'SchemaComparison';
  /** The breaking first, then the dangerous, then the safe; each by coordinate. */
  changes: Array<SchemaChange>;
  /** Executions of which is not known what they used; while there are any, “unused” is no proof. */
  notTold: Scalars['Float']['output'];
  /** Whether no breaking change affects a client. */
  passed: Scalars['Boolean']['output'];
  /** From when on operations count. */
  since: Scalars['DateTime']['output'];
};

/** What is wrong with a schema that was to be checked. */
export type SchemaProblem = {
  __typename?: 'SchemaProblem';
  /** What kind of problem it is. */
  code: SchemaProblemCode;
  /** Column in the line, from 1; null where the problem is at no place. */
  column?: Maybe<Scalars['Int']['output']>;
  /** Line in the text, from 1; null where the problem is at no place. */
  line?: Maybe<Scalars['Int']['output']>;
  /** The problem in a sentence. */
  message: Scalars['String']['output'];
};

/** Why a schema can't be checked. */
export type SchemaProblemCode =
  /** The subgraph can't be composed with the others. */
  | 'NOT_COMPOSABLE'
  /** The text is no Federation 2 supergraph. */
  | 'NO_SUPERGRAPH'
  /** The text is no GraphQL. */
  | 'SYNTAX'
  /** The text nests too deep, or comparing takes longer than 20 s. */
  | 'TOO_COMPLEX'
  /** The text has more than 500,000 characters; the place is that of the first too many. */
  | 'TOO_LARGE'
  /** The present supergraph has no subgraph of that name. */
  | 'UNKNOWN_SUBGRAPH';

/** Who is to be held to registered operations. */
export type SetTrustedOnlyInput = {
  /** A key that is not revoked; the whole organization when left out. */
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether registered operations alone are executed. */
  trustedOnly: Scalars['Boolean']['input'];
};

/** What `setTrustedOnly` answers. */
export type SetTrustedOnlyPayload = {
  __typename?: 'SetTrustedOnlyPayload';
  /** The key after the change; null where none was named, and when `errors` is not empty. */
  apiKey?: Maybe<ApiKey>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** What holds for the organization; null when `errors` is not empty. */
  operationTrust?: Maybe<OperationTrust>;
};

/** Ascending or descending. */
export type SortDirection =
  /** The smallest, earliest or alphabetically first comes first. */
  | 'ASC'
  /** The greatest, latest or alphabetically last comes first. */
  | 'DESC';

export type Subscription = {
  __typename?: 'Subscription';
  /** Each change of an API key: created, held to registered operations or let go, revoked. */
  apiKeyChanged: ApiKeyEvent;
  /**
   * Changes when usage was written down; a signal. What read the usage and did nothing else is no reason, so that whoever reads
   * it at each signal is not woken by their own reading.
   */
  operationUsageChanged: OperationUsageSignal;
  /** Changes whenever a gateway loads a supergraph. Operators only. */
  supergraphsChanged: SupergraphSignal;
};

/** A supergraph that gateways of the installation served. The hundred that were served last are kept. */
export type Supergraph = {
  __typename?: 'Supergraph';
  /** When a gateway first served it. */
  firstServedAt: Scalars['DateTime']['output'];
  /** SHA-256 of the SDL, hexadecimal. */
  id: Scalars['ID']['output'];
  /** When a gateway last served it, exact to a minute. */
  lastServedAt: Scalars['DateTime']['output'];
  /** Names of the subgraphs that it is composed of. */
  subgraphs: Array<Scalars['String']['output']>;
  /** Version of Guardian that served it last. */
  version: Scalars['String']['output'];
};

/** A page of supergraphs (Relay cursor connection). */
export type SupergraphConnection = {
  __typename?: 'SupergraphConnection';
  /** Items with their cursors. */
  edges: Array<SupergraphEdge>;
  /** Items without their cursors. */
  nodes: Array<Supergraph>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of supergraphs, with its cursor. */
export type SupergraphEdge = {
  __typename?: 'SupergraphEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Supergraph;
};

/** Which supergraph is served. */
export type SupergraphSignal = {
  __typename?: 'SupergraphSignal';
  /** Id of the one that was loaded last; null before the first. */
  presentId?: Maybe<Scalars['ID']['output']>;
  /** How many supergraphs are kept. */
  totalCount: Scalars['Int']['output'];
};

/**
 * An operation that the organization has registered. Clients execute it by `documentId` in place of its text, and who is
 * held to registered operations can execute no others.
 */
export type TrustedOperation = {
  __typename?: 'TrustedOperation';
  /** Client whose manifest brought it; null where none was named. */
  clientName?: Maybe<Scalars['String']['output']>;
  /** By which clients name it: from the manifest that their build tool made, most often the SHA-256 of the text. */
  documentId: Scalars['String']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** What the document does. */
  kind: OperationKind;
  /** Name of the operation, or of the first of the document. */
  name: Scalars['String']['output'];
  /** When it was registered. */
  registeredAt: Scalars['DateTime']['output'];
  /** Who registered it; null for the installation itself. */
  registeredBy?: Maybe<Actor>;
  /** The document. */
  text: Scalars['String']['output'];
};

/** A page of registered operations (Relay cursor connection). */
export type TrustedOperationConnection = {
  __typename?: 'TrustedOperationConnection';
  /** Items with their cursors. */
  edges: Array<TrustedOperationEdge>;
  /** Items without their cursors. */
  nodes: Array<TrustedOperation>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of registered operations, with its cursor. */
export type TrustedOperationEdge = {
  __typename?: 'TrustedOperationEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: TrustedOperation;
};

/** An operation as clients execute it, whatever its values, aliases and layout. */
export type UsedOperation = {
  __typename?: 'UsedOperation';
  /** Who executes it, the most frequent first; at most 50. */
  clients: Array<OperationClient>;
  /** What it may cost at most, as it was estimated. */
  cost: Quantiles;
  /** How often it was executed; a subscription counts once, when it opens. */
  count: Scalars['Float']['output'];
  /** How many of the answers had errors. */
  errors: Scalars['Float']['output'];
  /** Schema coordinates of what it selects and gives, e.g. `Contact.name` and `Query.contacts(first:)`; at most 1,000. */
  fields: Array<Scalars['String']['output']>;
  /** When it was first executed; null for what could not be told apart. */
  firstSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it does; null for what could not be told apart. */
  kind?: Maybe<OperationKind>;
  /** When it was last executed, exact to a minute; null for what could not be told apart. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Milliseconds until the answer, or until a stream was open. */
  latency: Quantiles;
  /** Name of the operation; empty for none. */
  name: Scalars['String']['output'];
  /** Of the normalised text; empty for what was one too many to be told apart. */
  signature: Scalars['String']['output'];
  /** The document without values and aliases, at most 20,000 characters. */
  text: Scalars['String']['output'];
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
  ApiKey: ApiKey;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ApiKey:
    ( { __typename: 'ApiKey' }
    & GraphQLRecursivePick<FederationTypes['ApiKey'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<Actor>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AffectedClient: ResolverTypeWrapper<AffectedClient>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ApiKey: ResolverTypeWrapper<ApiKeyRow>;
  ApiKeyConnection: ResolverTypeWrapper<ApiKeyPage>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  ApiKeyEvent: ResolverTypeWrapper<Omit<ApiKeyEvent, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  ApiKeyPayload: ResolverTypeWrapper<Omit<ApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  CheckSchemaInput: CheckSchemaInput;
  CheckSchemaPayload: ResolverTypeWrapper<CheckSchemaPayload>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: ResolverTypeWrapper<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  InputError: ResolverTypeWrapper<InputError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Mutation: ResolverTypeWrapper<EventRoot>;
  OperationClient: ResolverTypeWrapper<OperationClient>;
  OperationKind: OperationKind;
  OperationTrust: ResolverTypeWrapper<OperationPolicyRow>;
  OperationUsage: ResolverTypeWrapper<Omit<OperationUsage, 'operations'> & { operations: Array<ResolversTypes['UsedOperation']> }>;
  OperationUsageSignal: ResolverTypeWrapper<OperationUsageSignal>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Quantiles: ResolverTypeWrapper<Quantiles>;
  Query: ResolverTypeWrapper<EventRoot>;
  RefusedOperations: ResolverTypeWrapper<RefusedOperations>;
  RegisterOperationsInput: RegisterOperationsInput;
  RegisterOperationsPayload: ResolverTypeWrapper<RegisterOperationsPayload>;
  RemoveOperationsPayload: ResolverTypeWrapper<RemoveOperationsPayload>;
  SchemaChange: ResolverTypeWrapper<SchemaChange>;
  SchemaChangeSeverity: SchemaChangeSeverity;
  SchemaComparison: ResolverTypeWrapper<SchemaComparison>;
  SchemaProblem: ResolverTypeWrapper<SchemaProblem>;
  SchemaProblemCode: SchemaProblemCode;
  SetTrustedOnlyInput: SetTrustedOnlyInput;
  SetTrustedOnlyPayload: ResolverTypeWrapper<Omit<SetTrustedOnlyPayload, 'apiKey' | 'operationTrust'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, operationTrust?: Maybe<ResolversTypes['OperationTrust']> }>;
  SortDirection: SortDirection;
  Subscription: ResolverTypeWrapper<EventRoot>;
  Supergraph: ResolverTypeWrapper<ServedSupergraph>;
  SupergraphConnection: ResolverTypeWrapper<SupergraphPage>;
  SupergraphEdge: ResolverTypeWrapper<Omit<SupergraphEdge, 'node'> & { node: ResolversTypes['Supergraph'] }>;
  SupergraphSignal: ResolverTypeWrapper<SupergraphSignal>;
  TrustedOperation: ResolverTypeWrapper<TrustedOperationRow>;
  TrustedOperationConnection: ResolverTypeWrapper<TrustedOperationPage>;
  TrustedOperationEdge: ResolverTypeWrapper<Omit<TrustedOperationEdge, 'node'> & { node: ResolversTypes['TrustedOperation'] }>;
  UsedOperation: ResolverTypeWrapper<OperationUsageRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: Actor;
  ID: Scalars['ID']['output'];
  AffectedClient: AffectedClient;
  Float: Scalars['Float']['output'];
  ApiKey: ApiKeyRow;
  ApiKeyConnection: ApiKeyPage;
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  ApiKeyEvent: Omit<ApiKeyEvent, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  ApiKeyPayload: Omit<ApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  CheckSchemaInput: CheckSchemaInput;
  CheckSchemaPayload: CheckSchemaPayload;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  DateTime: Scalars['DateTime']['output'];
  InputError: InputError;
  JSON: Scalars['JSON']['output'];
  Mutation: EventRoot;
  OperationClient: OperationClient;
  OperationTrust: OperationPolicyRow;
  OperationUsage: Omit<OperationUsage, 'operations'> & { operations: Array<ResolversParentTypes['UsedOperation']> };
  OperationUsageSignal: OperationUsageSignal;
  PageInfo: PageInfo;
  Quantiles: Quantiles;
  Query: EventRoot;
  RefusedOperations: RefusedOperations;
  RegisterOperationsInput: RegisterOperationsInput;
  RegisterOperationsPayload: RegisterOperationsPayload;
  RemoveOperationsPayload: RemoveOperationsPayload;
  SchemaChange: SchemaChange;
  SchemaComparison: SchemaComparison;
  SchemaProblem: SchemaProblem;
  SetTrustedOnlyInput: SetTrustedOnlyInput;
  SetTrustedOnlyPayload: Omit<SetTrustedOnlyPayload, 'apiKey' | 'operationTrust'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, operationTrust?: Maybe<ResolversParentTypes['OperationTrust']> };
  Subscription: EventRoot;
  Supergraph: ServedSupergraph;
  SupergraphConnection: SupergraphPage;
  SupergraphEdge: Omit<SupergraphEdge, 'node'> & { node: ResolversParentTypes['Supergraph'] };
  SupergraphSignal: SupergraphSignal;
  TrustedOperation: TrustedOperationRow;
  TrustedOperationConnection: TrustedOperationPage;
  TrustedOperationEdge: Omit<TrustedOperationEdge, 'node'> & { node: ResolversParentTypes['TrustedOperation'] };
  UsedOperation: OperationUsageRow;
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

export type ActorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AffectedClientResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AffectedClient'] = ResolversParentTypes['AffectedClient']> = {
  count?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey'], FederationReferenceType extends FederationReferenceTypes['ApiKey'] = FederationReferenceTypes['ApiKey']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ApiKey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  trustedOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type ApiKeyEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiKeyEvent'] = ResolversParentTypes['ApiKeyEvent']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  apiKeyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiKeyPayload'] = ResolversParentTypes['ApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type CheckSchemaPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CheckSchemaPayload'] = ResolversParentTypes['CheckSchemaPayload']> = {
  comparison?: Resolver<Maybe<ResolversTypes['SchemaComparison']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['SchemaProblem']>, ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InputErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InputError'] = ResolversParentTypes['InputError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  registerOperations?: Resolver<ResolversTypes['RegisterOperationsPayload'], ParentType, ContextType, RequireFields<MutationRegisterOperationsArgs, 'input'>>;
  removeOperations?: Resolver<ResolversTypes['RemoveOperationsPayload'], ParentType, ContextType, RequireFields<MutationRemoveOperationsArgs, 'ids'>>;
  revokeApiKey?: Resolver<ResolversTypes['ApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  setTrustedOnly?: Resolver<ResolversTypes['SetTrustedOnlyPayload'], ParentType, ContextType, RequireFields<MutationSetTrustedOnlyArgs, 'input'>>;
};

export type OperationClientResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationClient'] = ResolversParentTypes['OperationClient']> = {
  count?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OperationTrustResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationTrust'] = ResolversParentTypes['OperationTrust']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trustedOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OperationUsageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationUsage'] = ResolversParentTypes['OperationUsage']> = {
  operations?: Resolver<Array<ResolversTypes['UsedOperation']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['RefusedOperations']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OperationUsageSignalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationUsageSignal'] = ResolversParentTypes['OperationUsageSignal']> = {
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuantilesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Quantiles'] = ResolversParentTypes['Quantiles']> = {
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p95?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p99?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType, RequireFields<QueryApiKeyArgs, 'id'>>;
  apiKeys?: Resolver<ResolversTypes['ApiKeyConnection'], ParentType, ContextType, RequireFields<QueryApiKeysArgs, 'first' | 'includeRevoked'>>;
  apiSchema?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  checkSchema?: Resolver<ResolversTypes['CheckSchemaPayload'], ParentType, ContextType, RequireFields<QueryCheckSchemaArgs, 'input'>>;
  compareSupergraphs?: Resolver<ResolversTypes['SchemaComparison'], ParentType, ContextType, RequireFields<QueryCompareSupergraphsArgs, 'days' | 'from' | 'to'>>;
  operationTrust?: Resolver<ResolversTypes['OperationTrust'], ParentType, ContextType>;
  operationUsage?: Resolver<ResolversTypes['OperationUsage'], ParentType, ContextType, RequireFields<QueryOperationUsageArgs, 'first' | 'hours'>>;
  supergraphSdl?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<QuerySupergraphSdlArgs, 'hash'>>;
  supergraphs?: Resolver<ResolversTypes['SupergraphConnection'], ParentType, ContextType, RequireFields<QuerySupergraphsArgs, 'first'>>;
  trustedOperations?: Resolver<ResolversTypes['TrustedOperationConnection'], ParentType, ContextType, RequireFields<QueryTrustedOperationsArgs, 'first'>>;
};

export type RefusedOperationsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RefusedOperations'] = ResolversParentTypes['RefusedOperations']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RegisterOperationsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegisterOperationsPayload'] = ResolversParentTypes['RegisterOperationsPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  registered?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unchanged?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RemoveOperationsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoveOperationsPayload'] = ResolversParentTypes['RemoveOperationsPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  removed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SchemaChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SchemaChange'] = ResolversParentTypes['SchemaChange']> = {
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  clients?: Resolver<Array<ResolversTypes['AffectedClient']>, ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['SchemaChangeSeverity'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SchemaComparisonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SchemaComparison'] = ResolversParentTypes['SchemaComparison']> = {
  changes?: Resolver<Array<ResolversTypes['SchemaChange']>, ParentType, ContextType>;
  notTold?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SchemaProblemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SchemaProblem'] = ResolversParentTypes['SchemaProblem']> = {
  code?: Resolver<ResolversTypes['SchemaProblemCode'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetTrustedOnlyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetTrustedOnlyPayload'] = ResolversParentTypes['SetTrustedOnlyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  operationTrust?: Resolver<Maybe<ResolversTypes['OperationTrust']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  apiKeyChanged?: SubscriptionResolver<ResolversTypes['ApiKeyEvent'], "apiKeyChanged", ParentType, ContextType>;
  operationUsageChanged?: SubscriptionResolver<ResolversTypes['OperationUsageSignal'], "operationUsageChanged", ParentType, ContextType>;
  supergraphsChanged?: SubscriptionResolver<ResolversTypes['SupergraphSignal'], "supergraphsChanged", ParentType, ContextType>;
};

export type SupergraphResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Supergraph'] = ResolversParentTypes['Supergraph']> = {
  firstServedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastServedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subgraphs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupergraphConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SupergraphConnection'] = ResolversParentTypes['SupergraphConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SupergraphEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Supergraph']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupergraphEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SupergraphEdge'] = ResolversParentTypes['SupergraphEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Supergraph'], ParentType, ContextType>;
};

export type SupergraphSignalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SupergraphSignal'] = ResolversParentTypes['SupergraphSignal']> = {
  presentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrustedOperationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TrustedOperation'] = ResolversParentTypes['TrustedOperation']> = {
  clientName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OperationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  registeredBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TrustedOperationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TrustedOperationConnection'] = ResolversParentTypes['TrustedOperationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TrustedOperationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TrustedOperation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrustedOperationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TrustedOperationEdge'] = ResolversParentTypes['TrustedOperationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrustedOperation'], ParentType, ContextType>;
};

export type UsedOperationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UsedOperation'] = ResolversParentTypes['UsedOperation']> = {
  clients?: Resolver<Array<ResolversTypes['OperationClient']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Quantiles'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OperationKind']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latency?: Resolver<ResolversTypes['Quantiles'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Actor?: ActorResolvers<ContextType>;
  AffectedClient?: AffectedClientResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  ApiKeyEvent?: ApiKeyEventResolvers<ContextType>;
  ApiKeyPayload?: ApiKeyPayloadResolvers<ContextType>;
  CheckSchemaPayload?: CheckSchemaPayloadResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  InputError?: InputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  OperationClient?: OperationClientResolvers<ContextType>;
  OperationTrust?: OperationTrustResolvers<ContextType>;
  OperationUsage?: OperationUsageResolvers<ContextType>;
  OperationUsageSignal?: OperationUsageSignalResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Quantiles?: QuantilesResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedOperations?: RefusedOperationsResolvers<ContextType>;
  RegisterOperationsPayload?: RegisterOperationsPayloadResolvers<ContextType>;
  RemoveOperationsPayload?: RemoveOperationsPayloadResolvers<ContextType>;
  SchemaChange?: SchemaChangeResolvers<ContextType>;
  SchemaComparison?: SchemaComparisonResolvers<ContextType>;
  SchemaProblem?: SchemaProblemResolvers<ContextType>;
  SetTrustedOnlyPayload?: SetTrustedOnlyPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Supergraph?: SupergraphResolvers<ContextType>;
  SupergraphConnection?: SupergraphConnectionResolvers<ContextType>;
  SupergraphEdge?: SupergraphEdgeResolvers<ContextType>;
  SupergraphSignal?: SupergraphSignalResolvers<ContextType>;
  TrustedOperation?: TrustedOperationResolvers<ContextType>;
  TrustedOperationConnection?: TrustedOperationConnectionResolvers<ContextType>;
  TrustedOperationEdge?: TrustedOperationEdgeResolvers<ContextType>;
  UsedOperation?: UsedOperationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  changesWith?: ChangesWithDirectiveResolver<any, any, ContextType>;
  facts?: FactsDirectiveResolver<any, any, ContextType>;
  live?: LiveDirectiveResolver<any, any, ContextType>;
  signal?: SignalDirectiveResolver<any, any, ContextType>;
};
