import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, StartError } from '../environment/index.ts';
import { secretsFrom } from '../secrets/index.ts';

export interface KeyEncryptionKey {
  /** What data keys name it by: from its hash, so that it can't be given to another key. */
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

/** The keys that seal data keys. They are never in the database. */
export interface KeyEncryptionKeys {
  /** `environment`: somebody else makes and keeps them. */
  source: 'environment' | 'file';
  /** The one that seals from now on. Read anew each time: another process may have made it. */
  current(): Promise<KeyEncryptionKey>;
  /** All that are known, the current one first. */
  all(): Promise<KeyEncryptionKey[]>;
  /** Makes a new current key; the others stay known. Throws StartError when the keys come from the environment. */
  renew(): Promise<KeyEncryptionKey>;
  /** Forgets all but the current one, if they are kept in the file. */
  forgetOthers(): Promise<void>;
}

type Source = Pick<Environment, 'dataFolder' | 'secret' | 'keyEncryptionKey' | 'previousKeyEncryptionKeys'>;

/**
 * Keys from `GUARDIAN_KEY_ENCRYPTION_KEY` and `GUARDIAN_PREVIOUS_KEY_ENCRYPTION_KEYS`; one that follows from `GUARDIAN_SECRET`,
 * so that machines which share that share the key; and those of the file `key-encryption-keys` of the data folder: a key a
 * line, the newest first. The first of these that is there seals; the file is made when nothing else is.
 */
export function openKeyEncryptionKeys(environment: Source): KeyEncryptionKeys {
  const file = join(environment.dataFolder, 'key-encryption-keys');
  const { keyEncryptionKey, previousKeyEncryptionKeys, secret } = environment;
  const derived = secret === null ? null : secretsFrom(secret).derive('key-encryption');
  const fromEnvironment = keyEncryptionKey !== null || derived !== null;
  const first = keyEncryptionKey ?? derived;
  const given = [...new Set([first, ...previousKeyEncryptionKeys, derived])].flatMap((key) => key ?? []);

  const kept = async () => {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text !== null) return read(text, file);
    return fromEnvironment ? [] : [await create(environment.dataFolder, file)];
  };
  const all = async () => [...given.map(named), ...(await kept())];
  const current = async () => {
    const [current] = first === null ? await kept() : [named(first)];
    if (current === undefined) throw new StartError(`${file} holds no key.`);
    return current;
  };

  return {
    source: fromEnvironment ? 'environment' : 'file',
    current,
    all,
    async renew() {
      if (fromEnvironment) {
        throw new StartError(
          'The key-encryption key comes from the environment: set a new one in GUARDIAN_KEY_ENCRYPTION_KEY, name the old one in GUARDIAN_PREVIOUS_KEY_ENCRYPTION_KEYS, and run this again.',
        );
      }
      const fresh = named(randomBytes(32));
      await replace(file, [fresh, ...(await kept())]);
      return fresh;
    },
    async forgetOthers() {
      if (!fromEnvironment) await replace(file, [await current()]);
    },
  };
}

/** Keys that live as long as the process: for tests, and for nothing that is kept. */
export function keysInMemory(first = randomBytes(32)): KeyEncryptionKeys {
  let keys = [named(first)];
  const current = async () => keys[0] as KeyEncryptionKey;
  return {
    source: 'file',
    current,
    all: async () => keys,
    async renew() {
      keys = [named(randomBytes(32)), ...keys];
      return current();
    },
    async forgetOthers() {
      keys = keys.slice(0, 1);
    },
  };
}

function named(key: Buffer): KeyEncryptionKey {
  const hash = createHash('sha256').update('guardian key-encryption key').update(key);
  return { id: hash.digest('hex').slice(0, 16), key };
}

function read(text: string, file: string): KeyEncryptionKey[] {
  const keys = text
    .split('\n')
    .filter(Boolean)
    .map((line) => Buffer.from(line, 'base64'));
  if (keys.length > 0 && keys.every((key) => key.length === 32)) return keys.map(named);
  throw new StartError(`${file} is damaged: restore it from a backup, or nothing that is sealed can be read any more.`);
}

/** Linking a finished file into place lets two processes race without either reading half a key. */
async function create(folder: string, file: string): Promise<KeyEncryptionKey> {
  await mkdir(folder, { recursive: true });
  const draft = await write(file, [named(randomBytes(32))]);
  try {
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return read(await readFile(file, 'utf8'), file)[0] as KeyEncryptionKey;
}

async function replace(file: string, keys: KeyEncryptionKey[]): Promise<void> {
  await rename(await write(file, keys), file);
}

async function write(file: string, keys: KeyEncryptionKey[]): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  const text = keys.map(({ key }) => `${key.toString('base64')}\n`).join('');
  await writeFile(draft, text, { mode: 0o600, flush: true });
  return draft;
}
