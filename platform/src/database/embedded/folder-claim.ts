import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { StartError } from '../../environment/index.ts';

/** Any number that nothing else in this cluster uses. */
const lockKey = 0x67756172;
const patience = 2_000; // ms: connections of a Guardian that was killed a moment ago may take this long to end

export interface Claim {
  release(): Promise<void>;
}

/**
 * Makes this process the only Guardian on the folder: an advisory lock on a connection that lives as long as the process,
 * so that a killed process needs no clean-up. Throws StartError that names the process which holds it.
 */
export async function claimFolder(url: string, dataFolder: string): Promise<Claim> {
  const sql = postgres(url, {
    max: 1,
    fetch_types: false,
    idle_timeout: 0,
    max_lifetime: null,
    connection: { application_name: `guardian process ${process.pid}` },
    onnotice: () => {},
  });
  const deadline = Date.now() + patience;
  do {
    const [row] = await sql<{ locked: boolean }[]>`select pg_try_advisory_lock(${lockKey}) as locked`;
    if (row?.locked) return { release: () => sql.end({ timeout: 1 }) };
    await sleep(50);
  } while (Date.now() < deadline);
  const [holder] = await sql<{ name: string }[]>`
    select application_name as name from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and objid = ${lockKey} and granted`;
  await sql.end({ timeout: 1 });
  throw new StartError(
    `The data folder ${dataFolder} is in use by another Guardian (${holder?.name.replace('guardian ', '') ?? 'unknown process'}): stop that one, or set GUARDIAN_DATA to another folder.`,
  );
}
