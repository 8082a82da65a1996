import type { Database } from '../../database/index.ts';
import type { Secrets } from '../../secrets/index.ts';
import { signChain } from '../chain-signature.ts';
import { append } from '../keeper.ts';
import { insertRecords, lockChains, saveChains } from '../queries.ts';
import type { UnchainedRecord } from '../record.ts';

/** Puts records at the end of an organization's chain, as the keeper does. */
export async function writeRecords(
  { system }: Pick<Database, 'system'>,
  secrets: Secrets,
  organizationId: string,
  made: readonly UnchainedRecord[],
): Promise<void> {
  await system.begin(async (sql) => {
    const [head] = (await lockChains(sql, [organizationId])).values();
    if (head === undefined) throw new Error('no chain');
    await insertRecords(
      sql,
      made.map((record) => append(head, record)),
    );
    await saveChains(sql, [{ ...head, signature: signChain(secrets, head) }]);
  });
}
