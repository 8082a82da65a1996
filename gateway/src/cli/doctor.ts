import { access, constants, readFile, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkDatabase } from '@guardian/platform/database';
import { type Environment, StartError } from '@guardian/platform/environment';
import { createLogger } from '@guardian/platform/telemetry';
import { webFolder } from '../routes/web-app.ts';
import type { Command } from './command.ts';
import { holdDatabase } from './database.ts';
import { done, failed, print, styled, warn } from './terminal.ts';
import { version } from './version.ts';

interface Finding {
  level: 'good' | 'worth knowing' | 'wrong';
  /** What was found and, if it is wrong, what mends it. */
  text: string;
}

const good = (text: string): Finding => ({ level: 'good', text });
const notable = (text: string): Finding => ({ level: 'worth knowing', text });
const wrong = (text: string): Finding => ({ level: 'wrong', text });

export const doctor: Command = {
  name: 'doctor',
  description: `Looks at Node, the environment, the data folder, the database and the web app, and says for each thing that is wrong
what mends it. Changes nothing, and works while Guardian runs. Exit code 1 if something is wrong.`,
  options: {},
  async run({ environment: read }) {
    print(`\n  ${styled('bold', 'Guardian')} ${styled('dim', version)}\n`);
    const environment = read();
    const checks: [string, () => Promise<Finding>][] = [
      ['Node', node],
      ['Address', () => address(environment)],
      ['Data', () => dataFolder(environment)],
      ['Secret', () => secret(environment)],
      ['Disk', () => disk(environment)],
      ['Database', () => database(environment)],
      ['Mail', () => mail(environment)],
      ['Web app', webApp],
    ];
    let problems = 0;
    for (const [label, check] of checks) {
      const { level, text } = await check().catch((error: unknown) => wrong(sentence(error)));
      if (level === 'good') done(label, text);
      else if (level === 'worth knowing') warn(label, text);
      else failed(label, text);
      if (level === 'wrong') problems += 1;
    }
    print(
      `\n  ${problems === 0 ? 'Nothing is wrong.' : `${problems} ${problems === 1 ? 'thing is' : 'things are'} wrong.`}\n`,
    );
    return problems === 0 ? 0 : 1;
  },
};

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function node(): Promise<Finding> {
  return good(process.version);
}

async function address({ url, host, port }: Environment): Promise<Finding> {
  const open = !['127.0.0.1', 'localhost', '::1'].includes(host);
  if (open && url.protocol === 'http:') {
    return notable(
      `HOST ${host} is reachable from outside, but GUARDIAN_URL is ${url.origin}: cookies are not Secure.`,
    );
  }
  return good(`${url.href} on ${host}:${port}`);
}

async function dataFolder({ dataFolder: folder }: Environment): Promise<Finding> {
  const target = await stat(folder).then(
    () => folder,
    () => dirname(folder),
  );
  await access(target, constants.W_OK).catch(() => {
    throw new StartError(`${target} can't be written: give this user the right to, or set GUARDIAN_DATA.`);
  });
  return good(target === folder ? folder : `${folder} (made by the first start)`);
}

async function secret(environment: Environment): Promise<Finding> {
  if (environment.secret !== null) return good('from GUARDIAN_SECRET');
  const file = join(environment.dataFolder, 'secret');
  const found = await stat(file).catch(() => null);
  if (found === null) return good('made by the first start');
  if ((await readFile(file, 'utf8')).trim().length < 32) return wrong(`${file} is damaged: restore it from a backup.`);
  if ((found.mode & 0o077) !== 0) return wrong(`${file} can be read by others: run chmod 600 on it.`);
  return good(file);
}

async function disk({ dataFolder: folder }: Environment): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder).catch(() => statfs(dirname(folder)));
  const free = (bavail * bsize) / 1e9;
  const text = `${free.toFixed(1)} GB free`;
  return free < 1 ? wrong(`only ${text}: make room, PostgreSQL stops when the disk is full.`) : good(text);
}

async function database(environment: Environment): Promise<Finding> {
  const embedded = environment.databaseUrl === null;
  if (embedded && (await stat(join(environment.dataFolder, 'postgres')).catch(() => null)) === null) {
    return good('embedded PostgreSQL, made by the first start');
  }
  const log = createLogger({ logLevel: 'silent' });
  await using held = await holdDatabase(environment, log, { beside: true });
  const findings = await checkDatabase(held);
  const ills = findings.filter(({ ok }) => !ok);
  if (ills.length > 0) return wrong(ills.map((ill) => `${ill.name}: ${ill.detail}. ${ill.remedy}`).join('\n'));
  const place = `${embedded ? 'embedded' : 'external'}${held.shared ? ', in use' : ''}`;
  return good([place, ...findings.map((finding) => `${finding.name}: ${finding.detail}`)].join('; '));
}

async function mail(environment: Environment): Promise<Finding> {
  if (environment.mail === null)
    return notable('no mail server (SMTP_URL): messages are kept in the outbox of operators.');
  return good(`${environment.mail.smtpUrl.host} as ${environment.mail.from}`);
}

async function webApp(): Promise<Finding> {
  const built = await stat(join(webFolder, 'index.html')).catch(() => null);
  return built === null ? notable('not built yet: guardian start builds it.') : good('built');
}
