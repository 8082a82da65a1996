import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WorkflowLike } from '../workflows/tables.ts';
import type { WorkflowPage } from '../workflows/list-workflows.ts';
import type { ExecutionRow, StepLike } from '../executions/tables.ts';
import type { ExecutionPage } from '../executions/list-executions.ts';
import type { ExecutionUpdate } from '../executions/events.ts';
import type { SecretLike } from '../secrets/tables.ts';
import type { SecretPage } from '../secrets/list-secrets.ts';
import type { Reference } from '../executions/references.ts';
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

/** A customer or lead; the runs that its creation started are found here. */
export type Contact = {
  __typename?: 'Contact';
  /** Executions that this contact's events started, the newest first. */
  executions?: Maybe<WorkflowExecutionConnection>;
  id: Scalars['ID']['output'];
};


/** A customer or lead; the runs that its creation started are found here. */
export type ContactExecutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A new secret. */
export type CreateSecretInput = {
  /** A letter, then letters, digits and underscores, 60 in all; unique in the organization whatever its case. */
  name: Scalars['String']['input'];
  /** 8 to 8,000 characters; white space around them is left out. */
  value: Scalars['String']['input'];
};

/** A new workflow. */
export type CreateWorkflowInput = {
  /** As `workflowDefinitionSchema` describes it; at most 200 nodes and 256 kB. */
  definition: Scalars['JSON']['input'];
  /** What it is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 120 characters. */
  name: Scalars['String']['input'];
  /** Id of a member; the caller when left out and a member. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** `INACTIVE` when left out. */
  status?: InputMaybe<WorkflowStatus>;
  /** Id of a team; none when left out. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `deleteSecret` answers. */
export type DeleteSecretPayload = {
  __typename?: 'DeleteSecretPayload';
  /** Id of what was deleted; null when `errors` is not empty. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** What `deleteWorkflow` answers. */
export type DeleteWorkflowPayload = {
  __typename?: 'DeleteWorkflowPayload';
  /** Id of what was deleted; null when `errors` is not empty. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** Where a run stands. */
export type ExecutionStatus =
  /** Someone cancelled it. */
  | 'CANCELLED'
  /** A step failed and nothing handled it. */
  | 'FAILED'
  /** Accepted; no step has started. */
  | 'QUEUED'
  /** A step is running. */
  | 'RUNNING'
  /** Every step on the way taken has succeeded. */
  | 'SUCCEEDED'
  /** Waiting for a delay or the next attempt of a step. */
  | 'WAITING';

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

export type Member = {
  __typename?: 'Member';
  id: Scalars['ID']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Cancels a run: no further step starts; steps already running finish and are recorded. */
  cancelWorkflowExecution: WorkflowExecutionPayload;
  /** Stores a secret. Its value is in no answer, not even in this one. */
  createSecret: SecretPayload;
  /**
   * Creates a workflow, owned by the caller if a member and no owner is named. The caller must hold what its nodes need; naming an
   * owner or a team needs `workflow.assign`.
   */
  createWorkflow: WorkflowPayload;
  /** Deletes a secret. Refused with `IN_USE` while a workflow names it, or a run that is not over. */
  deleteSecret: DeleteSecretPayload;
  /** Deletes the workflow and cancels its running executions; its history stays in the log. */
  deleteWorkflow: DeleteWorkflowPayload;
  /** Starts a run. It acts as the workflow's own principal, never with the rights of whoever started it. */
  executeWorkflow: WorkflowExecutionPayload;
  /** Gives a secret another value: every call from now on sends that, also of runs that have begun. */
  replaceSecret: SecretPayload;
  /**
   * A property left out stays as it is. A new definition becomes a new version. Another owner or team needs `workflow.assign`,
   * which has to reach the workflow before and after; runs stay whose the workflow was when they started.
   */
  updateWorkflow: WorkflowPayload;
};


export type MutationCancelWorkflowExecutionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateSecretArgs = {
  input: CreateSecretInput;
};


export type MutationCreateWorkflowArgs = {
  input: CreateWorkflowInput;
};


export type MutationDeleteSecretArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteWorkflowArgs = {
  id: Scalars['ID']['input'];
};


export type MutationExecuteWorkflowArgs = {
  input?: InputMaybe<Scalars['JSON']['input']>;
  workflowId: Scalars['ID']['input'];
};


export type MutationReplaceSecretArgs = {
  id: Scalars['ID']['input'];
  value: Scalars['String']['input'];
};


export type MutationUpdateWorkflowArgs = {
  id: Scalars['ID']['input'];
  input: UpdateWorkflowInput;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  /** Workflows of the organization, the latest change first; only of the one the request acts in. */
  workflows?: Maybe<WorkflowConnection>;
};


export type OrganizationWorkflowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** One secret, without its value; null if there is none of that id. */
  secret?: Maybe<Secret>;
  /** Secrets of the organization by name; never their values. */
  secrets: SecretConnection;
  /** Checks a definition without saving it: schema, references, cycles, expressions, and whether the secrets are there. */
  validateWorkflow: Array<InputError>;
  /** One workflow; null if there is none of that id that the caller may see. */
  workflow?: Maybe<Workflow>;
  /** JSON Schema (2020-12) of a workflow definition. */
  workflowDefinitionSchema: Scalars['JSON']['output'];
  /** One run; null if there is none of that id that the caller may see. */
  workflowExecution?: Maybe<WorkflowExecution>;
  /** Executions that the caller may see (`workflowExecution.read`), of all workflows or of one, the newest first. */
  workflowExecutions: WorkflowExecutionConnection;
  /** Ready-made definitions to start from. */
  workflowTemplates: Array<WorkflowTemplate>;
  /**
   * What the author of a definition should know although it can be saved: credentials that stand in its headers for everybody
   * to read, secrets that are sent without TLS. Empty for a definition that `validateWorkflow` finds problems in.
   */
  workflowWarnings: Array<WorkflowWarning>;
  /** Workflows that the caller may see (`workflow.read`). */
  workflows: WorkflowConnection;
};


export type QuerySecretArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySecretsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryValidateWorkflowArgs = {
  definition: Scalars['JSON']['input'];
};


export type QueryWorkflowArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkflowExecutionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkflowExecutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  status?: InputMaybe<ExecutionStatus>;
  workflowId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryWorkflowWarningsArgs = {
  definition: Scalars['JSON']['input'];
};


export type QueryWorkflowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkflowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<WorkflowSort>;
};

/**
 * A credential that HTTP nodes of workflows send, named in them as `{{ secrets.NAME }}`. Its value is sealed and can never be
 * read again: it can be replaced, and it is opened by a worker for the call that sends it.
 */
export type Secret = {
  __typename?: 'Secret';
  /** When it was stored. */
  createdAt: Scalars['DateTime']['output'];
  /** Who stored it. */
  createdBy?: Maybe<Actor>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** When a run sent it last, exact to a minute; null if none ever did. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What definitions name it by, e.g. `STRIPE_KEY`; case-sensitive. It never changes. */
  name: Scalars['String']['output'];
  /** When it was given the value that it has now; null while it has its first one. */
  replacedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who gave it the value that it has now; null while it has its first one. */
  replacedBy?: Maybe<Actor>;
  /** Workflows whose current version sends it, by name. */
  usedBy?: Maybe<WorkflowConnection>;
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};


/**
 * A credential that HTTP nodes of workflows send, named in them as `{{ secrets.NAME }}`. Its value is sealed and can never be
 * read again: it can be replaced, and it is opened by a worker for the call that sends it.
 */
export type SecretUsedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of secrets (Relay cursor connection). */
export type SecretConnection = {
  __typename?: 'SecretConnection';
  /** Items with their cursors. */
  edges: Array<SecretEdge>;
  /** Items without their cursors. */
  nodes: Array<Secret>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of secrets, with its cursor. */
export type SecretEdge = {
  __typename?: 'SecretEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Secret;
};

/** One change of a secret. */
export type SecretEvent = {
  __typename?: 'SecretEvent';
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Null once deleted. */
  secret?: Maybe<Secret>;
  /** Id of the secret. */
  secretId: Scalars['ID']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /** `secret.created`, `secret.replaced` or `secret.deleted`. */
  type: Scalars['String']['output'];
};

/** What the mutations of a secret answer. */
export type SecretPayload = {
  __typename?: 'SecretPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The secret after the change; null when `errors` is not empty. */
  secret?: Maybe<Secret>;
};

/** Ascending or descending. */
export type SortDirection =
  /** The smallest, earliest or alphabetically first comes first. */
  | 'ASC'
  /** The greatest, latest or alphabetically last comes first. */
  | 'DESC';

/** One node of a run. */
export type StepExecution = {
  __typename?: 'StepExecution';
  /** 1 for the first attempt. */
  attempt: Scalars['Int']['output'];
  /** Why the latest attempt failed. */
  error?: Maybe<Scalars['String']['output']>;
  /** When it ended; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** e.g. `http`, `condition`, `delay`, `createContact`, `raiseAlert`. */
  kind: Scalars['String']['output'];
  /** Id of the node in the definition. */
  nodeId: Scalars['String']['output'];
  /** Name of the node. */
  nodeName: Scalars['String']['output'];
  /** What later nodes read as `steps.<id>.output`; at most 64 kB. FORBIDDEN where `workflowExecution.readData` does not reach the run. */
  output?: Maybe<Scalars['JSON']['output']>;
  /** When its first attempt started. */
  startedAt: Scalars['DateTime']['output'];
  /** Where the step stands. */
  status: StepStatus;
};

/** Where a step stands. */
export type StepStatus =
  /** The run was cancelled before it could end. */
  | 'CANCELLED'
  /** Its last attempt failed. */
  | 'FAILED'
  /** An attempt is running. */
  | 'RUNNING'
  /** On a branch that was not taken. */
  | 'SKIPPED'
  /** It has done its work. */
  | 'SUCCEEDED'
  /** Waiting for a delay or the next attempt. */
  | 'WAITING';

export type Subscription = {
  __typename?: 'Subscription';
  /** Each change of a secret: created, replaced, deleted; never a value. Uses are no changes. */
  secretChanged: SecretEvent;
  /** Each change of a workflow that the caller may see: created, updated, paused, deleted. */
  workflowChanged: WorkflowEvent;
  /** Every transition of a run that the caller may see or of one of its steps, in order. */
  workflowExecutionUpdates: WorkflowExecutionUpdate;
};


export type SubscriptionWorkflowChangedArgs = {
  workflowId?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionWorkflowExecutionUpdatesArgs = {
  executionId?: InputMaybe<Scalars['ID']['input']>;
  workflowId?: InputMaybe<Scalars['ID']['input']>;
};

export type Team = {
  __typename?: 'Team';
  id: Scalars['ID']['output'];
};

/** What starts a workflow. */
export type TriggerKind =
  /** Events of the organization. */
  | 'EVENT'
  /** Only `executeWorkflow`. */
  | 'MANUAL'
  /** Times of a cron expression. */
  | 'SCHEDULE';

/** Changes of a workflow: what is left out stays. */
export type UpdateWorkflowInput = {
  /** Becomes a new version; running executions keep theirs. */
  definition?: InputMaybe<Scalars['JSON']['input']>;
  /** What it is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 120 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Id of a member; null: nobody's in particular. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** `ACTIVE` or `INACTIVE`; `PAUSED` is the engine’s. */
  status?: InputMaybe<WorkflowStatus>;
  /** Id of a team; null: no team's. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** A validated directed acyclic graph of nodes that runs when its trigger fires. */
export type Workflow = {
  __typename?: 'Workflow';
  /** The principal the workflow acts as. */
  actor?: Maybe<Actor>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The definition of the current version, as `workflowDefinitionSchema` describes it. */
  definition: Scalars['JSON']['output'];
  /** Number of the current version of the definition; running executions keep theirs. */
  definitionVersion: Scalars['Int']['output'];
  /** What it is for. */
  description: Scalars['String']['output'];
  /** Executions, the newest first. */
  executions: WorkflowExecutionConnection;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** The member whose workflow it is; null: nobody's in particular. */
  owner?: Maybe<Member>;
  /** Why the engine paused it; null otherwise. */
  pausedReason?: Maybe<Scalars['String']['output']>;
  /** Who published the current version: the workflow never holds more than their rights. */
  publishedBy?: Maybe<Actor>;
  /** Permissions that the nodes of the current version need. */
  requiredPermissions: Array<Scalars['String']['output']>;
  /** Whether its trigger starts executions. */
  status: WorkflowStatus;
  /** The team whose workflow it is; its members see it by permissions of scope `TEAM`. */
  team?: Maybe<Team>;
  /** What starts it. */
  trigger: TriggerKind;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};


/** A validated directed acyclic graph of nodes that runs when its trigger fires. */
export type WorkflowExecutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of workflows (Relay cursor connection). */
export type WorkflowConnection = {
  __typename?: 'WorkflowConnection';
  /** Items with their cursors. */
  edges: Array<WorkflowEdge>;
  /** Items without their cursors. */
  nodes: Array<Workflow>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of workflows, with its cursor. */
export type WorkflowEdge = {
  __typename?: 'WorkflowEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Workflow;
};

/** One change of a workflow. */
export type WorkflowEvent = {
  __typename?: 'WorkflowEvent';
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /**
   * `workflow.created`, `workflow.updated`, `workflow.deleted`, `workflow.paused`, or `workflow.removed`: the workflow went to somebody
   * whose workflows the caller may not see, and is told by its id alone.
   */
  type: Scalars['String']['output'];
  /** Null once deleted or removed. */
  workflow?: Maybe<Workflow>;
  /** Id of the workflow. */
  workflowId: Scalars['ID']['output'];
};

/** One run of a workflow. */
export type WorkflowExecution = {
  __typename?: 'WorkflowExecution';
  /** Version of the definition that the run is pinned to. */
  definitionVersion: Scalars['Int']['output'];
  /** Why it failed. */
  error?: Maybe<Scalars['String']['output']>;
  /** When it ended; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** What the trigger handed over; FORBIDDEN where `workflowExecution.readData` does not reach the run. */
  input?: Maybe<Scalars['JSON']['output']>;
  /** The member whose workflow it was when the run started, and whose the run stays. */
  owner?: Maybe<Member>;
  /** When it was accepted. */
  startedAt: Scalars['DateTime']['output'];
  /** Who or what started it; the workflow's own principal for schedules and events. */
  startedBy?: Maybe<Actor>;
  /** Where the run stands. */
  status: ExecutionStatus;
  /** Steps in the order they started. */
  steps: Array<StepExecution>;
  /** The team whose workflow it was when the run started; its members see the run by permissions of scope `TEAM`. */
  team?: Maybe<Team>;
  /** What started it. */
  trigger: TriggerKind;
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
  /** The workflow it is a run of; null once that is deleted. */
  workflow?: Maybe<Workflow>;
};

/** A page of runs (Relay cursor connection). */
export type WorkflowExecutionConnection = {
  __typename?: 'WorkflowExecutionConnection';
  /** Items with their cursors. */
  edges: Array<WorkflowExecutionEdge>;
  /** Items without their cursors. */
  nodes: Array<WorkflowExecution>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of runs, with its cursor. */
export type WorkflowExecutionEdge = {
  __typename?: 'WorkflowExecutionEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: WorkflowExecution;
};

/** What the mutations of a run answer. */
export type WorkflowExecutionPayload = {
  __typename?: 'WorkflowExecutionPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The run after the change; null when `errors` is not empty. */
  execution?: Maybe<WorkflowExecution>;
};

/** One transition of a run or of one of its steps. */
export type WorkflowExecutionUpdate = {
  __typename?: 'WorkflowExecutionUpdate';
  /** The execution as it is now. */
  execution?: Maybe<WorkflowExecution>;
  /** Id of the run. */
  executionId: Scalars['ID']['output'];
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Status of the execution after this event. */
  status: ExecutionStatus;
  /** The step as it was at this event; null for events of the execution itself. */
  step?: Maybe<StepExecution>;
  /** Version of the execution after this event. */
  subjectVersion: Scalars['Int']['output'];
  /** `workflowExecution.started`, `.stepStarted`, `.stepSucceeded`, `.stepFailed`, `.stepWaiting`, `.stepSkipped`, `.succeeded`, `.failed` or `.cancelled`. */
  type: Scalars['String']['output'];
  /** Id of its workflow. */
  workflowId: Scalars['ID']['output'];
};

/** Which workflows to list; conditions are combined with and. */
export type WorkflowFilter = {
  /** Id of the member whose they are. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only workflows of this status. */
  status?: InputMaybe<WorkflowStatus>;
  /** Id of the team whose they are. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Only workflows with this trigger. */
  trigger?: InputMaybe<TriggerKind>;
};

/** What the mutations of a workflow answer. */
export type WorkflowPayload = {
  __typename?: 'WorkflowPayload';
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
  /** The workflow after the change; null when `errors` is not empty. */
  workflow?: Maybe<Workflow>;
};

/** The order of a list of workflows. */
export type WorkflowSort = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to sort by. */
  field: WorkflowSortField;
};

/** What workflows can be sorted by. */
export type WorkflowSortField =
  /** Name. */
  | 'NAME'
  /** When they were last changed. */
  | 'UPDATED_AT';

/** Whether a workflow reacts to its triggers. */
export type WorkflowStatus =
  /** Triggers start executions. */
  | 'ACTIVE'
  /** Only `executeWorkflow` starts executions. */
  | 'INACTIVE'
  /** Stopped by the engine because the publisher lost a permission that its nodes need; see `pausedReason`. */
  | 'PAUSED';

/** A ready-made definition to start from. */
export type WorkflowTemplate = {
  __typename?: 'WorkflowTemplate';
  /** To be handed to `createWorkflow` as it is, or changed first. */
  definition: Scalars['JSON']['output'];
  /** What it does. */
  description: Scalars['String']['output'];
  /** Stable name of the template. */
  id: Scalars['ID']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
};

/** Something that a definition may do and better would not. */
export type WorkflowWarning = {
  __typename?: 'WorkflowWarning';
  /** A stable code: `CREDENTIAL_IN_PLAIN` or `SECRET_WITHOUT_TLS`. */
  code: Scalars['String']['output'];
  /** What it is and how to mend it. */
  message: Scalars['String']['output'];
  /** Where in the definition, e.g. `["nodes", "0", "config", "headers", "authorization"]`. */
  path: Array<Scalars['String']['output']>;
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
  Contact: Contact;
  Organization: Organization;
  Secret: Secret;
  StepExecution: StepExecution;
  Workflow: Workflow;
  WorkflowExecution: WorkflowExecution;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Secret:
    ( { __typename: 'Secret' }
    & GraphQLRecursivePick<FederationTypes['Secret'], {"id":true}> );
  StepExecution:
    ( { __typename: 'StepExecution' }
    & GraphQLRecursivePick<FederationTypes['StepExecution'], {"id":true}> );
  Workflow:
    ( { __typename: 'Workflow' }
    & GraphQLRecursivePick<FederationTypes['Workflow'], {"id":true}> );
  WorkflowExecution:
    ( { __typename: 'WorkflowExecution' }
    & GraphQLRecursivePick<FederationTypes['WorkflowExecution'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<Actor>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Contact: ResolverTypeWrapper<Reference>;
  CreateSecretInput: CreateSecretInput;
  CreateWorkflowInput: CreateWorkflowInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteSecretPayload: ResolverTypeWrapper<DeleteSecretPayload>;
  DeleteWorkflowPayload: ResolverTypeWrapper<DeleteWorkflowPayload>;
  ExecutionStatus: ExecutionStatus;
  InputError: ResolverTypeWrapper<InputError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Member: ResolverTypeWrapper<Member>;
  Mutation: ResolverTypeWrapper<EventRoot>;
  Organization: ResolverTypeWrapper<Reference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<EventRoot>;
  Secret: ResolverTypeWrapper<SecretLike>;
  SecretConnection: ResolverTypeWrapper<SecretPage>;
  SecretEdge: ResolverTypeWrapper<Omit<SecretEdge, 'node'> & { node: ResolversTypes['Secret'] }>;
  SecretEvent: ResolverTypeWrapper<Omit<SecretEvent, 'secret'> & { secret?: Maybe<ResolversTypes['Secret']> }>;
  SecretPayload: ResolverTypeWrapper<Omit<SecretPayload, 'secret'> & { secret?: Maybe<ResolversTypes['Secret']> }>;
  SortDirection: SortDirection;
  StepExecution: ResolverTypeWrapper<StepLike>;
  StepStatus: StepStatus;
  Subscription: ResolverTypeWrapper<EventRoot>;
  Team: ResolverTypeWrapper<Team>;
  TriggerKind: TriggerKind;
  UpdateWorkflowInput: UpdateWorkflowInput;
  Workflow: ResolverTypeWrapper<WorkflowLike>;
  WorkflowConnection: ResolverTypeWrapper<WorkflowPage>;
  WorkflowEdge: ResolverTypeWrapper<Omit<WorkflowEdge, 'node'> & { node: ResolversTypes['Workflow'] }>;
  WorkflowEvent: ResolverTypeWrapper<Omit<WorkflowEvent, 'workflow'> & { workflow?: Maybe<ResolversTypes['Workflow']> }>;
  WorkflowExecution: ResolverTypeWrapper<ExecutionRow>;
  WorkflowExecutionConnection: ResolverTypeWrapper<ExecutionPage>;
  WorkflowExecutionEdge: ResolverTypeWrapper<Omit<WorkflowExecutionEdge, 'node'> & { node: ResolversTypes['WorkflowExecution'] }>;
  WorkflowExecutionPayload: ResolverTypeWrapper<Omit<WorkflowExecutionPayload, 'execution'> & { execution?: Maybe<ResolversTypes['WorkflowExecution']> }>;
  WorkflowExecutionUpdate: ResolverTypeWrapper<ExecutionUpdate>;
  WorkflowFilter: WorkflowFilter;
  WorkflowPayload: ResolverTypeWrapper<Omit<WorkflowPayload, 'workflow'> & { workflow?: Maybe<ResolversTypes['Workflow']> }>;
  WorkflowSort: WorkflowSort;
  WorkflowSortField: WorkflowSortField;
  WorkflowStatus: WorkflowStatus;
  WorkflowTemplate: ResolverTypeWrapper<WorkflowTemplate>;
  WorkflowWarning: ResolverTypeWrapper<WorkflowWarning>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: Actor;
  ID: Scalars['ID']['output'];
  Contact: Reference;
  CreateSecretInput: CreateSecretInput;
  CreateWorkflowInput: CreateWorkflowInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteSecretPayload: DeleteSecretPayload;
  DeleteWorkflowPayload: DeleteWorkflowPayload;
  InputError: InputError;
  JSON: Scalars['JSON']['output'];
  Member: Member;
  Mutation: EventRoot;
  Organization: Reference;
  PageInfo: PageInfo;
  Query: EventRoot;
  Secret: SecretLike;
  SecretConnection: SecretPage;
  SecretEdge: Omit<SecretEdge, 'node'> & { node: ResolversParentTypes['Secret'] };
  SecretEvent: Omit<SecretEvent, 'secret'> & { secret?: Maybe<ResolversParentTypes['Secret']> };
  SecretPayload: Omit<SecretPayload, 'secret'> & { secret?: Maybe<ResolversParentTypes['Secret']> };
  StepExecution: StepLike;
  Subscription: EventRoot;
  Team: Team;
  UpdateWorkflowInput: UpdateWorkflowInput;
  Workflow: WorkflowLike;
  WorkflowConnection: WorkflowPage;
  WorkflowEdge: Omit<WorkflowEdge, 'node'> & { node: ResolversParentTypes['Workflow'] };
  WorkflowEvent: Omit<WorkflowEvent, 'workflow'> & { workflow?: Maybe<ResolversParentTypes['Workflow']> };
  WorkflowExecution: ExecutionRow;
  WorkflowExecutionConnection: ExecutionPage;
  WorkflowExecutionEdge: Omit<WorkflowExecutionEdge, 'node'> & { node: ResolversParentTypes['WorkflowExecution'] };
  WorkflowExecutionPayload: Omit<WorkflowExecutionPayload, 'execution'> & { execution?: Maybe<ResolversParentTypes['WorkflowExecution']> };
  WorkflowExecutionUpdate: ExecutionUpdate;
  WorkflowFilter: WorkflowFilter;
  WorkflowPayload: Omit<WorkflowPayload, 'workflow'> & { workflow?: Maybe<ResolversParentTypes['Workflow']> };
  WorkflowSort: WorkflowSort;
  WorkflowTemplate: WorkflowTemplate;
  WorkflowWarning: WorkflowWarning;
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

export type ContactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  executions?: Resolver<Maybe<ResolversTypes['WorkflowExecutionConnection']>, ParentType, ContextType, RequireFields<ContactExecutionsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteSecretPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteSecretPayload'] = ResolversParentTypes['DeleteSecretPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type DeleteWorkflowPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteWorkflowPayload'] = ResolversParentTypes['DeleteWorkflowPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type InputErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InputError'] = ResolversParentTypes['InputError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelWorkflowExecution?: Resolver<ResolversTypes['WorkflowExecutionPayload'], ParentType, ContextType, RequireFields<MutationCancelWorkflowExecutionArgs, 'id'>>;
  createSecret?: Resolver<ResolversTypes['SecretPayload'], ParentType, ContextType, RequireFields<MutationCreateSecretArgs, 'input'>>;
  createWorkflow?: Resolver<ResolversTypes['WorkflowPayload'], ParentType, ContextType, RequireFields<MutationCreateWorkflowArgs, 'input'>>;
  deleteSecret?: Resolver<ResolversTypes['DeleteSecretPayload'], ParentType, ContextType, RequireFields<MutationDeleteSecretArgs, 'id'>>;
  deleteWorkflow?: Resolver<ResolversTypes['DeleteWorkflowPayload'], ParentType, ContextType, RequireFields<MutationDeleteWorkflowArgs, 'id'>>;
  executeWorkflow?: Resolver<ResolversTypes['WorkflowExecutionPayload'], ParentType, ContextType, RequireFields<MutationExecuteWorkflowArgs, 'workflowId'>>;
  replaceSecret?: Resolver<ResolversTypes['SecretPayload'], ParentType, ContextType, RequireFields<MutationReplaceSecretArgs, 'id' | 'value'>>;
  updateWorkflow?: Resolver<ResolversTypes['WorkflowPayload'], ParentType, ContextType, RequireFields<MutationUpdateWorkflowArgs, 'id' | 'input'>>;
};

export type OrganizationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workflows?: Resolver<Maybe<ResolversTypes['WorkflowConnection']>, ParentType, ContextType, RequireFields<OrganizationWorkflowsArgs, 'first'>>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  secret?: Resolver<Maybe<ResolversTypes['Secret']>, ParentType, ContextType, RequireFields<QuerySecretArgs, 'id'>>;
  secrets?: Resolver<ResolversTypes['SecretConnection'], ParentType, ContextType, RequireFields<QuerySecretsArgs, 'first'>>;
  validateWorkflow?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType, RequireFields<QueryValidateWorkflowArgs, 'definition'>>;
  workflow?: Resolver<Maybe<ResolversTypes['Workflow']>, ParentType, ContextType, RequireFields<QueryWorkflowArgs, 'id'>>;
  workflowDefinitionSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  workflowExecution?: Resolver<Maybe<ResolversTypes['WorkflowExecution']>, ParentType, ContextType, RequireFields<QueryWorkflowExecutionArgs, 'id'>>;
  workflowExecutions?: Resolver<ResolversTypes['WorkflowExecutionConnection'], ParentType, ContextType, RequireFields<QueryWorkflowExecutionsArgs, 'first'>>;
  workflowTemplates?: Resolver<Array<ResolversTypes['WorkflowTemplate']>, ParentType, ContextType>;
  workflowWarnings?: Resolver<Array<ResolversTypes['WorkflowWarning']>, ParentType, ContextType, RequireFields<QueryWorkflowWarningsArgs, 'definition'>>;
  workflows?: Resolver<ResolversTypes['WorkflowConnection'], ParentType, ContextType, RequireFields<QueryWorkflowsArgs, 'first'>>;
};

export type SecretResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Secret'] = ResolversParentTypes['Secret'], FederationReferenceType extends FederationReferenceTypes['Secret'] = FederationReferenceTypes['Secret']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Secret']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  usedBy?: Resolver<Maybe<ResolversTypes['WorkflowConnection']>, ParentType, ContextType, RequireFields<SecretUsedByArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SecretConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecretConnection'] = ResolversParentTypes['SecretConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SecretEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Secret']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SecretEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecretEdge'] = ResolversParentTypes['SecretEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Secret'], ParentType, ContextType>;
};

export type SecretEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecretEvent'] = ResolversParentTypes['SecretEvent']> = {
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['Secret']>, ParentType, ContextType>;
  secretId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SecretPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecretPayload'] = ResolversParentTypes['SecretPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['Secret']>, ParentType, ContextType>;
};

export type StepExecutionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StepExecution'] = ResolversParentTypes['StepExecution'], FederationReferenceType extends FederationReferenceTypes['StepExecution'] = FederationReferenceTypes['StepExecution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StepExecution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  output?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StepStatus'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  secretChanged?: SubscriptionResolver<ResolversTypes['SecretEvent'], "secretChanged", ParentType, ContextType>;
  workflowChanged?: SubscriptionResolver<ResolversTypes['WorkflowEvent'], "workflowChanged", ParentType, ContextType, Partial<SubscriptionWorkflowChangedArgs>>;
  workflowExecutionUpdates?: SubscriptionResolver<ResolversTypes['WorkflowExecutionUpdate'], "workflowExecutionUpdates", ParentType, ContextType, Partial<SubscriptionWorkflowExecutionUpdatesArgs>>;
};

export type TeamResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkflowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Workflow'] = ResolversParentTypes['Workflow'], FederationReferenceType extends FederationReferenceTypes['Workflow'] = FederationReferenceTypes['Workflow']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workflow']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  definitionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['WorkflowExecutionConnection'], ParentType, ContextType, RequireFields<WorkflowExecutionsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  pausedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  requiredPermissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkflowStatus'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['TriggerKind'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkflowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowConnection'] = ResolversParentTypes['WorkflowConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorkflowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Workflow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkflowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowEdge'] = ResolversParentTypes['WorkflowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType>;
};

