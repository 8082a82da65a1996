import { StartError } from '../environment/index.ts';
import { describeUrl } from './describe-url.ts';
import { openPool } from './pool.ts';
import type { RuntimeRole } from './roles.ts';
import { tracedStatements } from './traced-statements.ts';

export type Sql = import('postgres').Sql;

/** Three pools to one database. A connection can't leave the rights of its role: it starts with them, also after `reset role`. */
export interface Database {
  /** Verbs and reads of an organization: under row-level security, by the setting `app.organization_id`. */
  app: Sql;
  /** Sign-in, and what is looked up before an organization is known. */
  identity: Sql;
  /** Log readers, jobs and sweepers, across organizations. */
  system: Sql;
  url: string;
  close(): Promise<void>;
}

/**
 * Opens the pools and makes sure that the database answers. `poolSize`: connections of the app role (default 10);
 * the others get a part of that. Connections open when needed and close after a minute without use.
 * Rows come as postgres.js gives them, except: `date` is a string, `bigint` and `numeric` are strings;
 * a string given for a json column is taken as JSON text, as drizzle does.
 * Throws StartError when the database can't be reached, or was never migrated.
 */
export async function connectDatabase(options: {
  url: string;
  applicationName: string;
  poolSize?: number;
}): Promise<Database> {
  const size = options.poolSize ?? 10;
  const pool = (role: RuntimeRole, max: number, limits: Record<string, string>) =>
    openPool(options.url, max, { role, application_name: options.applicationName, ...limits });
  const app = pool('guardian_app', size, { statement_timeout: '10s', idle_in_transaction_session_timeout: '2s' });
  const identity = tracedStatements(
    pool('guardian_identity', Math.max(2, Math.ceil(size / 3)), {
      statement_timeout: '10s',
      idle_in_transaction_session_timeout: '2s',
    }),
  );
  const system = tracedStatements(
    pool('guardian_system', Math.max(4, Math.ceil(size / 2)), {
      statement_timeout: '60s',
      idle_in_transaction_session_timeout: '30s',
    }),
  );
  const close = async (timeout = 2) => {
    await Promise.all([app, identity, system].map((sql) => sql.end({ timeout })));
  };
  try {
    await Promise.all([app, identity, system].map((sql) => sql`select 1`));
  } catch (error) {
    await close(0);
    throw notConnected(options.url, error);
  }
  return { app, identity, system, url: options.url, close: () => close() };
}

/** One sentence for the terminal, whatever kept us from connecting. */
export function notConnected(url: string, error: unknown): StartError {
  const { code, message } = error as { code?: string; message?: string };
  const where = describeUrl(url);
  if (code === '22023' || code === '42704')
    return new StartError(
      `The database ${where} has no roles of Guardian yet: run \`npm run guardian -- migrate\` first.`,
    );
  if (code === '42501')
    return new StartError(
      `The login of ${where} may not act for Guardian: run \`npm run guardian -- migrate\` with DATABASE_OWNER_URL, which allows it.`,
    );
  if (code === '28P01' || code === '28000')
    return new StartError(`The database ${where} refused the login: check user and password in DATABASE_URL.`);
  if (code === '3D000')
    return new StartError(`The database ${where} does not exist: create it, or correct DATABASE_URL.`);
  return new StartError(
    `The database ${where} can't be reached: ${message || code || 'no answer'}. Check DATABASE_URL.`,
  );
}
