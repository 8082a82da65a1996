import type { KeyingConfig } from '@urql/exchange-graphcache';

/** Types without an id of their own: the cache keeps them inside what they belong to. `keys.test.ts` finds a missing one. */
const embedded = [
  'AccessChange',
  'AccessExplanation',
  'AccessStep',
  'AccountSecurity',
  'AddressVerdict',
  'AffectedClient',
  'AlertEvent',
  'AlertRuleEvent',
  'ApiKeyEvent',
  'AuditActor',
  'AuditPolicy',
  'AuditStreamTest',
  'ContactColumnMapping',
  'ContactEvent',
  'ContactImportProgress',
  'Encryption',
  'EntryRefusal',
  'GrantEvent',
  'HealthSample',
  'InputError',
  'Installation',
  'InviteEvent',
  'InvitePreview',
  'LiveCount',
  'LiveLayer',
  'MemberEvent',
  'Membership',
  'NetworkRules',
  'NetworkRulesTryOut',
  'OperationClient',
  'OperationTrust',
  'OperationUsage',
  'OrganizationEvent',
  'OutboxSignal',
  'PageInfo',
  'PermissionGrant',
  'PredictiveInsight',
  'Quantiles',
  'RateLimit',
  'RateLimitBucket',
  'RateLimitPlan',
  'RateLimitSubject',
  'RateLimitUsage',
  'RateLimitedOrganization',
  'RateLimits',
  'RefusedOperations',
  'RoleEvent',
  'RolePreview',
  'SchemaChange',
  'SchemaComparison',
  'SchemaProblem',
  'SecretEvent',
  'SignInPolicy',
  'SupergraphSignal',
  'SystemHealth',
  'TeamEvent',
  'UsedOperation',
  'Viewer',
  'WorkflowEvent',
  'WorkflowExecutionUpdate',
  'WorkflowWarning',
  'WouldBeRefused',
];

/** By convention these have no id either; there are too many of them to be named in the first load of the app. */
const wrapper = /(Connection|Edge|Payload)$/;

const inside = () => null;
const named: KeyingConfig[string] = (data) => (typeof data.name === 'string' ? data.name : null);

/** How the cache recognises an entity. Everything that is not said here has an `id`. */
export const keys: KeyingConfig = new Proxy<KeyingConfig>(
  { ...Object.fromEntries(embedded.map((type) => [type, inside])), Permission: named },
  { get: (known, type: string) => known[type] ?? (wrapper.test(type) ? inside : undefined) },
);
