import { resolve } from 'node:path';
import { isProxyRange } from './proxy-range.ts';
import { type Region, region } from './region.ts';
import { StartError } from './start-error.ts';
import { variables } from './variables.ts';

export const subgraphNames = ['tenants', 'workflows', 'insights', 'monitoring', 'developer'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** Everything the process takes from outside, read once. An integration that is not configured is null. */
export interface Environment {
  /** `PORT`; 0 lets the system choose. */
  port: number;
  /** `HOST`: the address to listen on. */
  host: string;
  /** `GUARDIAN_URL`: the public address; decides links in mail and whether cookies are Secure. */
  url: URL;
  /** `GUARDIAN_DATA`, absolute. */
  dataFolder: string;
  /** `GUARDIAN_SECRET`; null: one is generated in the data folder. */
  secret: string | null;
  /** `GUARDIAN_KEY_ENCRYPTION_KEY`: 32 bytes that seal the keys of organizations; null: one that follows from the secret, or is kept in the data folder. */
  keyEncryptionKey: Buffer | null;
  /** `GUARDIAN_PREVIOUS_KEY_ENCRYPTION_KEYS`: former ones, which open and no longer seal. */
  previousKeyEncryptionKeys: Buffer[];
  /** `DATABASE_URL`; null: the embedded Postgres. */
  databaseUrl: string | null;
  /** `DATABASE_OWNER_URL`: for migrations; the same as `databaseUrl` when not set. */
  databaseOwnerUrl: string | null;
  /** `REDIS_URL`. */
  redisUrl: string | null;
  /** `SUBGRAPH_<NAME>_URL`: subgraphs that are called over HTTP. */
  subgraphUrls: Partial<Record<SubgraphName, URL>>;
  /** `TRUSTED_PROXIES`: addresses and CIDR ranges whose forwarded headers are believed. */
  trustedProxies: string[];
  /** `GUARDIAN_REGION`, `GUARDIAN_REGION_URLS`; null: there is one region, and nobody is refused because of it. */
  region: Region | null;
  /** `GUARDIAN_SIGN_UP`. */
  signUp: 'invite' | 'open';
  /** `GUARDIAN_SESSION_IDLE_HOURS`, `GUARDIAN_SESSION_HOURS`: how long a session lasts after its last request, and at all. Milliseconds. */
  sessions: { idle: number; absolute: number };
  /** `GUARDIAN_SLOW_CLIENT_SECONDS`: how long a live connection may take nothing of what waits for it. Milliseconds. */
  slowClientPatience: number;
  /** `GUARDIAN_ADMIN_EMAIL`, `GUARDIAN_ADMIN_PASSWORD`, `GUARDIAN_ORGANIZATION`: unattended first set-up. */
  firstAdmin: { email: string; password: string; organization: string } | null;
  /** `SMTP_URL`, `MAIL_FROM`; null: mail lands in the outbox. */
  mail: { smtpUrl: URL; from: string } | null;
  /** `GUARDIAN_ALLOW_PRIVATE_HTTP`: whether workflows and audit streams may call loopback and private addresses. */
  allowPrivateHttp: boolean;
  /** `OTEL_EXPORTER_OTLP_ENDPOINT`: where spans are sent, e.g. `http://localhost:4318`; null: nowhere. */
  otlpEndpoint: URL | null;
  /** `GUARDIAN_EXECUTOR`: what executes query plans; `apollo` is the reference. */
  executor: 'guardian' | 'apollo';
  /** `LOG_LEVEL`. */
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Parses the environment. Throws a `StartError` that names the first variable whose value can't be used. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const read = variables(source);
  const port = read.integer('PORT', 4000, 0, 65_535);
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:'])?.href ?? null;
  const ownerUrl = read.url('DATABASE_OWNER_URL', ['postgres:', 'postgresql:'])?.href ?? null;
  if (ownerUrl !== null && databaseUrl === null) {
    throw new StartError(
      'DATABASE_OWNER_URL is set without DATABASE_URL; set both, or neither for the embedded Postgres.',
    );
  }
  return Object.freeze({
    port,
    host: read.text('HOST') ?? '127.0.0.1',
    url: read.url('GUARDIAN_URL', ['http:', 'https:']) ?? new URL(`http://localhost:${port}`),
    dataFolder: resolve(read.text('GUARDIAN_DATA') ?? '.guardian'),
    secret: secret(read.text('GUARDIAN_SECRET')),
    keyEncryptionKey: wrappingKey('GUARDIAN_KEY_ENCRYPTION_KEY', read.text('GUARDIAN_KEY_ENCRYPTION_KEY')),
    previousKeyEncryptionKeys: read
      .list('GUARDIAN_PREVIOUS_KEY_ENCRYPTION_KEYS')
      .flatMap((key) => wrappingKey('GUARDIAN_PREVIOUS_KEY_ENCRYPTION_KEYS', key) ?? []),
    databaseUrl,
    databaseOwnerUrl: ownerUrl ?? databaseUrl,
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:'])?.href ?? null,
    subgraphUrls: subgraphUrls(read),
    trustedProxies: trustedProxies(read.list('TRUSTED_PROXIES')),
    region: region(read),
    signUp: read.choice('GUARDIAN_SIGN_UP', ['invite', 'open'], 'invite'),
    sessions: sessions(read),
    slowClientPatience: read.integer('GUARDIAN_SLOW_CLIENT_SECONDS', 60, 1, 3_600) * 1_000,
    firstAdmin: firstAdmin(read),
    mail: mail(read),
    allowPrivateHttp: read.flag('GUARDIAN_ALLOW_PRIVATE_HTTP', false),
    otlpEndpoint: read.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']),
    executor: read.choice('GUARDIAN_EXECUTOR', ['guardian', 'apollo'], 'guardian'),
    logLevel: read.choice('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  });
}

type Variables = ReturnType<typeof variables>;

function secret(value: string | null): string | null {
  if (value === null || value.length >= 32) return value;
  throw new StartError(
    'GUARDIAN_SECRET must have at least 32 characters, e.g. the output of "openssl rand -base64 32".',
  );
}

/** The value is a secret, so it is not repeated. */
function wrappingKey(name: string, value: string | null): Buffer | null {
  if (value === null) return null;
  const key = Buffer.from(value, 'base64');
  if (key.length === 32) return key;
  throw new StartError(`${name} must be 32 bytes in base64, e.g. the output of "openssl rand -base64 32".`);
}

function subgraphUrls(read: Variables): Environment['subgraphUrls'] {
  const urls: Environment['subgraphUrls'] = {};
  for (const name of subgraphNames) {
    const url = read.url(`SUBGRAPH_${name.toUpperCase()}_URL`, ['http:', 'https:']);
    if (url !== null) urls[name] = url;
  }
  return urls;
}

function trustedProxies(ranges: string[]): string[] {
  const wrong = ranges.find((range) => !isProxyRange(range));
  if (wrong === undefined) return ranges;
  throw new StartError(
    `TRUSTED_PROXIES must be a comma-separated list of addresses or CIDR ranges, but holds "${wrong}".`,
  );
}

function sessions(read: Variables): Environment['sessions'] {
  const hour = 60 * 60 * 1_000;
  const absolute = read.integer('GUARDIAN_SESSION_HOURS', 30 * 24, 1, 400 * 24); // browsers keep no cookie for longer
  const idle = read.integer('GUARDIAN_SESSION_IDLE_HOURS', Math.min(7 * 24, absolute), 1, absolute);
  return { idle: idle * hour, absolute: absolute * hour };
}

function firstAdmin(read: Variables): Environment['firstAdmin'] {
  const email = read.text('GUARDIAN_ADMIN_EMAIL');
  const password = read.text('GUARDIAN_ADMIN_PASSWORD');
  const organization = read.text('GUARDIAN_ORGANIZATION');
  if (email === null && password === null && organization === null) return null;
  if (email === null || password === null) {
    throw new StartError('The unattended first set-up needs both GUARDIAN_ADMIN_EMAIL and GUARDIAN_ADMIN_PASSWORD.');
  }
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new StartError(`GUARDIAN_ADMIN_EMAIL must be an e-mail address, but is "${email}".`);
  }
  return { email, password, organization: organization ?? 'My organization' };
}

function mail(read: Variables): Environment['mail'] {
  const smtpUrl = read.url('SMTP_URL', ['smtp:', 'smtps:']);
  const from = read.text('MAIL_FROM');
  if (smtpUrl === null && from === null) return null;
  if (smtpUrl === null)
    throw new StartError('MAIL_FROM is set without SMTP_URL; set both, or neither to keep mail in the outbox.');
  if (from === null) throw new StartError('SMTP_URL is set without MAIL_FROM, e.g. "Guardian <guardian@example.com>".');
  return { smtpUrl, from };
}
