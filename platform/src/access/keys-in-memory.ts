import DataLoader from 'dataloader';
import { auditNotesOf } from '../audit/notes.ts';
import { countRefused } from '../audit/refusal-metrics.ts';
import type { Database, Log } from '../database/index.ts';
import { unauthenticated } from '../errors/index.ts';
import { hashKey, isWellFormedKey } from './key-format.ts';
import type { KeyPrincipal } from './principal.ts';

interface KnownKey {
  principal: KeyPrincipal;
  /** Milliseconds since 1970, or Infinity. */
  expiresAt: number;
  /** When the use was last written, milliseconds since 1970. */
  markedAt: number;
}

const markEvery = 60_000;
const capacity = 50_000;
/** Keys that one look into the database is about. */
const batch = 1_000;

interface FoundKey {
  hash: string;
  organizationId: string;
  keyId: string;
  id: string;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  /** Revoked, or of a principal that has ended. */
  ended: boolean;
}

/** Keys by the hash of their secret, so that a known key costs no query. */
export class KeyCache {
  readonly #keys = new Map<string, KnownKey>();
  readonly #database: Database;
  readonly #log: Pick<Log, 'warn'>;
  /** By the hash as base64. Those asked for in one tick are read together. */
  readonly #found: DataLoader<string, FoundKey | null>;
  /** Rises with each `forget`: a look-up that was under way must not bring back what was just dropped. */
  #generation = 0;

  constructor(database: Database, log: Pick<Log, 'warn'>) {
    this.#database = database;
    this.#log = log;
    this.#found = new DataLoader((names) => this.#find(names), { cache: false, maxBatchSize: batch });
  }

  /** Null for anything but a live key. That one which is over was shown is noted in its organization's audit log. */
  async resolve(secret: string, ipAddress: string | null): Promise<KeyPrincipal | null> {
    if (!isWellFormedKey(secret)) return unknown();
    const hash = hashKey(secret);
    const name = hash.toString('base64');
    const known = this.#keys.get(name) ?? (await this.#read(name));
    if (known === null) return unknown();
    if (known.expiresAt <= Date.now()) {
      const { principal } = known;
      const caller = { organizationId: principal.organizationId, principal, ipAddress };
      const over = unauthenticated('This API key is expired or revoked.');
      auditNotesOf(this.#database)?.refused(caller, { field: 'apiKey' }, over);
      return null;
    }
    this.#mark(known);
    return known.principal;
  }

  forget(organizationId: string): void {
    this.#generation++;
    for (const [name, key] of this.#keys) if (key.principal.organizationId === organizationId) this.#keys.delete(name);
  }

  clear(): void {
    this.#generation++;
    this.#keys.clear();
  }

  async #find(names: readonly string[]): Promise<(FoundKey | null)[]> {
    const rows = await this.#database.identity<FoundKey[]>`
      select encode(hash, 'base64') as hash, api_key.organization_id as "organizationId", api_key.id as "keyId",
        principal_id as id, expires_at as "expiresAt", last_used_at as "lastUsedAt",
        revoked_at is not null or principal.ended_at is not null as ended
      from access.api_key
      join access.principal on principal.organization_id = api_key.organization_id and principal.id = principal_id
      where hash = any (array(select decode(name, 'base64') from unnest(${names as string[]}::text[]) as name))`;
    const found = new Map(rows.map((row) => [row.hash, row]));
    return names.map((name) => found.get(name) ?? null);
  }

  async #read(name: string): Promise<KnownKey | null> {
    const generation = this.#generation;
    const row = await this.#found.load(name);
    if (row === null) return null;
    const { organizationId, id, keyId } = row;
    const known: KnownKey = {
      principal: { kind: 'key', id, organizationId, keyId },
      expiresAt: row.ended ? 0 : (row.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY),
      markedAt: row.lastUsedAt?.getTime() ?? 0,
    };
    if (this.#keys.size >= capacity) this.#keys.clear();
    if (generation === this.#generation) this.#keys.set(name, known);
    return known;
  }

  /** `last_used_at` is exact to a minute, so that a busy key does not write at each request. */
  #mark(key: KnownKey): void {
    const now = Date.now();
    if (now - key.markedAt < markEvery) return;
    key.markedAt = now;
    const { organizationId, keyId } = key.principal;
    this.#database.identity`
      update access.api_key set last_used_at = now() where organization_id = ${organizationId} and id = ${keyId}
    `.catch((error: unknown) => this.#log.warn({ err: error, keyId }, 'the use of a key was not written down'));
  }
}

/** Nobody's log can hold it. */
function unknown(): null {
  countRefused('unknown-key');
  return null;
}
