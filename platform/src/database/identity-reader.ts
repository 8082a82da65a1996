import type { Database } from './connect.ts';
import { createDb, type Db, send } from './statement.ts';

/** Reads with the rights of guardian_identity, across organizations: what is looked up of a person before one is chosen. */
export function createIdentityReader({ identity }: Pick<Database, 'identity'>): Db {
  return createDb((statement) => send(identity, statement));
}
