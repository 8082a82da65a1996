import type { Database } from './connect.ts';
import { type Db, dbOver, send } from './statement.ts';

/** Reads with the rights of guardian_identity, across organizations: what is looked up of a person before one is chosen. */
export function createIdentityReader({ identity }: Pick<Database, 'identity'>): Db {
  return dbOver((statement) => send(identity, statement));
}
