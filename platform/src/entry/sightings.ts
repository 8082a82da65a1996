import type { KeyPrincipal, MemberPrincipal } from '../access/principal.ts';
import { type Database, type Log, systemContext, transact } from '../database/index.ts';
import { countryOf } from '../network/index.ts';
import { networkRefused } from './events.ts';

/** The same principal at the same address is written down at most this often, in milliseconds. */
const writeEvery = 10 * 60_000;
const capacity = 50_000;

/** Writes down from where principals come, and who was refused. Beside the request: nobody waits for it. */
export class Sightings {
  readonly #written = new Map<string, number>();
  readonly #database: Database;
  readonly #log: Pick<Log, 'warn'>;

  constructor(database: Database, log: Pick<Log, 'warn'>) {
    this.#database = database;
    this.#log = log;
  }

  note(principal: MemberPrincipal | KeyPrincipal, ipAddress: string | null, refused: boolean): void {
    if (ipAddress === null) return;
    const key = `${principal.id} ${ipAddress} ${refused}`;
    const now = Date.now();
    if (now - (this.#written.get(key) ?? 0) < writeEvery) return;
    if (this.#written.size >= capacity) this.#written.clear();
    this.#written.set(key, now);
    this.#write(principal, ipAddress, refused).catch((error: unknown) => {
      this.#written.delete(key);
      this.#log.warn({ err: error }, 'from where a principal came was not written down');
    });
  }

  async #write(principal: MemberPrincipal | KeyPrincipal, ipAddress: string, refused: boolean): Promise<void> {
    const { organizationId, id } = principal;
    const country = await countryOf(ipAddress);
    const { system } = this.#database;
    await system`
      insert into access.sighting (organization_id, principal_id, ip_address, country, refused_at)
      values (${organizationId}, ${id}, ${ipAddress}, ${country}, ${refused ? new Date() : null})
      on conflict (organization_id, principal_id, ip_address) do update
        set last_seen_at = now(), country = excluded.country,
          refused_at = coalesce(excluded.refused_at, sighting.refused_at)`;
    if (!refused) return;
    const [row] = await system<{ name: string }[]>`
      select name from access.principal where organization_id = ${organizationId} and id = ${id}`;
    const payload = { principal: { id, name: row?.name ?? '' }, ipAddress, country };
    await transact(systemContext(this.#database, organizationId), async (tx) => {
      tx.record(networkRefused({ id: organizationId, version: 1, payload }));
    });
  }
}
