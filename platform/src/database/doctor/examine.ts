import type { Environment } from '../../environment/index.ts';
import { checkDatabase } from './check-database.ts';
import { checkDataFolder, checkMail, checkNode, checkSpace } from './check-machine.ts';
import { type Diagnosis, ill } from './diagnosis.ts';

/**
 * Says what is wrong with an installation, and what to do. Changes nothing.
 * `database`: opens the database, or says why it can't; called last, since it may start the embedded one.
 */
export async function examine(
  environment: Pick<Environment, 'dataFolder' | 'mail'>,
  database: () => Promise<{ url: string; ownerUrl: string }>,
): Promise<Diagnosis[]> {
  const machine = [
    checkNode(),
    await checkDataFolder(environment),
    await checkSpace(environment),
    checkMail(environment),
  ];
  try {
    return [...machine, ...(await checkDatabase(await database()))];
  } catch (error) {
    return [
      ...machine,
      ill('PostgreSQL', (error as Error).message, 'See the sentence above; the log of the server may say more.'),
    ];
  }
}
