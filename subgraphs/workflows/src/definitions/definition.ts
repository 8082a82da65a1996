/** A workflow as its author writes it: what starts it, its nodes and how they follow one another. */
export interface WorkflowDefinition {
  trigger: Trigger;
  nodes: WorkflowNode[];
  edges: Edge[];
}

export type Trigger = ManualTrigger | ScheduleTrigger | EventTrigger;

export interface ManualTrigger {
  kind: 'manual';
}

export interface ScheduleTrigger {
  kind: 'schedule';
  /** Five fields: minute, hour, day of month, month, day of week. */
  cron: string;
  /** IANA name, e.g. `Europe/Berlin`; `UTC` when left out. */
  timeZone?: string;
}

export interface EventTrigger {
  kind: 'event';
  /** Event types, e.g. `contact.created`; a trailing `*` matches every type with that prefix. */
  types: string[];
  /** CEL over `trigger`: only events for which it is true start a run. */
  condition?: string;
}

/** The id that edges and expressions know the trigger by. */
export const triggerId = 'trigger';

export interface Retry {
  /** Attempts in all, the first included. */
  attempts: number;
  /** Wait before the second attempt, in seconds. */
  initialSeconds?: number;
  factor?: number;
  maxSeconds?: number;
}

interface NodeOf<Kind extends string, Config> {
  id: string;
  name: string;
  kind: Kind;
  config: Config;
  retry?: Retry;
}

export interface HttpConfig {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON, a text as it is. Any text in it may hold `{{ … }}`. */
  body?: unknown;
  timeoutSeconds?: number;
}

export interface CreateContactConfig {
  email?: string;
  firstName?: string;
  lastName?: string;
  phone?: string;
  company?: string;
  jobTitle?: string;
  country?: string;
  tags?: string[];
}

export interface RaiseAlertConfig {
  title: string;
  message?: string;
  severity?: 'INFO' | 'WARNING' | 'CRITICAL';
  deduplicationKey?: string;
}

export type HttpNode = NodeOf<'http', HttpConfig>;
export type ConditionNode = NodeOf<'condition', { expression: string }>;
export type DelayNode = NodeOf<'delay', { seconds: number }>;
export type CreateContactNode = NodeOf<'createContact', CreateContactConfig>;
export type RaiseAlertNode = NodeOf<'raiseAlert', RaiseAlertConfig>;

export type WorkflowNode = HttpNode | ConditionNode | DelayNode | CreateContactNode | RaiseAlertNode;
export type NodeKind = WorkflowNode['kind'];

/** Which end of a node an edge follows: any success, a failure, or the answer of a condition. */
export type Outcome = 'success' | 'failure' | 'true' | 'false';

export interface Edge {
  /** A node, or `trigger`. */
  from: string;
  to: string;
  /** `success` when left out. */
  on?: Outcome;
}

/** Limits that keep one workflow from being a burden to the others. */
export const limits = {
  nodes: 200,
  edges: 1_000,
  /** UTF-8 bytes of the definition as JSON. */
  definitionBytes: 256 * 1024,
  /** UTF-8 bytes of what `executeWorkflow` hands over, as JSON. */
  inputBytes: 64 * 1024,
  /** UTF-8 bytes of what a step leaves behind, as JSON. */
  outputBytes: 64 * 1024,
} as const;

/**
 * Nodes that start when the trigger fires: those an edge leads to from `trigger`; when no edge does, those that no edge
 * leads to.
 */
export function entryNodes(definition: WorkflowDefinition): string[] {
  const named = definition.edges.filter((edge) => edge.from === triggerId).map((edge) => edge.to);
  if (named.length > 0) return [...new Set(named)];
  const targets = new Set(definition.edges.map((edge) => edge.to));
  return definition.nodes.map((node) => node.id).filter((id) => !targets.has(id));
}