export type WorkflowEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowEvent'] = ResolversParentTypes['WorkflowEvent']> = {
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workflow?: Resolver<Maybe<ResolversTypes['Workflow']>, ParentType, ContextType>;
  workflowId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkflowExecutionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowExecution'] = ResolversParentTypes['WorkflowExecution'], FederationReferenceType extends FederationReferenceTypes['WorkflowExecution'] = FederationReferenceTypes['WorkflowExecution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkflowExecution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  definitionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ExecutionStatus'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['StepExecution']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['TriggerKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workflow?: Resolver<Maybe<ResolversTypes['Workflow']>, ParentType, ContextType>;
};

export type WorkflowExecutionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowExecutionConnection'] = ResolversParentTypes['WorkflowExecutionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorkflowExecutionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WorkflowExecution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkflowExecutionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowExecutionEdge'] = ResolversParentTypes['WorkflowExecutionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkflowExecution'], ParentType, ContextType>;
};

export type WorkflowExecutionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowExecutionPayload'] = ResolversParentTypes['WorkflowExecutionPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  execution?: Resolver<Maybe<ResolversTypes['WorkflowExecution']>, ParentType, ContextType>;
};

export type WorkflowExecutionUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowExecutionUpdate'] = ResolversParentTypes['WorkflowExecutionUpdate']> = {
  execution?: Resolver<Maybe<ResolversTypes['WorkflowExecution']>, ParentType, ContextType>;
  executionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ExecutionStatus'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['StepExecution']>, ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workflowId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkflowPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowPayload'] = ResolversParentTypes['WorkflowPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
  workflow?: Resolver<Maybe<ResolversTypes['Workflow']>, ParentType, ContextType>;
};

