import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** What a subscription field follows: facts of the event log, or a signal. */
export type LiveField = FactsField | SignalField;

export interface FactsField {
  kind: 'facts';
  name: string;
  /** Event types; a trailing `*` matches a prefix. */
  types: string[];
  /** Which events an argument selects. */
  match: { argument: string; path: string[] }[];
  /** Permission whose row scope decides what a reader sees of an event; null if its rows belong to everyone. */
  within: string | null;
}

export interface SignalField {
  kind: 'signal';
  name: string;
  signal: string;
  /** Whether the signal is the organization's; else it is the installation's. */
  organization: boolean;
  /** Permission whose row scope decides which values a reader gets; null if they are everyone's. */
  within: string | null;
}

/** Reads `@facts` and `@signal` of the subscription fields. Throws for a field that has neither, or a match that can't be read. */
export function readLiveFields(supergraphSdl: string): Map<string, LiveField> {
  const fields = new Map<string, LiveField>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== 'Subscription') continue;
    for (const field of definition.fields ?? []) fields.set(field.name.value, liveField(field));
  }
  return fields;
}

/** Reads `@changesWith` of all fields: event types by `Type.field`. */
export function readChangesWith(supergraphSdl: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const given = argumentsOf(field, 'changesWith');
      if (given !== null) fields.set(`${definition.name.value}.${field.name.value}`, given.events as string[]);
    }
  }
  return fields;
}

function liveField(field: FieldDefinitionNode): LiveField {
  const name = field.name.value;
  const facts = argumentsOf(field, 'facts');
  if (facts !== null) {
    const match = ((facts.match as string[] | null | undefined) ?? []).map((text) => readMatch(name, text));
    return { kind: 'facts', name, types: facts.types as string[], match, within: (facts.within as string) ?? null };
  }
  const signal = argumentsOf(field, 'signal');
  if (signal !== null) {
    const organization = signal.organization !== false;
    return {
      kind: 'signal',
      name,
      signal: String(signal.name),
      organization,
      within: (signal.within as string) ?? null,
    };
  }
  throw new Error(`Subscription.${name} has neither @facts nor @signal, so nobody knows what it follows.`);
}

function argumentsOf(field: FieldDefinitionNode, directive: string): Record<string, unknown> | null {
  const node = field.directives?.find((each: ConstDirectiveNode) => each.name.value === directive);
  if (node === undefined) return null;
  return Object.fromEntries((node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}

function readMatch(field: string, text: string) {
  const [argument, path, ...rest] = text.split(':');
  if (argument && path && rest.length === 0 && /^(subjectId|payload\.[\w.]+)$/.test(path)) {
    return { argument, path: path.split('.') };
  }
  throw new Error(`@facts on Subscription.${field} has the match "${text}"; it must be like "alertId:subjectId".`);
}
