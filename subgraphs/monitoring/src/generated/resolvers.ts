import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AlertLike, AlertRuleLike } from '../alerts/tables.ts';
import type { AlertPage, AlertRulePage } from '../alerts/list-alerts.ts';
import type { InstallationLiveLayer } from '../live-layer/live-layer.ts';
import type { InstallationHealth, MeasuredIndicator } from '../health/installation-health.ts';
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

/** Something that wants a person's attention. */
export type Alert = {
  __typename?: 'Alert';
  /** When it was acknowledged. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who takes care of it. */
  acknowledgedBy?: Maybe<Actor>;
  /** The run that raised it; null for other sources. */
  execution?: Maybe<WorkflowExecution>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Details; empty if there are none. */
  message: Scalars['String']['output'];
  /** How often it was raised again while open. */
  occurrences: Scalars['Int']['output'];
  /** The organization it belongs to. */
  organization?: Maybe<Organization>;
  /** The member who is to take care of it; null: nobody in particular. */
  owner?: Maybe<Member>;
  /** When it was raised first. */
  raisedAt: Scalars['DateTime']['output'];
  /** Who raised it; null for a rule. */
  raisedBy?: Maybe<Actor>;
  /** When it was resolved. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who resolved it; null when its rule did. */
  resolvedBy?: Maybe<Actor>;
  /** The rule that raised it; null for other sources. */
  rule?: Maybe<AlertRule>;
  /** How bad it is. */
  severity: AlertSeverity;
  /** What raised it. */
  source: AlertSource;
  /** Whether it still wants attention. */
  status: AlertStatus;
  /** The team that is to take care of it; its members see it by permissions of scope `TEAM`. */
  team?: Maybe<Team>;
  /** What is wrong, in a few words. */
  title: Scalars['String']['output'];
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** On which side of the threshold a rule fires; a value equal to it does not. */
export type AlertComparison =
  /** Fires while the value is greater. */
  | 'ABOVE'
  /** Fires while the value is smaller. */
  | 'BELOW';

/** A page of alerts (Relay cursor connection). */
export type AlertConnection = {
  __typename?: 'AlertConnection';
  /** Items with their cursors. */
  edges: Array<AlertEdge>;
  /** Items without their cursors. */
  nodes: Array<Alert>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of alerts, with its cursor. */
export type AlertEdge = {
  __typename?: 'AlertEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Alert;
};

/** One change of an alert. */
export type AlertEvent = {
  __typename?: 'AlertEvent';
  /** The alert as it was at this event; null once removed. */
  alert?: Maybe<Alert>;
  /** Id of the alert. */
  alertId: Scalars['ID']['output'];
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /**
   * `alert.raised`, `alert.recurred`, `alert.assigned`, `alert.acknowledged`, `alert.resolved`, or `alert.removed`: the alert went
   * to somebody whose alerts the caller may not see, and is told by its id alone.
   */
  type: Scalars['String']['output'];
};

/** Which alerts to list; conditions are combined with and. */
export type AlertFilter = {
  /** Id of the member whose they are. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only alerts of this severity. */
  severity?: InputMaybe<AlertSeverity>;
  /** Only alerts from this source. */
  source?: InputMaybe<AlertSource>;
  /** Only alerts of this status. */
  status?: InputMaybe<AlertStatus>;
  /** Id of the team whose they are. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a rule watches. */
export type AlertMetric =
  /** Contacts created in the window. */
  | 'CONTACTS_CREATED'
  /** Events of any kind in the window. */
  | 'EVENTS_RECORDED'
  /** Runs that failed in the window. */
  | 'EXECUTIONS_FAILED'
  /** Runs that were started in the window. */
  | 'EXECUTIONS_STARTED';

/** What the mutations of an alert answer. */
export type AlertPayload = {
  __typename?: 'AlertPayload';
  /** The alert after the change; null when `errors` is not empty. */
  alert?: Maybe<Alert>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** A threshold on a metric of the organization; it raises one alert while it is exceeded and resolves it afterwards. */
export type AlertRule = {
  __typename?: 'AlertRule';
  /** On which side of the threshold it fires. */
  comparison: AlertComparison;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made the rule. */
  createdBy?: Maybe<Actor>;
  /** Whether it is evaluated. */
  enabled: Scalars['Boolean']['output'];
  /** Whether the threshold is exceeded at present. */
  firing: Scalars['Boolean']['output'];
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** When the metric last changed; null before the first evaluation. */
  lastEvaluatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Value at the latest evaluation. */
  lastValue?: Maybe<Scalars['Float']['output']>;
  /** What is counted. */
  metric: AlertMetric;
  /** Name of the rule, and title of its alerts; unique in the organization. */
  name: Scalars['String']['output'];
  /** Whose its alerts are when they are raised: a member; null: nobody in particular. */
  owner?: Maybe<Member>;
  /** Severity of its alerts. */
  severity: AlertSeverity;
  /** Whose its alerts are when they are raised: a team. */
  team?: Maybe<Team>;
  /** The limit that the metric is compared with. */
  threshold: Scalars['Float']['output'];
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
  /** Seconds that the metric is counted over, 10 to 86400. */
  windowSeconds: Scalars['Int']['output'];
};

/** A page of alert rules (Relay cursor connection). */
export type AlertRuleConnection = {
  __typename?: 'AlertRuleConnection';
  /** Items with their cursors. */
  edges: Array<AlertRuleEdge>;
  /** Items without their cursors. */
  nodes: Array<AlertRule>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of alert rules, with its cursor. */
export type AlertRuleEdge = {
  __typename?: 'AlertRuleEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: AlertRule;
};

/** One change of an alert rule. */
export type AlertRuleEvent = {
  __typename?: 'AlertRuleEvent';
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Null once deleted. */
  rule?: Maybe<AlertRule>;
  /** Id of the rule. */
  ruleId: Scalars['ID']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /** `alertRule.created`, `alertRule.updated`, `alertRule.evaluated` (it began or ceased to fire) or `alertRule.deleted`. */
  type: Scalars['String']['output'];
};

/** What the mutations of an alert rule answer. */
export type AlertRulePayload = {
  __typename?: 'AlertRulePayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The rule after the change; null when `errors` is not empty. */
  rule?: Maybe<AlertRule>;
};

/** How bad an alert is. */
export type AlertSeverity =
  /** Someone must act now. */
  | 'CRITICAL'
  /** Good to know. */
  | 'INFO'
  /** Someone should look soon. */
  | 'WARNING';

/** What raised an alert. */
export type AlertSource =
  /** A person or program, through `raiseAlert`. */
  | 'API'
  /** A threshold rule. */
  | 'RULE'
  /** A run of a workflow. */
  | 'WORKFLOW';

/** Where an alert stands. */
export type AlertStatus =
  /** Someone takes care of it. */
  | 'ACKNOWLEDGED'
  /** Nobody has taken care of it yet. */
  | 'OPEN'
  /** It is over. */
  | 'RESOLVED';

/** Whose an alert is: what is left out stays, null clears. */
export type AssignAlertInput = {
  /** Id of a member. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of a team. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** A new alert rule. */
export type CreateAlertRuleInput = {
  /** On which side of the threshold it fires. */
  comparison: AlertComparison;
  /** True when left out. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is counted. */
  metric: AlertMetric;
  /** 1 to 120 characters, unique in the organization. */
  name: Scalars['String']['input'];
  /** Id of the member whose its alerts are to be, which needs `alert.assign`; the caller when left out and a member. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** `WARNING` when left out. */
  severity?: InputMaybe<AlertSeverity>;
  /** Id of the team whose its alerts are to be, which needs `alert.assign`; none when left out. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** 0 or greater. */
  threshold: Scalars['Float']['input'];
  /** 300 when left out. */
  windowSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** What `deleteAlertRule` answers. */
export type DeleteAlertRulePayload = {
  __typename?: 'DeleteAlertRulePayload';
  /** Id of what was deleted; null when `errors` is not empty. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** A part of the installation, e.g. `database`: its status is the worst of its indicators. */
export type HealthComponent = {
  __typename?: 'HealthComponent';
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** The worst status of its indicators. */
  status: HealthStatus;
};

/** One measured figure of the installation. */
export type HealthIndicator = {
  __typename?: 'HealthIndicator';
  /** Id of the component it belongs to. */
  component: Scalars['String']['output'];
  /** Value from which the indicator counts as degraded; null if it has none. */
  degradedAt?: Maybe<Scalars['Float']['output']>;
  /** What is measured, and how. */
  description: Scalars['String']['output'];
  /** Value from which the indicator counts as down; null if it has none. */
  downAt?: Maybe<Scalars['Float']['output']>;
  /** One value a sample, the oldest first: the last minutes at one a second. */
  history: Array<HealthSample>;
  /** e.g. `eventLoop.delay.p99`. */
  id: Scalars['ID']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** What the value means. */
  status: HealthStatus;
  /** Unit of its values. */
  unit: HealthUnit;
  /** Null while it can't be measured. */
  value?: Maybe<Scalars['Float']['output']>;
};


/** One measured figure of the installation. */
export type HealthIndicatorHistoryArgs = {
  seconds?: InputMaybe<Scalars['Int']['input']>;
};

/** One measurement. */
export type HealthSample = {
  __typename?: 'HealthSample';
  /** When it was taken. */
  at: Scalars['DateTime']['output'];
  /** In the unit of the indicator. */
  value: Scalars['Float']['output'];
};

/** How something is. */
export type HealthStatus =
  /** It works, but users may notice. */
  | 'DEGRADED'
  /** It does not work. */
  | 'DOWN'
  /** All is well. */
  | 'OPERATIONAL';

/** Unit of an indicator. */
export type HealthUnit =
  /** Bytes. */
  | 'BYTES'
  /** A number of things. */
  | 'COUNT'
  /** Thousandths of a second. */
  | 'MILLISECONDS'
  /** Times a second. */
  | 'PER_SECOND'
  /** 0 to 1. */
  | 'RATIO'
  /** Seconds. */
  | 'SECONDS';

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

/** How often something happened, by its name. */
export type LiveCount = {
  __typename?: 'LiveCount';
  /** Times since the process started. */
  count: Scalars['Int']['output'];
  /** e.g. a code of an error. */
  name: Scalars['String']['output'];
};

/** What carries the subscriptions of the installation. */
export type LiveLayer = {
  __typename?: 'LiveLayer';
  /** Every process that serves connections, the oldest first. */
  processes: Array<LiveProcess>;
  /** When the figures were joined; at most a second ago while all is well. */
  sampledAt: Scalars['DateTime']['output'];
};

/** The live layer of one process. Numbers are of this moment; totals count since the process started. */
export type LiveProcess = {
  __typename?: 'LiveProcess';
  /** Bytes of results a second, over the last 10 s. */
  bytesPerSecond: Scalars['Float']['output'];
  /** Results sent; total. */
  deliveries: Scalars['Float']['output'];
  /** Results sent a second, over the last 10 s. */
  deliveriesPerSecond: Scalars['Float']['output'];
  /** Open connections of server-sent events. */
  eventStreams: Scalars['Int']['output'];
  /** Committed events that the process has not read yet. */
  eventsBehind: Scalars['Int']['output'];
  /** Subscriptions that follow the event log. */
  factStreams: Scalars['Int']['output'];
  /** Groups of subscribers who get the same: each executes once for all of them. */
  groups: Scalars['Int']['output'];
  /** Another one after each start. */
  id: Scalars['ID']['output'];
  /** Longest time from commit to delivery in the last 10 s, in milliseconds; null without a delivery. */
  lag?: Maybe<Scalars['Float']['output']>;
  /** Open live queries. */
  liveQueries: Scalars['Int']['output'];
  /** Subscribers who follow the live end of their group; the others replay, or are slow. */
  members: Scalars['Int']['output'];
  /** Readings of the log for those who resume. */
  replaysRunning: Scalars['Int']['output'];
  /** Replays that wait for their turn. */
  replaysWaiting: Scalars['Int']['output'];
  /** Refused cursors, by code; total. */
  resumesRefused: Array<LiveCount>;
  /** When the figures were taken. */
  sampledAt: Scalars['DateTime']['output'];
  /** Subscriptions that follow a latest value. */
  signalStreams: Scalars['Int']['output'];
  /** Connections closed because nothing was read for a minute; total. */
  slowConsumersClosed: Scalars['Int']['output'];
  /** Subscribers who did not read and left their group; total. */
  slowConsumersLeft: Scalars['Int']['output'];
  /** Those of them who read again and resumed; total. */
  slowConsumersResumed: Scalars['Int']['output'];
  /** When the process started. */
  startedAt: Scalars['DateTime']['output'];
  /** Streams that the server ended, by reason; total. */
  streamsEnded: Array<LiveCount>;
  /** Open WebSocket connections. */
  webSockets: Scalars['Int']['output'];
};

export type Member = {
  __typename?: 'Member';
  id: Scalars['ID']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Says that someone takes care of it. Again changes nothing; a resolved alert is a CONFLICT. */
  acknowledgeAlert: AlertPayload;
  /**
   * Says who is to take care of an alert, whatever its status: `alert.assign` has to reach it before and after, else it is
   * NOT_FOUND or FORBIDDEN.
   */
  assignAlert: AlertPayload;
  /** Creates a rule; it is evaluated within seconds. */
  createAlertRule: AlertRulePayload;
  /** Deletes the rule and resolves its open alert. */
  deleteAlertRule: DeleteAlertRulePayload;
  /**
   * Raises an alert. An open alert with the same deduplication key counts one occurrence more instead, and stays whose it is; one
   * that the caller may not see is an error, `TAKEN`, and the key of a rule’s alert (`rule:` and its id) is `RESERVED`. Naming an owner or a team needs `alert.assign`.
   */
  raiseAlert: AlertPayload;
  /** Ends an alert. Again changes nothing. */
  resolveAlert: AlertPayload;
  /** Changes a rule: what is left out stays. Switching it off resolves its open alert. An alert that is open stays whose it is. */
  updateAlertRule: AlertRulePayload;
};


export type MutationAcknowledgeAlertArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAssignAlertArgs = {
  id: Scalars['ID']['input'];
  input: AssignAlertInput;
};


export type MutationCreateAlertRuleArgs = {
  input: CreateAlertRuleInput;
};


export type MutationDeleteAlertRuleArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRaiseAlertArgs = {
  input: RaiseAlertInput;
};


export type MutationResolveAlertArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUpdateAlertRuleArgs = {
  id: Scalars['ID']['input'];
  input: UpdateAlertRuleInput;
};

export type Organization = {
  __typename?: 'Organization';
  /** Alerts of the organization, the newest first; only of the one the request acts in. */
  alerts?: Maybe<AlertConnection>;
  id: Scalars['ID']['output'];
};


export type OrganizationAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<AlertStatus>;
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

export type Query = {
  __typename?: 'Query';
  /** One alert; null if there is none of that id that the caller may see. */
  alert?: Maybe<Alert>;
  /** One alert rule; null if there is none of that id. */
  alertRule?: Maybe<AlertRule>;
  /** Alert rules, by name. */
  alertRules: AlertRuleConnection;
  /** Alerts that the caller may see (`alert.read`), the newest first. */
  alerts: AlertConnection;
  /** The live layer at this moment. Operators only. */
  liveLayer: LiveLayer;
  /** How the installation is at this moment. */
  systemHealth: SystemHealth;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertRuleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A new alert. */
export type RaiseAlertInput = {
  /** Alerts with an equal key are one while open; at most 200 characters. */
  deduplicationKey?: InputMaybe<Scalars['String']['input']>;
  /** The run that raises it. Only a workflow may name one, and only its own. */
  executionId?: InputMaybe<Scalars['ID']['input']>;
  /** Details, at most 4,000 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** Id of a member; the caller when left out and a member. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** `WARNING` when left out. */
  severity?: InputMaybe<AlertSeverity>;
  /** Id of a team; none when left out. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** Ascending or descending. */
export type SortDirection =
  /** The smallest, earliest or alphabetically first comes first. */
  | 'ASC'
  /** The greatest, latest or alphabetically last comes first. */
  | 'DESC';

export type Subscription = {
  __typename?: 'Subscription';
  /** Every change of an alert that the caller may see: raised, raised again, assigned, acknowledged, resolved. */
  alertChanged: AlertEvent;
  /** Each change of an alert rule, also when it begins or ceases to fire. */
  alertRuleChanged: AlertRuleEvent;
  /** The live layer, sampled each second; a signal. Operators only. */
  liveLayerUpdates: LiveLayer;
  /** System health, sampled each second; a signal. */
  systemHealthUpdates: SystemHealth;
};


export type SubscriptionAlertChangedArgs = {
  alertId?: InputMaybe<Scalars['ID']['input']>;
};

/** The installation as of one moment. */
export type SystemHealth = {
  __typename?: 'SystemHealth';
  /** The parts of the installation. */
  components: Array<HealthComponent>;
  /** Every figure. Operators only: null for everyone else. */
  indicators?: Maybe<Array<HealthIndicator>>;
  /** The organization of the viewer. */
  organization?: Maybe<Organization>;
  /** When the sample was taken; at most a second ago while all is well. */
  sampledAt: Scalars['DateTime']['output'];
  /** When the oldest of its processes started. */
  startedAt: Scalars['DateTime']['output'];
  /** The worst status of its components. */
  status: HealthStatus;
  /** Version of the running product. */
  version: Scalars['String']['output'];
};

export type Team = {
  __typename?: 'Team';
  id: Scalars['ID']['output'];
};

/** Changes of an alert rule: what is left out stays. */
export type UpdateAlertRuleInput = {
  /** On which side of the threshold it fires. */
  comparison?: InputMaybe<AlertComparison>;
  /** False also resolves its open alert. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is counted. */
  metric?: InputMaybe<AlertMetric>;
  /** 1 to 120 characters, unique in the organization. */
  name?: InputMaybe<Scalars['String']['input']>;
  /**
   * Id of the member whose its alerts are from now on; null: nobody’s. This and `teamId` need `alert.assign` and nothing else, which
   * has to reach the rule’s alerts before and after.
   */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Severity of alerts from now on. */
  severity?: InputMaybe<AlertSeverity>;
  /** Id of the team whose its alerts are from now on; null: no team’s. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** 0 or greater. */
  threshold?: InputMaybe<Scalars['Float']['input']>;
  /** Seconds that the metric is counted over, 10 to 86400. */
  windowSeconds?: InputMaybe<Scalars['Int']['input']>;
};

export type WorkflowExecution = {
  __typename?: 'WorkflowExecution';
  /** Alerts that the run raised. */
  alerts?: Maybe<Array<Alert>>;
  id: Scalars['ID']['output'];
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
  Alert: Alert;
  AlertRule: AlertRule;
  Organization: Organization;
  WorkflowExecution: WorkflowExecution;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  AlertRule:
    ( { __typename: 'AlertRule' }
    & GraphQLRecursivePick<FederationTypes['AlertRule'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  WorkflowExecution:
    ( { __typename: 'WorkflowExecution' }
    & GraphQLRecursivePick<FederationTypes['WorkflowExecution'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<Actor>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Alert: ResolverTypeWrapper<AlertLike>;
  AlertComparison: AlertComparison;
  AlertConnection: ResolverTypeWrapper<AlertPage>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertEvent: ResolverTypeWrapper<Omit<AlertEvent, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertFilter: AlertFilter;
  AlertMetric: AlertMetric;
  AlertPayload: ResolverTypeWrapper<Omit<AlertPayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertRule: ResolverTypeWrapper<AlertRuleLike>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AlertRuleConnection: ResolverTypeWrapper<AlertRulePage>;
  AlertRuleEdge: ResolverTypeWrapper<Omit<AlertRuleEdge, 'node'> & { node: ResolversTypes['AlertRule'] }>;
  AlertRuleEvent: ResolverTypeWrapper<Omit<AlertRuleEvent, 'rule'> & { rule?: Maybe<ResolversTypes['AlertRule']> }>;
  AlertRulePayload: ResolverTypeWrapper<Omit<AlertRulePayload, 'rule'> & { rule?: Maybe<ResolversTypes['AlertRule']> }>;
  AlertSeverity: AlertSeverity;
  AlertSource: AlertSource;
  AlertStatus: AlertStatus;
  AssignAlertInput: AssignAlertInput;
  CreateAlertRuleInput: CreateAlertRuleInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAlertRulePayload: ResolverTypeWrapper<DeleteAlertRulePayload>;
  HealthComponent: ResolverTypeWrapper<HealthComponent>;
  HealthIndicator: ResolverTypeWrapper<MeasuredIndicator>;
  HealthSample: ResolverTypeWrapper<HealthSample>;
  HealthStatus: HealthStatus;
  HealthUnit: HealthUnit;
  InputError: ResolverTypeWrapper<InputError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LiveCount: ResolverTypeWrapper<LiveCount>;
  LiveLayer: ResolverTypeWrapper<InstallationLiveLayer>;
  LiveProcess: ResolverTypeWrapper<LiveProcess>;
  Member: ResolverTypeWrapper<Member>;
  Mutation: ResolverTypeWrapper<EventRoot>;
  Organization: ResolverTypeWrapper<Omit<Organization, 'alerts'> & { alerts?: Maybe<ResolversTypes['AlertConnection']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<EventRoot>;
  RaiseAlertInput: RaiseAlertInput;
  SortDirection: SortDirection;
  Subscription: ResolverTypeWrapper<EventRoot>;
  SystemHealth: ResolverTypeWrapper<InstallationHealth>;
  Team: ResolverTypeWrapper<Team>;
  UpdateAlertRuleInput: UpdateAlertRuleInput;
  WorkflowExecution: ResolverTypeWrapper<Omit<WorkflowExecution, 'alerts'> & { alerts?: Maybe<Array<ResolversTypes['Alert']>> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: Actor;
  ID: Scalars['ID']['output'];
  Alert: AlertLike;
  AlertConnection: AlertPage;
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertEvent: Omit<AlertEvent, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertFilter: AlertFilter;
  AlertPayload: Omit<AlertPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertRule: AlertRuleLike;
  Float: Scalars['Float']['output'];
  AlertRuleConnection: AlertRulePage;
  AlertRuleEdge: Omit<AlertRuleEdge, 'node'> & { node: ResolversParentTypes['AlertRule'] };
  AlertRuleEvent: Omit<AlertRuleEvent, 'rule'> & { rule?: Maybe<ResolversParentTypes['AlertRule']> };
  AlertRulePayload: Omit<AlertRulePayload, 'rule'> & { rule?: Maybe<ResolversParentTypes['AlertRule']> };
  AssignAlertInput: AssignAlertInput;
  CreateAlertRuleInput: CreateAlertRuleInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteAlertRulePayload: DeleteAlertRulePayload;
  HealthComponent: HealthComponent;
  HealthIndicator: MeasuredIndicator;
  HealthSample: HealthSample;
  InputError: InputError;
  JSON: Scalars['JSON']['output'];
  LiveCount: LiveCount;
  LiveLayer: InstallationLiveLayer;
  LiveProcess: LiveProcess;
  Member: Member;
  Mutation: EventRoot;
  Organization: Omit<Organization, 'alerts'> & { alerts?: Maybe<ResolversParentTypes['AlertConnection']> } | FederationReferenceTypes['Organization'];
  PageInfo: PageInfo;
  Query: EventRoot;
  RaiseAlertInput: RaiseAlertInput;
  Subscription: EventRoot;
  SystemHealth: InstallationHealth;
  Team: Team;
  UpdateAlertRuleInput: UpdateAlertRuleInput;
  WorkflowExecution: Omit<WorkflowExecution, 'alerts'> & { alerts?: Maybe<Array<ResolversParentTypes['Alert']>> } | FederationReferenceTypes['WorkflowExecution'];
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

export type AlertResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  execution?: Resolver<Maybe<ResolversTypes['WorkflowExecution']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurrences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  raisedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AlertSource'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertEvent'] = ResolversParentTypes['AlertEvent']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertPayload'] = ResolversParentTypes['AlertPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type AlertRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertRule'] = ResolversParentTypes['AlertRule'], FederationReferenceType extends FederationReferenceTypes['AlertRule'] = FederationReferenceTypes['AlertRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AlertRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  comparison?: Resolver<ResolversTypes['AlertComparison'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastEvaluatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['AlertMetric'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertRuleConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertRuleConnection'] = ResolversParentTypes['AlertRuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertRuleEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertRuleEdge'] = ResolversParentTypes['AlertRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AlertRule'], ParentType, ContextType>;
};

export type AlertRuleEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertRuleEvent'] = ResolversParentTypes['AlertRuleEvent']> = {
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  ruleId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertRulePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertRulePayload'] = ResolversParentTypes['AlertRulePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAlertRulePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteAlertRulePayload'] = ResolversParentTypes['DeleteAlertRulePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type HealthComponentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HealthComponent'] = ResolversParentTypes['HealthComponent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
};

export type HealthIndicatorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HealthIndicator'] = ResolversParentTypes['HealthIndicator']> = {
  component?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  degradedAt?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  downAt?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['HealthSample']>, ParentType, ContextType, RequireFields<HealthIndicatorHistoryArgs, 'seconds'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['HealthUnit'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type HealthSampleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HealthSample'] = ResolversParentTypes['HealthSample']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type InputErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InputError'] = ResolversParentTypes['InputError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LiveCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LiveCount'] = ResolversParentTypes['LiveCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveLayerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LiveLayer'] = ResolversParentTypes['LiveLayer']> = {
  processes?: Resolver<Array<ResolversTypes['LiveProcess']>, ParentType, ContextType>;
  sampledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LiveProcessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LiveProcess'] = ResolversParentTypes['LiveProcess']> = {
  bytesPerSecond?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  deliveriesPerSecond?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  eventStreams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  eventsBehind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  factStreams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lag?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  liveQueries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replaysRunning?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replaysWaiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resumesRefused?: Resolver<Array<ResolversTypes['LiveCount']>, ParentType, ContextType>;
  sampledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signalStreams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slowConsumersClosed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slowConsumersLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slowConsumersResumed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  streamsEnded?: Resolver<Array<ResolversTypes['LiveCount']>, ParentType, ContextType>;
  webSockets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeAlert?: Resolver<ResolversTypes['AlertPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeAlertArgs, 'id'>>;
  assignAlert?: Resolver<ResolversTypes['AlertPayload'], ParentType, ContextType, RequireFields<MutationAssignAlertArgs, 'id' | 'input'>>;
  createAlertRule?: Resolver<ResolversTypes['AlertRulePayload'], ParentType, ContextType, RequireFields<MutationCreateAlertRuleArgs, 'input'>>;
  deleteAlertRule?: Resolver<ResolversTypes['DeleteAlertRulePayload'], ParentType, ContextType, RequireFields<MutationDeleteAlertRuleArgs, 'id'>>;
  raiseAlert?: Resolver<ResolversTypes['AlertPayload'], ParentType, ContextType, RequireFields<MutationRaiseAlertArgs, 'input'>>;
  resolveAlert?: Resolver<ResolversTypes['AlertPayload'], ParentType, ContextType, RequireFields<MutationResolveAlertArgs, 'id'>>;
  updateAlertRule?: Resolver<ResolversTypes['AlertRulePayload'], ParentType, ContextType, RequireFields<MutationUpdateAlertRuleArgs, 'id' | 'input'>>;
};

export type OrganizationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<OrganizationAlertsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertRule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType, RequireFields<QueryAlertRuleArgs, 'id'>>;
  alertRules?: Resolver<ResolversTypes['AlertRuleConnection'], ParentType, ContextType, RequireFields<QueryAlertRulesArgs, 'first'>>;
  alerts?: Resolver<ResolversTypes['AlertConnection'], ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first'>>;
  liveLayer?: Resolver<ResolversTypes['LiveLayer'], ParentType, ContextType>;
  systemHealth?: Resolver<ResolversTypes['SystemHealth'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alertChanged?: SubscriptionResolver<ResolversTypes['AlertEvent'], "alertChanged", ParentType, ContextType, Partial<SubscriptionAlertChangedArgs>>;
  alertRuleChanged?: SubscriptionResolver<ResolversTypes['AlertRuleEvent'], "alertRuleChanged", ParentType, ContextType>;
  liveLayerUpdates?: SubscriptionResolver<ResolversTypes['LiveLayer'], "liveLayerUpdates", ParentType, ContextType>;
  systemHealthUpdates?: SubscriptionResolver<ResolversTypes['SystemHealth'], "systemHealthUpdates", ParentType, ContextType>;
};

export type SystemHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SystemHealth'] = ResolversParentTypes['SystemHealth']> = {
  components?: Resolver<Array<ResolversTypes['HealthComponent']>, ParentType, ContextType>;
  indicators?: Resolver<Maybe<Array<ResolversTypes['HealthIndicator']>>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  sampledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TeamResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkflowExecutionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowExecution'] = ResolversParentTypes['WorkflowExecution'], FederationReferenceType extends FederationReferenceTypes['WorkflowExecution'] = FederationReferenceTypes['WorkflowExecution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkflowExecution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<Array<ResolversTypes['Alert']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Actor?: ActorResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertEvent?: AlertEventResolvers<ContextType>;
  AlertPayload?: AlertPayloadResolvers<ContextType>;
  AlertRule?: AlertRuleResolvers<ContextType>;
  AlertRuleConnection?: AlertRuleConnectionResolvers<ContextType>;
  AlertRuleEdge?: AlertRuleEdgeResolvers<ContextType>;
  AlertRuleEvent?: AlertRuleEventResolvers<ContextType>;
  AlertRulePayload?: AlertRulePayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAlertRulePayload?: DeleteAlertRulePayloadResolvers<ContextType>;
  HealthComponent?: HealthComponentResolvers<ContextType>;
  HealthIndicator?: HealthIndicatorResolvers<ContextType>;
  HealthSample?: HealthSampleResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LiveCount?: LiveCountResolvers<ContextType>;
  LiveLayer?: LiveLayerResolvers<ContextType>;
  LiveProcess?: LiveProcessResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SystemHealth?: SystemHealthResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  WorkflowExecution?: WorkflowExecutionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  changesWith?: ChangesWithDirectiveResolver<any, any, ContextType>;
  facts?: FactsDirectiveResolver<any, any, ContextType>;
  live?: LiveDirectiveResolver<any, any, ContextType>;
  signal?: SignalDirectiveResolver<any, any, ContextType>;
};
