import { hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, StartError } from '../environment/index.ts';

/** Keys of the installation. Every purpose has a key of its own, so that none can be used for another. */
export interface Secrets {
  /** 32 bytes by HKDF-SHA256 (RFC 5869) from the installation's secret. The same purpose gives the same key. */
  derive(purpose: string): Buffer;
}

/** Keys from a given secret. */
export function secretsFrom(secret: string): Secrets {
  const keys = new Map<string, Buffer>();
  return {
    derive(purpose) {
      const known = keys.get(purpose);
      if (known !== undefined) return known;
      const key = Buffer.from(hkdfSync('sha256', secret, 'guardian', purpose, 32));
      keys.set(purpose, key);
      return key;
    },
  };
}

/** Keys from `GUARDIAN_SECRET`, else from `<data folder>/secret`, which is made on the first start, readable by its owner only. */
export async function openSecrets(environment: Pick<Environment, 'secret' | 'dataFolder'>): Promise<Secrets> {
  return secretsFrom(environment.secret ?? (await secretOf(environment.dataFolder)));
}

async function secretOf(folder: string): Promise<string> {
  const file = join(folder, 'secret');
  const existing = await readFile(file, 'utf8').catch(() => null);
  if (existing === null) return create(folder, file);
  const secret = existing.trim();
  if (secret.length >= 32) return secret;
  throw new StartError(`${file} is damaged: restore it from a backup, or set GUARDIAN_SECRET to the secret it held.`);
}

/** Linking a finished file into place lets two processes race without either reading half a secret. */
async function create(folder: string, file: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}
