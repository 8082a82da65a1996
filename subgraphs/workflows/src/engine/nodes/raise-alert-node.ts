import type { JsonValue } from '@guardian/platform/events';
import type { RaiseAlertConfig } from '../../definitions/index.ts';
import { fillIn } from '../../expressions/index.ts';
import { idIn, mutate, present } from './graph-mutation.ts';
import type { NodeRun } from './node-run.ts';

const document = `
  mutation RaiseAlertByWorkflow($input: RaiseAlertInput!) {
    raiseAlert(input: $input) { alert { id } errors { path message } }
  }`;

/** Characters that raiseAlert takes; values can be longer than their author expected. */
const lengths = { title: 200, message: 4000, deduplicationKey: 200 };

export async function runRaiseAlert(config: RaiseAlertConfig, run: NodeRun): Promise<JsonValue> {
  const { severity, ...templates } = config;
  const texts = await Promise.all(
    Object.entries(templates).map(async ([key, template]): Promise<[string, JsonValue]> => {
      // With a space before it, a single place is filled in as text, whatever its value is.
      const filled = await fillIn(` ${template}`, { variables: run.variables, evaluate: run.cel.evaluate });
      return [
        key,
        String(filled)
          .trim()
          .slice(0, lengths[key as keyof typeof lengths]),
      ];
    }),
  );
  const input = { ...present(Object.fromEntries(texts)), severity: severity ?? null, executionId: run.executionId };
  const payload = await mutate({ field: 'raiseAlert', document, variables: { input } }, run);
  return { alertId: idIn(payload, 'alert') };
}
