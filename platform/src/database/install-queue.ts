import { ownerRole } from './roles.ts';

/** Brings graphile-worker's own tables to its version, as the owner, so that platform's functions may call its. */
export async function installQueue(ownerUrl: string): Promise<void> {
  // Loaded here, because a second start needs neither.
  const [{ Logger, runMigrations }, { Pool }] = await Promise.all([import('graphile-worker'), import('pg')]);
  const pgPool = new Pool({ connectionString: ownerUrl, options: `-c role=${ownerRole}`, max: 1 });
  // A lost connection also fails the statement that runs; without these it would end the process.
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) });
  } finally {
    await pgPool.end();
  }
}
