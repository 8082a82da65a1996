import { describe, expect, it } from 'vitest';
import { readEnvironment, StartError } from './index.ts';

describe('readEnvironment', () => {
  it('needs nothing', () => {
    const environment = readEnvironment({});
    expect(environment.port).toBe(4000);
    expect(environment.url.href).toBe('http://localhost:4000/');
    expect(environment.databaseUrl).toBeNull();
    expect(environment.mail).toBeNull();
    expect(environment.firstAdmin).toBeNull();
  });

  it('takes the port into the default address', () => {
    expect(readEnvironment({ PORT: '4711' }).url.href).toBe('http://localhost:4711/');
  });

  it('migrates through DATABASE_URL unless an owner is named', () => {
    const url = 'postgres://app@db/guardian';
    expect(readEnvironment({ DATABASE_URL: url }).databaseOwnerUrl).toBe(url);
  });

  it('takes the addresses of other regions', () => {
    const urls = 'us=https://us.example.com/?a=b, eu=https://eu.example.com';
    const { region } = readEnvironment({ GUARDIAN_REGION: 'eu', GUARDIAN_REGION_URLS: urls });
    expect(region?.name).toBe('eu');
    expect(region?.urls.get('us')?.href).toBe('https://us.example.com/?a=b');
  });

  const wrong: [string, Record<string, string>][] = [
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['GUARDIAN_URL', { GUARDIAN_URL: 'localhost:4000' }],
    ['GUARDIAN_SECRET', { GUARDIAN_SECRET: 'short' }],
    ['GUARDIAN_KEY_ENCRYPTION_KEY', { GUARDIAN_KEY_ENCRYPTION_KEY: 'short' }],
    ['GUARDIAN_PREVIOUS_KEY_ENCRYPTION_KEYS', { GUARDIAN_PREVIOUS_KEY_ENCRYPTION_KEYS: 'short' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }],
    ['DATABASE_OWNER_URL', { DATABASE_OWNER_URL: 'postgres://db' }],
    ['REDIS_URL', { REDIS_URL: 'db:6379' }],
    ['SUBGRAPH_INSIGHTS_URL', { SUBGRAPH_INSIGHTS_URL: 'insights' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/8, proxy' }],
    ['GUARDIAN_REGION', { GUARDIAN_REGION: 'Europe (west)' }],
    ['GUARDIAN_REGION', { GUARDIAN_REGION_URLS: 'us=https://us.example.com' }],
    ['GUARDIAN_REGION_URLS', { GUARDIAN_REGION: 'eu', GUARDIAN_REGION_URLS: 'https://us.example.com' }],
    ['GUARDIAN_REGION_URLS', { GUARDIAN_REGION: 'eu', GUARDIAN_REGION_URLS: 'us=us.example.com' }],
    ['GUARDIAN_REGION_URLS', { GUARDIAN_REGION: 'eu', GUARDIAN_REGION_URLS: 'us=https://a:b@us.example.com' }],
    ['GUARDIAN_REGION_URLS', { GUARDIAN_REGION: 'eu', GUARDIAN_REGION_URLS: 'us=https://a.io,us=https://b.io' }],
    ['GUARDIAN_SIGN_UP', { GUARDIAN_SIGN_UP: 'yes' }],
    ['GUARDIAN_SESSION_HOURS', { GUARDIAN_SESSION_HOURS: '0' }],
    ['GUARDIAN_SESSION_IDLE_HOURS', { GUARDIAN_SESSION_HOURS: '8', GUARDIAN_SESSION_IDLE_HOURS: '9' }],
    ['GUARDIAN_ADMIN_PASSWORD', { GUARDIAN_ADMIN_EMAIL: 'ada@example.com' }],
    ['GUARDIAN_ADMIN_EMAIL', { GUARDIAN_ADMIN_EMAIL: 'ada', GUARDIAN_ADMIN_PASSWORD: 'correct horse' }],
    ['SMTP_URL', { MAIL_FROM: 'guardian@example.com' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail' }],
    ['GUARDIAN_ALLOW_PRIVATE_HTTP', { GUARDIAN_ALLOW_PRIVATE_HTTP: '1' }],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }],
    ['GUARDIAN_EXECUTOR', { GUARDIAN_EXECUTOR: 'fastest' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ];
  it.each(wrong)('names %s when its value stops the start', (name, source) => {
    expect(() => readEnvironment(source)).toThrow(StartError);
    expect(() => readEnvironment(source)).toThrow(name);
  });

  it('does not print a password that is part of a refused URL', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://app:hunter2@db' })).toThrow(/^(?!.*hunter2)/);
  });
});
