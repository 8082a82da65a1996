import { randomBytes } from 'node:crypto';
import type { Database, Db } from '../database/index.ts';
import { uuidv7 } from '../database/uuidv7.ts';
import { StartError } from '../environment/index.ts';
import { type DataKey, NotOpened, open, seal } from './envelope.ts';
import type { KeyEncryptionKey, KeyEncryptionKeys } from './key-encryption-keys.ts';
import { liveDataKeys } from './queries.ts';

/** Data keys of organizations, unwrapped when they are asked for and kept for a while. */
export interface Keyring {
  readonly keyEncryptionKeys: KeyEncryptionKeys;
  /** The key of this number; NotOpened if there is none any more. Reads by `db` what is not in memory. */
  key(db: Db, organizationId: string, number: number): Promise<DataKey>;
  /** All keys that something may be sealed by. */
  keys(db: Db, organizationId: string): Promise<DataKey[]>;
  /** Makes an organization's first key, unless it has one. */
  begin(organizationId: string): Promise<void>;
  /** A new key, wrapped for its row. The transaction that stores it holds `wrappingLock`, shared. */
  make(organizationId: string, number: number): Promise<WrappedKey>;
  /** Wraps a key anew by the current key-encryption key. */
  rewrap(row: WrappedKey & { organizationId: string; number: number }): Promise<WrappedKey>;
  forget(organizationId: string): void;
}

export interface WrappedKey {
  id: string;
  wrappedBy: string;
  wrappedKey: Buffer;
}

const keyrings = new WeakMap<object, Keyring>();
/** Milliseconds that keys stay in memory, and organizations at most. */
const lifetime = 5 * 60_000;
const capacity = 10_000;
/** Any number that nothing else in this database uses: held shared by whoever wraps, alone by whoever takes keys away. */
export const wrappingLock = 0x6b656b73;

/** Makes the keys of a database's organizations known by the database, which every context carries. */
export function openKeyring(database: Pick<Database, 'app' | 'system'>, keyEncryptionKeys: KeyEncryptionKeys): Keyring {
  const cache = new Map<string, { keys: Map<number, DataKey>; until: number }>();

  const load = async (db: Db, organizationId: string) => {
    const rows = await liveDataKeys(db, organizationId);
    const wrapping = rows.length === 0 ? [] : await keyEncryptionKeys.all();
    const keys = new Map<number, DataKey>();
    for (const { number, id, wrappedBy, wrappedKey } of rows) {
      if (wrappedKey === null) continue;
      const key = unwrap(wrapping, { organizationId, number, id, wrappedBy, wrappedKey });
      keys.set(number, { number, key });
    }
    if (cache.size >= capacity) cache.clear();
    cache.set(organizationId, { keys, until: Date.now() + lifetime });
    return keys;
  };
  const known = (organizationId: string) => {
    const entry = cache.get(organizationId);
    return entry !== undefined && entry.until > Date.now() ? entry.keys : undefined;
  };
  const keyring: Keyring = {
    keyEncryptionKeys,
    async key(db, organizationId, number) {
      const key = known(organizationId)?.get(number) ?? (await load(db, organizationId)).get(number);
      if (key === undefined) throw new NotOpened(`The organization ${organizationId} has no key ${number}.`);
      return key;
    },
    keys: async (db, organizationId) => [...(await load(db, organizationId)).values()],
    async begin(organizationId) {
      await database.system.begin(async (sql) => {
        await sql`select pg_advisory_xact_lock_shared(${wrappingLock})`;
        const { id, wrappedBy, wrappedKey } = await keyring.make(organizationId, 1);
        await sql`
          insert into platform.data_key (organization_id, number, id, state, wrapped_by, wrapped_key)
          values (${organizationId}, 1, ${id}, 'ACTIVE', ${wrappedBy}, ${wrappedKey}) on conflict do nothing`;
      });
    },
    async make(organizationId, number) {
      const id = uuidv7();
      return wrap(await keyEncryptionKeys.current(), { organizationId, number, id, key: randomBytes(32) });
    },
    async rewrap(row) {
      const key = unwrap(await keyEncryptionKeys.all(), row);
      return wrap(await keyEncryptionKeys.current(), { ...row, key });
    },
    forget: (organizationId) => void cache.delete(organizationId),
  };
  keyrings.set(database, keyring);
  return keyring;
}

export function keyringOf({ database }: { database: Database }): Keyring {
  const keyring = keyrings.get(database);
  if (keyring === undefined) throw new Error('This database was opened without keys; open them with openKeyring().');
  return keyring;
}

interface NamedKey {
  organizationId: string;
  number: number;
  id: string;
}

const place = ({ organizationId, id }: NamedKey) => {
  return { organizationId, table: 'platform.data_key', column: 'wrapped_key', rowId: id };
};

function wrap(by: KeyEncryptionKey, named: NamedKey & { key: Buffer }): WrappedKey {
  const wrappedKey = seal({ number: named.number, key: by.key }, place(named), named.key.toString('base64'));
  return { id: named.id, wrappedBy: by.id, wrappedKey };
}

function unwrap(known: KeyEncryptionKey[], row: NamedKey & WrappedKey): Buffer {
  const by = known.find(({ id }) => id === row.wrappedBy);
  if (by === undefined) throw new StartError(missingKey([row.wrappedBy]));
  return Buffer.from(open({ number: row.number, key: by.key }, place(row), row.wrappedKey), 'base64');
}

/** What a person does about a key-encryption key that is not at hand. */
export function missingKey(ids: readonly string[]): string {
  return `Keys of organizations are sealed by the key-encryption key ${ids.join(', ')}, which is not known here: put it back into the file key-encryption-keys of the data folder, or name it in GUARDIAN_KEY_ENCRYPTION_KEY or GUARDIAN_PREVIOUS_KEY_ENCRYPTION_KEYS.`;
}
