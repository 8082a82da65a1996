import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Environment } from '../../environment/index.ts';
import { type Diagnosis, ill, well } from './diagnosis.ts';

const wantedNode = 24;
const enoughSpace = 1_000_000_000; // bytes

export function checkNode(version = process.versions.node): Diagnosis {
  const ok = Number(version.split('.')[0]) === wantedNode;
  if (ok) return well('Node', version);
  return ill(
    'Node',
    version,
    `Start Guardian through npm, which brings Node ${wantedNode}, or install Node ${wantedNode}.`,
  );
}

/** The folder may be missing before the first start, but nobody else may read what is in it. */
export async function checkDataFolder({ dataFolder }: Pick<Environment, 'dataFolder'>): Promise<Diagnosis> {
  const name = 'data folder';
  const found = await stat(dataFolder).catch(() => null);
  if (found === null) return well(name, `${dataFolder} is made by the first start`);
  if (!found.isDirectory()) return ill(name, `${dataFolder} is not a folder`, 'Set GUARDIAN_DATA to a folder.');
  const mode = found.mode & 0o777;
  // 711 when root starts Guardian: the server's own user has to pass through to its files.
  if ((mode & 0o066) !== 0)
    return ill(name, `${dataFolder} has mode ${mode.toString(8)}`, `Run chmod 700 ${dataFolder}.`);
  return well(name, dataFolder);
}

export async function checkSpace({ dataFolder }: Pick<Environment, 'dataFolder'>): Promise<Diagnosis> {
  const space = await statfs(dataFolder).catch(() => statfs(dirname(dataFolder)).catch(() => null));
  if (space === null)
    return ill('disk', `${dirname(dataFolder)} does not exist`, 'Set GUARDIAN_DATA to a folder that can be made.');
  const free = space.bavail * space.bsize;
  const detail = `${(free / 1e9).toFixed(1)} GB free`;
  return free >= enoughSpace
    ? well('disk', detail)
    : ill('disk', detail, 'Free some space: the database stops writing when the disk is full.');
}

export function checkMail({ mail }: Pick<Environment, 'mail'>): Diagnosis {
  if (mail !== null) return well('mail', `sent through ${mail.smtpUrl.host} as ${mail.from}`);
  return well('mail', 'not configured: kept in the outbox for operators (set SMTP_URL and MAIL_FROM to send it)');
}