export type WorkflowTemplateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowTemplate'] = ResolversParentTypes['WorkflowTemplate']> = {
  definition?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkflowWarningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkflowWarning'] = ResolversParentTypes['WorkflowWarning']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Actor?: ActorResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteSecretPayload?: DeleteSecretPayloadResolvers<ContextType>;
  DeleteWorkflowPayload?: DeleteWorkflowPayloadResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Member?: MemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Secret?: SecretResolvers<ContextType>;
  SecretConnection?: SecretConnectionResolvers<ContextType>;
  SecretEdge?: SecretEdgeResolvers<ContextType>;
  SecretEvent?: SecretEventResolvers<ContextType>;
  SecretPayload?: SecretPayloadResolvers<ContextType>;
  StepExecution?: StepExecutionResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  Workflow?: WorkflowResolvers<ContextType>;
  WorkflowConnection?: WorkflowConnectionResolvers<ContextType>;
  WorkflowEdge?: WorkflowEdgeResolvers<ContextType>;
  WorkflowEvent?: WorkflowEventResolvers<ContextType>;
  WorkflowExecution?: WorkflowExecutionResolvers<ContextType>;
  WorkflowExecutionConnection?: WorkflowExecutionConnectionResolvers<ContextType>;
  WorkflowExecutionEdge?: WorkflowExecutionEdgeResolvers<ContextType>;
  WorkflowExecutionPayload?: WorkflowExecutionPayloadResolvers<ContextType>;
  WorkflowExecutionUpdate?: WorkflowExecutionUpdateResolvers<ContextType>;
  WorkflowPayload?: WorkflowPayloadResolvers<ContextType>;
  WorkflowTemplate?: WorkflowTemplateResolvers<ContextType>;
  WorkflowWarning?: WorkflowWarningResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  changesWith?: ChangesWithDirectiveResolver<any, any, ContextType>;
  facts?: FactsDirectiveResolver<any, any, ContextType>;
  live?: LiveDirectiveResolver<any, any, ContextType>;
  signal?: SignalDirectiveResolver<any, any, ContextType>;
};
