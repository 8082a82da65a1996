import { principalIdOf } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { Check } from '@guardian/platform/errors';
import { sealerFor } from '@guardian/platform/sealing';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { ofSecret, secretReplaced } from './events.ts';
import { lockedSecret } from './locked-secret.ts';
import { replaceValue } from './queries.ts';
import { checkValue, secretValue } from './secret-value.ts';
import type { SecretRow } from './tables.ts';

/**
 * Gives a secret another value. Whatever is called from now on gets the new one, also by runs that have begun.
 *
 * @throws {InvalidInput} Value out of its limits. @throws NOT_FOUND.
 */
export async function replaceSecret(ctx: OrganizationContext, id: string, value: string): Promise<SecretRow> {
  const check = new Check();
  const text = checkValue(check, ['value'], value);
  check.done();
  return transact(
    ctx,
    async (tx) => {
      const row = await lockedSecret(tx, id, 'no key update');
      const sealer = await sealerFor(ctx, tx);
      const changed = await replaceValue(tx.db, row, {
        value: sealer.seal(secretValue, row.id, text),
        replacedBy: principalIdOf(ctx.principal),
      });
      tx.record(secretReplaced(ofSecret(changed)));
      return changed;
    },
    // Without the value: the hash that is kept of an input could be used to try guesses.
    { verb: 'replaceSecret', input: { id } },
  );
}
