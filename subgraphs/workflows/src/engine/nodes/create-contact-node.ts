import type { JsonValue } from '@guardian/platform/events';
import type { CreateContactConfig } from '../../definitions/index.ts';
import { fillIn } from '../../expressions/index.ts';
import { idIn, mutate, present } from './graph-mutation.ts';
import type { NodeRun } from './node-run.ts';

const document = `
  mutation CreateContactByWorkflow($input: CreateContactInput!) {
    createContact(input: $input) { contact { id } errors { path message } }
  }`;

export async function runCreateContact(config: CreateContactConfig, run: NodeRun): Promise<JsonValue> {
  const filled = await fillIn(config, { variables: run.variables, evaluate: run.cel.evaluate });
  const { tags, ...texts } = filled as Record<string, JsonValue>;
  const input = present(Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, asText(value)])));
  if (Array.isArray(tags)) input.tags = tags.map(asText).filter((tag) => tag !== null && tag !== '');
  const payload = await mutate({ field: 'createContact', document, variables: { input } }, run);
  return { contactId: idIn(payload, 'contact') };
}

/** A number in a phone field is a phone number. */
function asText(value: JsonValue): JsonValue {
  if (value === null || typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
