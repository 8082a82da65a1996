import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredContact } from '../contacts/contact.ts';
import type { ContactPage } from '../contacts/list-contacts.ts';
import type { ContactImportRow } from '../imports/tables.ts';
import type { Insight } from '../predictions/predict-contact-growth.ts';
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

/** A customer or lead of the organization. */
export type Contact = {
  __typename?: 'Contact';
  /** Name of the company. */
  company?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code. */
  country?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** First and last name, or the e-mail address. */
  displayName: Scalars['String']['output'];
  /** E-mail address, unique in the organization whatever its case. */
  email?: Maybe<Scalars['String']['output']>;
  /** Given name. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** Position in the company. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** The member who looks after the contact. */
  owner?: Maybe<Member>;
  /**
   * Phone number as it was given. It is sensitive: null with FORBIDDEN for whoever lacks `contact.readPrivate` for this contact.
   * In an event it is the number at delivery, since the log does not keep it.
   */
  phone?: Maybe<Scalars['String']['output']>;
  /** How the contact came in. */
  source: ContactSource;
  /** Labels, in alphabetical order; at most 20 of 40 characters. */
  tags: Array<Scalars['String']['output']>;
  /** The team the contact belongs to; its members see it by permissions of scope `TEAM`. */
  team?: Maybe<Team>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** Which column fills which field of a contact. */
export type ContactColumnMapping = {
  __typename?: 'ContactColumnMapping';
  /** Name of the column in the header row. */
  column: Scalars['String']['output'];
  /** Field of the contact that it fills. */
  field: ContactField;
};

/** Which column fills which field of a contact. */
export type ContactColumnMappingInput = {
  /** Name of a column of the file. */
  column: Scalars['String']['input'];
  /** Field of the contact that it fills; each at most once. */
  field: ContactField;
};

/** A page of contacts (Relay cursor connection). */
export type ContactConnection = {
  __typename?: 'ContactConnection';
  /** Items with their cursors. */
  edges: Array<ContactEdge>;
  /** Items without their cursors. */
  nodes: Array<Contact>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of items on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of contacts, with its cursor. */
export type ContactEdge = {
  __typename?: 'ContactEdge';
  /** To be handed to `after` for the items behind this one. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Contact;
};

/** One change of a contact. */
export type ContactEvent = {
  __typename?: 'ContactEvent';
  /** Null once deleted or removed. */
  contact?: Maybe<Contact>;
  /** Id of the contact. */
  contactId: Scalars['ID']['output'];
  /** When it was recorded. */
  occurredAt: Scalars['DateTime']['output'];
  /** Version of the subject after this event; ignore one older than already seen. */
  subjectVersion: Scalars['Int']['output'];
  /**
   * `contact.created`, `contact.updated`, `contact.deleted`, or `contact.removed`: the contact went to an owner whose contacts
   * the caller may not see, and is told by its id alone.
   */
  type: Scalars['String']['output'];
};

/** A field of a contact that a column can fill. */
export type ContactField =
  /** Name of the company. */
  | 'COMPANY'
  /** ISO 3166-1 alpha-2 code, or the English name of a country. */
  | 'COUNTRY'
  /** E-mail address. */
  | 'EMAIL'
  /** Given name. */
  | 'FIRST_NAME'
  /** Split into first and last name at the last space. */
  | 'FULL_NAME'
  /** Position in the company. */
  | 'JOB_TITLE'
  /** Family name. */
  | 'LAST_NAME'
  /** Phone number. */
  | 'PHONE'
  /** Several tags separated by `;` or `,`. */
  | 'TAGS';

/** Which contacts to list; conditions are combined with and. */
export type ContactFilter = {
  /** Name of the company. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2 code. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Created at or after this instant. */
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Created before this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the member who looks after them. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The whole phone number, however it is written. Needs `contact.readPrivate`, and finds among the contacts that it reaches. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** How they came in. */
  source?: InputMaybe<ContactSource>;
  /** Contacts with all of these tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id of the team they belong to. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** A CSV file of contacts on its way in. The file itself is sent to `POST /api/imports/contacts`, which answers with the id. */
export type ContactImport = {
  __typename?: 'ContactImport';
  /** Column names of the header row. */
  columns: Array<Scalars['String']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Rows that made a contact. */
  createdRows: Scalars['Int']['output'];
  /** Why the import failed; null otherwise. */
  error?: Maybe<Scalars['String']['output']>;
  /** Name of the uploaded file. */
  fileName: Scalars['String']['output'];
  /** When it ended; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique id. */
  id: Scalars['ID']['output'];
  /** The mapping the import runs with; empty before it starts. */
  mapping: Array<ContactColumnMapping>;
  /** The first rows, at most 10, as read. */
  preview: Array<Array<Scalars['String']['output']>>;
  /** Rows read so far, the header not counted. */
  processedRows: Scalars['Int']['output'];
  /** Rows that could not be taken. */
  refusedRows: Scalars['Int']['output'];
  /** Path of a CSV with the refused rows and the reason of each; null without refused rows. */
  refusedRowsPath?: Maybe<Scalars['String']['output']>;
  /** Size of the file in bytes. */
  size: Scalars['Int']['output'];
  /** Where the import stands. */
  status: ContactImportStatus;
  /** A mapping guessed from the column names. */
  suggestedMapping: Array<ContactColumnMapping>;
  /** Rows whose contact was already equal. */
  unchangedRows: Scalars['Int']['output'];
  /** Rows whose e-mail address was known: the contact was updated, or was already equal. */
  updatedRows: Scalars['Int']['output'];
  /** Counts up with each change; ignore a version older than one already seen. */
  version: Scalars['Int']['output'];
};

/** What `startContactImport` answers. */
export type ContactImportPayload = {
  __typename?: 'ContactImportPayload';
  /** The import after the change; null when `errors` is not empty. */
  contactImport?: Maybe<ContactImport>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** How far a running import is. */
export type ContactImportProgress = {
  __typename?: 'ContactImportProgress';
  /** Rows that made a contact. */
  createdRows: Scalars['Int']['output'];
  /** Share of the file that was read, 0 to 1. */
  fraction: Scalars['Float']['output'];
  /** Id of the import. */
  importId: Scalars['ID']['output'];
  /** Rows read so far. */
  processedRows: Scalars['Int']['output'];
  /** Rows that could not be taken. */
  refusedRows: Scalars['Int']['output'];
  /** Where the import stands. */
  status: ContactImportStatus;
  /** Rows whose contact was already equal. */
  unchangedRows: Scalars['Int']['output'];
  /** Rows that changed a contact. */
  updatedRows: Scalars['Int']['output'];
};

/** Where an import stands. */
export type ContactImportStatus =
  /** Every row was read; some may have been refused. */
  | 'COMPLETED'
  /** The file broke off; see `error`. What was read before stays. */
  | 'FAILED'
  /** Rows are being read. */
  | 'RUNNING'
  /** Uploaded and previewed; waits for its mapping. */
  | 'UPLOADED';

/** What the mutations of a contact answer. */
export type ContactPayload = {
  __typename?: 'ContactPayload';
  /** The contact after the change; null when `errors` is not empty. */
  contact?: Maybe<Contact>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
};

/** The order of a list of contacts. */
export type ContactSort = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to sort by. */
  field: ContactSortField;
};

/** What contacts can be sorted by. */
export type ContactSortField =
  /** Name of the company. */
  | 'COMPANY'
  /** When they were created. */
  | 'CREATED_AT'
  /** E-mail address. */
  | 'EMAIL'
  /** Display name. */
  | 'NAME'
  /** When they were last changed. */
  | 'UPDATED_AT';

/** How a contact came in. */
export type ContactSource =
  /** A program, by its key. */
  | 'API'
  /** From a file. */
  | 'IMPORT'
  /** A person entered it. */
  | 'MANUAL'
  /** A run of a workflow. */
  | 'WORKFLOW';

/** A new contact. It needs an e-mail address or a name. */
export type CreateContactInput = {
  /** Name of the company, at most 200 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2 code. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the organization, whatever its case. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Given name, at most 100 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Position in the company, at most 200 characters. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Family name, at most 100 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Id of a member; the caller when left out and a member. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Phone number, at most 40 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** At most 20 labels of 40 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id of a team; none when left out. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `deleteContact` answers. */
export type DeleteContactPayload = {
  __typename?: 'DeleteContactPayload';
  /** Id of what was deleted; null when `errors` is not empty. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can correct; when it is not empty, nothing was changed. */
  errors: Array<InputError>;
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

export type Member = {
  __typename?: 'Member';
  id: Scalars['ID']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Creates a contact, owned by the caller if a member and no owner is named. */
  createContact: ContactPayload;
  /** Deletes a contact for good; its events stay in the log. */
  deleteContact: DeleteContactPayload;
  /** Starts the import of an uploaded file. Safe to repeat: rows with a known e-mail address update instead of doubling. */
  startContactImport: ContactImportPayload;
  /** A property left out stays as it is; null clears it. */
  updateContact: ContactPayload;
};


export type MutationCreateContactArgs = {
  input: CreateContactInput;
};


export type MutationDeleteContactArgs = {
  id: Scalars['ID']['input'];
};


export type MutationStartContactImportArgs = {
  id: Scalars['ID']['input'];
  mapping: Array<ContactColumnMappingInput>;
};


export type MutationUpdateContactArgs = {
  id: Scalars['ID']['input'];
  input: UpdateContactInput;
};

export type Organization = {
  __typename?: 'Organization';
  /** Contacts of the organization, the newest first; only of the one the request acts in. */
  contacts?: Maybe<ContactConnection>;
  id: Scalars['ID']['output'];
};


export type OrganizationContactsArgs = {
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

/**
 * A forecast made from the organization's own history. Computed on request; an organization with too little history
 * gets none.
 */
export type PredictiveInsight = {
  __typename?: 'PredictiveInsight';
  /** Days of history it is based on. */
  historyDays: Scalars['Int']['output'];
  /** Days ahead that the forecast covers. */
  horizonDays: Scalars['Int']['output'];
  /** What is forecast. */
  kind: PredictiveInsightKind;
  /** Lower bound of the 95 % prediction interval. */
  lower: Scalars['Float']['output'];
  /** How it was computed, with its source. */
  method: Scalars['String']['output'];
  /** Expected value over the horizon. */
  predicted: Scalars['Float']['output'];
  /** One sentence for people. */
  summary: Scalars['String']['output'];
  /** Upper bound of the 95 % prediction interval. */
  upper: Scalars['Float']['output'];
};

/** What can be forecast. */
export type PredictiveInsightKind =
  /** How many contacts the organization will gain in the horizon. */
  | 'CONTACT_GROWTH';

export type Query = {
  __typename?: 'Query';
  /** One contact; null if there is none of that id that the caller may see. */
  contact?: Maybe<Contact>;
  /** One import; null if there is none of that id. */
  contactImport?: Maybe<ContactImport>;
  /** Imports, the newest first, at most 50. */
  contactImports: Array<ContactImport>;
  /** Contacts of the organization that the caller may see; the newest first unless sorted. */
  contacts: ContactConnection;
  /** Forecasts for the organization. Contact growth needs at least 14 days of history. */
  predictiveInsights: Array<PredictiveInsight>;
};


export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ContactSort>;
};


export type QueryPredictiveInsightsArgs = {
  horizonDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Ascending or descending. */
export type SortDirection =
  /** The smallest, earliest or alphabetically first comes first. */
  | 'ASC'
  /** The greatest, latest or alphabetically last comes first. */
  | 'DESC';

export type Subscription = {
  __typename?: 'Subscription';
  /** Each change of a contact that the caller may see. */
  contactChanged: ContactEvent;
  /**
   * Progress of the imports that the caller may see (`contactImport.read`); a signal: only the latest counts of a running
   * import are sent, and of several at once those in between may be left out.
   */
  contactImportProgress: ContactImportProgress;
};


export type SubscriptionContactChangedArgs = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
};

export type Team = {
  __typename?: 'Team';
  id: Scalars['ID']['output'];
};

/** Changes of a contact: what is left out stays, null clears. */
export type UpdateContactInput = {
  /** Name of the company, at most 200 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2 code. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the organization, whatever its case. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Given name, at most 100 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Position in the company, at most 200 characters. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Family name, at most 100 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Id of a member. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Phone number, at most 40 characters. Needs `contact.readPrivate` for this contact, else FORBIDDEN. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** At most 20 labels of 40 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id of a team. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
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
  ContactImport: ContactImport;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  ContactImport:
    ( { __typename: 'ContactImport' }
    & GraphQLRecursivePick<FederationTypes['ContactImport'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Contact: ResolverTypeWrapper<StoredContact>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ContactColumnMapping: ResolverTypeWrapper<ContactColumnMapping>;
  ContactColumnMappingInput: ContactColumnMappingInput;
  ContactConnection: ResolverTypeWrapper<ContactPage>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactEvent: ResolverTypeWrapper<Omit<ContactEvent, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  ContactField: ContactField;
  ContactFilter: ContactFilter;
  ContactImport: ResolverTypeWrapper<ContactImportRow>;
  ContactImportPayload: ResolverTypeWrapper<Omit<ContactImportPayload, 'contactImport'> & { contactImport?: Maybe<ResolversTypes['ContactImport']> }>;
  ContactImportProgress: ResolverTypeWrapper<ContactImportProgress>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ContactImportStatus: ContactImportStatus;
  ContactPayload: ResolverTypeWrapper<Omit<ContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  ContactSort: ContactSort;
  ContactSortField: ContactSortField;
  ContactSource: ContactSource;
  CreateContactInput: CreateContactInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteContactPayload: ResolverTypeWrapper<DeleteContactPayload>;
  InputError: ResolverTypeWrapper<InputError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Member: ResolverTypeWrapper<Member>;
  Mutation: ResolverTypeWrapper<EventRoot>;
  Organization: ResolverTypeWrapper<Omit<Organization, 'contacts'> & { contacts?: Maybe<ResolversTypes['ContactConnection']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PredictiveInsight: ResolverTypeWrapper<Insight>;
  PredictiveInsightKind: PredictiveInsightKind;
  Query: ResolverTypeWrapper<EventRoot>;
  SortDirection: SortDirection;
  Subscription: ResolverTypeWrapper<EventRoot>;
  Team: ResolverTypeWrapper<Team>;
  UpdateContactInput: UpdateContactInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Contact: StoredContact;
  ID: Scalars['ID']['output'];
  ContactColumnMapping: ContactColumnMapping;
  ContactColumnMappingInput: ContactColumnMappingInput;
  ContactConnection: ContactPage;
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactEvent: Omit<ContactEvent, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  ContactFilter: ContactFilter;
  ContactImport: ContactImportRow;
  ContactImportPayload: Omit<ContactImportPayload, 'contactImport'> & { contactImport?: Maybe<ResolversParentTypes['ContactImport']> };
  ContactImportProgress: ContactImportProgress;
  Float: Scalars['Float']['output'];
  ContactPayload: Omit<ContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  ContactSort: ContactSort;
  CreateContactInput: CreateContactInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteContactPayload: DeleteContactPayload;
  InputError: InputError;
  JSON: Scalars['JSON']['output'];
  Member: Member;
  Mutation: EventRoot;
  Organization: Omit<Organization, 'contacts'> & { contacts?: Maybe<ResolversParentTypes['ContactConnection']> } | FederationReferenceTypes['Organization'];
  PageInfo: PageInfo;
  PredictiveInsight: Insight;
  Query: EventRoot;
  Subscription: EventRoot;
  Team: Team;
  UpdateContactInput: UpdateContactInput;
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

export type ContactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ContactSource'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactColumnMappingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactColumnMapping'] = ResolversParentTypes['ContactColumnMapping']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['ContactField'], ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactEvent'] = ResolversParentTypes['ContactEvent']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  contactId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactImportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactImport'] = ResolversParentTypes['ContactImport'], FederationReferenceType extends FederationReferenceTypes['ContactImport'] = FederationReferenceTypes['ContactImport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ContactImport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapping?: Resolver<Array<ResolversTypes['ContactColumnMapping']>, ParentType, ContextType>;
  preview?: Resolver<Array<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  processedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedRowsPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContactImportStatus'], ParentType, ContextType>;
  suggestedMapping?: Resolver<Array<ResolversTypes['ContactColumnMapping']>, ParentType, ContextType>;
  unchangedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactImportPayload'] = ResolversParentTypes['ContactImportPayload']> = {
  contactImport?: Resolver<Maybe<ResolversTypes['ContactImport']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export type ContactImportProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactImportProgress'] = ResolversParentTypes['ContactImportProgress']> = {
  createdRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fraction?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  importId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  processedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContactImportStatus'], ParentType, ContextType>;
  unchangedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactPayload'] = ResolversParentTypes['ContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['InputError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteContactPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteContactPayload'] = ResolversParentTypes['DeleteContactPayload']> = {
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
  createContact?: Resolver<ResolversTypes['ContactPayload'], ParentType, ContextType, RequireFields<MutationCreateContactArgs, 'input'>>;
  deleteContact?: Resolver<ResolversTypes['DeleteContactPayload'], ParentType, ContextType, RequireFields<MutationDeleteContactArgs, 'id'>>;
  startContactImport?: Resolver<ResolversTypes['ContactImportPayload'], ParentType, ContextType, RequireFields<MutationStartContactImportArgs, 'id' | 'mapping'>>;
  updateContact?: Resolver<ResolversTypes['ContactPayload'], ParentType, ContextType, RequireFields<MutationUpdateContactArgs, 'id' | 'input'>>;
};

export type OrganizationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<OrganizationContactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PredictiveInsightResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PredictiveInsight'] = ResolversParentTypes['PredictiveInsight']> = {
  historyDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  horizonDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PredictiveInsightKind'], ParentType, ContextType>;
  lower?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  predicted?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upper?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contactImport?: Resolver<Maybe<ResolversTypes['ContactImport']>, ParentType, ContextType, RequireFields<QueryContactImportArgs, 'id'>>;
  contactImports?: Resolver<Array<ResolversTypes['ContactImport']>, ParentType, ContextType>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, RequireFields<QueryContactsArgs, 'first'>>;
  predictiveInsights?: Resolver<Array<ResolversTypes['PredictiveInsight']>, ParentType, ContextType, RequireFields<QueryPredictiveInsightsArgs, 'horizonDays'>>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  contactChanged?: SubscriptionResolver<ResolversTypes['ContactEvent'], "contactChanged", ParentType, ContextType, Partial<SubscriptionContactChangedArgs>>;
  contactImportProgress?: SubscriptionResolver<ResolversTypes['ContactImportProgress'], "contactImportProgress", ParentType, ContextType>;
};

export type TeamResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Contact?: ContactResolvers<ContextType>;
  ContactColumnMapping?: ContactColumnMappingResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactEvent?: ContactEventResolvers<ContextType>;
  ContactImport?: ContactImportResolvers<ContextType>;
  ContactImportPayload?: ContactImportPayloadResolvers<ContextType>;
  ContactImportProgress?: ContactImportProgressResolvers<ContextType>;
  ContactPayload?: ContactPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteContactPayload?: DeleteContactPayloadResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Member?: MemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PredictiveInsight?: PredictiveInsightResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  changesWith?: ChangesWithDirectiveResolver<any, any, ContextType>;
  facts?: FactsDirectiveResolver<any, any, ContextType>;
  live?: LiveDirectiveResolver<any, any, ContextType>;
  signal?: SignalDirectiveResolver<any, any, ContextType>;
};
