import { setImmediate } from 'node:timers/promises';
import { changeAccess, principalIdOf } from '@guardian/platform/access';
import { Check } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import {
  changeOperationPolicy,
  countTrustedOperations,
  insertOperations,
  inspectDocument,
  type NewOperation,
  operationsRegistered,
  registeredAmong,
  registerPayload,
} from '@guardian/platform/trust';
import { apiSchema } from '../api-schema/api-schema.ts';
import { type ManifestEntry, readManifest } from './read-manifest.ts';

/** Operations that an organization can have registered. */
export const registerLimit = 10_000;

interface RegisterInput {
  manifest: unknown;
  clientName?: string | null | undefined;
}

/**
 * Registers what a manifest holds and is not registered yet, all of it or nothing. Throws InvalidInput: a manifest of no
 * known form, a document that does not fit the schema, an id that stands for another document, more than fit.
 */
export async function registerOperations(
  ctx: OrganizationContext,
  input: RegisterInput,
): Promise<{ registered: number; unchanged: number }> {
  const check = new Check();
  const clientName = check.text(['input', 'clientName'], input.clientName, { max: 80 }) ?? null;
  const entries = readManifest(check, ['input', 'manifest'], input.manifest);
  const operations = await inspected(check, entries);
  check.done();
  return changeAccess(
    ctx,
    async (tx) => {
      // First the lock, so that of two who register at once the second sees what the first has written.
      const { version } = await changeOperationPolicy(tx);
      const before = await registeredAmong(tx.db, tx.organizationId, [...operations.keys()]);
      const known = new Map(before.map((row) => [row.documentId, row]));
      for (const [id, { signature, path }] of operations) {
        if ((known.get(id)?.signature ?? signature) !== signature) {
          check.add(path, 'TAKEN', 'The id is registered for another document. Give the changed one an id of its own.');
        }
      }
      const fresh = [...operations.values()].filter(({ documentId }) => !known.has(documentId));
      const all = fresh.length + (await countTrustedOperations(tx.db, tx.organizationId));
      if (all > registerLimit) {
        const message = `An organization registers at most ${registerLimit} operations. Remove some first.`;
        check.add(['input', 'manifest'], 'LIMIT_REACHED', message);
      }
      check.done();
      if (fresh.length > 0) {
        await insertOperations(tx, fresh.map(stored), { clientName, registeredBy: principalIdOf(ctx.principal) });
        const payload = registerPayload(fresh, clientName);
        tx.record(operationsRegistered({ id: tx.organizationId, version, payload }));
      }
      return { registered: fresh.length, unchanged: operations.size - fresh.length };
    },
    { verb: 'registerOperations', input },
  );
}

/** Documents that are looked at before others get their turn. */
const atOnce = 20;

type Inspected = NewOperation & { path: string[] };

/** By the id of the document. One that stands twice in a manifest has to be the same each time. */
async function inspected(check: Check, entries: readonly ManifestEntry[]): Promise<Map<string, Inspected>> {
  const operations = new Map<string, Inspected>();
  const sdl = await apiSchema();
  for (const [index, { documentId, text, path }] of entries.entries()) {
    if (index % atOnce === atOnce - 1) await setImmediate();
    const result = inspectDocument(sdl, text);
    if (typeof result === 'string') {
      check.add(path, 'INVALID_DOCUMENT', result);
      continue;
    }
    const before = operations.get(documentId);
    if (before !== undefined && before.signature !== result.signature) {
      check.add(path, 'TAKEN', 'The id stands twice in the manifest, for two documents.');
    }
    operations.set(documentId, { documentId, text, path, ...result });
  }
  return operations;
}

function stored({ path, ...operation }: Inspected): NewOperation {
  return operation;
}
