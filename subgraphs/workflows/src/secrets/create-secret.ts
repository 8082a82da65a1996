import { principalIdOf } from '@guardian/platform/access';
import { transact, uuidv7 } from '@guardian/platform/database';
import { Check, InvalidInput } from '@guardian/platform/errors';
import { sealerFor } from '@guardian/platform/sealing';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { ofSecret, secretCreated } from './events.ts';
import { insertSecret } from './queries.ts';
import { checkValue, secretValue } from './secret-value.ts';
import type { SecretRow } from './tables.ts';

interface CreateSecretInput {
  name: string;
  value: string;
}

/**
 * Stores a value that workflows can send and nobody reads again.
 *
 * @throws {InvalidInput} Name of another form or taken, value out of its limits.
 */
export async function createSecret(ctx: OrganizationContext, input: CreateSecretInput): Promise<SecretRow> {
  const check = new Check();
  const name = check.requiredText(['input', 'name'], input.name, {
    max: 60,
    pattern: /^[A-Za-z][A-Za-z0-9_]*$/,
    message: 'Use letters, digits and underscores, a letter first, e.g. STRIPE_KEY.',
  });
  const text = checkValue(check, ['input', 'value'], input.value);
  check.done();
  return transact(
    ctx,
    async (tx) => {
      const id = uuidv7();
      const sealer = await sealerFor(ctx, tx);
      const row = await insertSecret(tx.db, {
        organizationId: tx.organizationId,
        id,
        name,
        value: sealer.seal(secretValue, id, text),
        createdBy: principalIdOf(ctx.principal),
      });
      if (row === null) {
        const message = 'The organization has a secret of this name. Replace its value, or choose another name.';
        throw new InvalidInput([{ path: ['input', 'name'], code: 'TAKEN', message }]);
      }
      tx.record(secretCreated(ofSecret(row)));
      return row;
    },
    // Without the value: the hash that is kept of an input could be used to try guesses.
    { verb: 'createSecret', input: { name } },
  );
}
