import { readFile } from 'node:fs/promises';
import { StartError } from '@guardian/platform/environment';
import { type HeaderRules, readHeaderRules } from './header-rules.ts';

/** How a subgraph's subscriptions are reached. */
export type SubscriptionProtocol = 'graphql-ws' | 'sse';

/** What may differ from one subgraph to another. */
export interface SubgraphConfiguration {
  /** In place of the address in the supergraph. */
  url?: URL;
  headers: HeaderRules;
  subscriptions: { protocol: SubscriptionProtocol; url?: URL };
  /** Milliseconds a fetch may take. */
  timeout: number;
}

/** The settings of a subgraph by its name in the supergraph. */
export type Configuration = (subgraph: string) => SubgraphConfiguration;

type Values = Record<string, unknown>;

const keys = ['url', 'propagate', 'set', 'subscriptions', 'subscriptionsUrl', 'timeout'];
const shape =
  '{ "all": { "propagate": ["authorization"], "set": { "x-from": "gateway" }, "timeout": 15000 }, "subgraphs": { "reviews": { "url": "http://…", "subscriptions": "sse" } } }';

/** Reads a configuration file; without one, everything is as it is by default. Throws a StartError that names the place. */
export async function readConfiguration(file: string | undefined): Promise<Configuration> {
  if (file === undefined) return parseConfiguration('{}', 'the configuration');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`The configuration ${file} can't be read: ${error.code ?? error.message}.`);
  });
  return parseConfiguration(text, file);
}

export function parseConfiguration(text: string, file: string): Configuration {
  const document = object(parse(text, file), file, '');
  for (const key of Object.keys(document)) {
    if (key !== 'all' && key !== 'subgraphs') throw wrong(file, key, `is unknown; the file looks like ${shape}`);
  }
  const all = section(document.all, file, 'all');
  if (all.url !== undefined) throw wrong(file, 'all.url', 'would send every subgraph to one address; set it for one');
  const named = object(document.subgraphs ?? {}, file, 'subgraphs');
  const sections = new Map(
    Object.entries(named).map(([name, value]) => [name, section(value, file, `subgraphs.${name}`)]),
  );
  const everyone = settings({}, all, file, 'all');
  const known = new Map(
    [...sections].map(([name, own]) => [name, settings(all, own, file, `subgraphs.${name}`)] as const),
  );
  return (subgraph) => known.get(subgraph) ?? everyone;
}

function settings(all: Values, own: Values, file: string, place: string): SubgraphConfiguration {
  const values = { ...all, ...own };
  const at = (key: string) => `${place}.${key}`;
  const url = address(values.url, file, at('url'), /^https?:$/);
  const protocol = values.subscriptions ?? 'graphql-ws';
  if (protocol !== 'graphql-ws' && protocol !== 'sse') {
    throw wrong(file, at('subscriptions'), 'must be "graphql-ws" or "sse"');
  }
  const timeout = values.timeout ?? 15_000;
  if (typeof timeout !== 'number' || !Number.isInteger(timeout) || timeout < 1 || timeout > 3_600_000) {
    throw wrong(file, at('timeout'), 'must be a number of milliseconds, from 1 to 3600000');
  }
  const subscriptionsUrl = address(values.subscriptionsUrl, file, at('subscriptionsUrl'), /^(https?|wss?):$/);
  return {
    ...(url ? { url } : {}),
    headers: readHeaderRules({ propagate: values.propagate, set: values.set }, (key, problem) =>
      wrong(file, at(key), problem),
    ),
    subscriptions: { protocol, ...(subscriptionsUrl ? { url: subscriptionsUrl } : {}) },
    timeout,
  };
}

function section(value: unknown, file: string, place: string): Values {
  const values = object(value ?? {}, file, place);
  for (const key of Object.keys(values)) {
    if (!keys.includes(key)) throw wrong(file, `${place}.${key}`, `is unknown; known are ${keys.join(', ')}`);
  }
  return values;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartError(`${file} is no JSON: ${(error as Error).message}.`);
  }
}

function object(value: unknown, file: string, place: string): Values {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Values;
  throw wrong(file, place || 'the whole', `must be an object like ${shape}`);
}

function address(value: unknown, file: string, place: string, protocols: RegExp): URL | undefined {
  if (value === undefined) return undefined;
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url === null || !protocols.test(url.protocol))
    throw wrong(file, place, 'must be an address like "http://host/graphql"');
  return url;
}

const wrong = (file: string, place: string, problem: string) => new StartError(`${file}: ${place} ${problem}.`);
