import { createHash } from 'node:crypto';
import type { Database } from '../database/index.ts';

/** A supergraph that gateways served. */
export interface ServedSupergraph {
  /** SHA-256 of the SDL, hexadecimal. */
  hash: string;
  /** Version of the product that served it last. */
  version: string;
  /** Names of the subgraphs that it is composed of. */
  subgraphs: string[];
  firstServedAt: Date;
  /** Exact to a minute. */
  lastServedAt: Date;
}

/** Name of the installation's signal that follows the history of supergraphs. */
export const supergraphSignal = 'supergraphs';

/** How many are kept: those that were served last. */
export const keptSupergraphs = 100;

const columns = `hash, version, subgraphs, first_served_at as "firstServedAt", last_served_at as "lastServedAt"`;

type System = Pick<Database, 'system'>;

/** SHA-256 of the SDL, hexadecimal. */
export function hashOfSupergraph(sdl: string): string {
  return createHash('sha256').update(sdl).digest('hex');
}

function subgraphsOf(sdl: string): string[] {
  return [...sdl.matchAll(/@join__graph\(name: "([^"]+)"/g)].map(([, name]) => name ?? '');
}

/** Writes down that a supergraph is served now. @returns Whether it is a new one. */
export async function recordServed({ system }: System, sdl: string, version: string): Promise<boolean> {
  const hash = hashOfSupergraph(sdl);
  const known = await system`
    update platform.supergraph set last_served_at = now(), version = ${version} where hash = ${hash}`;
  if (known.count > 0) return false;
  const added = await system`
    insert into platform.supergraph (hash, sdl, subgraphs, version)
    values (${hash}, ${sdl}, ${subgraphsOf(sdl)}::text[], ${version})
    on conflict (hash) do update set last_served_at = now(), version = excluded.version`;
  await system`
    delete from platform.supergraph where hash in (
      select hash from platform.supergraph order by last_served_at desc, hash offset ${keptSupergraphs})`;
  return added.count > 0;
}

/** Supergraphs behind `after`, the one that was first served latest first. */
export async function listSupergraphs(
  { system }: System,
  { limit, after }: { limit: number; after: { firstServedAt: string; hash: string } | null },
): Promise<ServedSupergraph[]> {
  return system<ServedSupergraph[]>`
    select ${system.unsafe(columns)} from platform.supergraph
    where ${after === null} or (first_served_at, hash) < (${after?.firstServedAt ?? null}::timestamptz, ${after?.hash ?? ''})
    order by first_served_at desc, hash desc limit ${limit}`;
}

export async function countSupergraphs({ system }: System): Promise<number> {
  const [row] = await system<{ count: number }[]>`select count(*)::int from platform.supergraph`;
  return row?.count ?? 0;
}

/** SDL by hash, of those that are kept. */
export async function sdlOfSupergraphs({ system }: System, hashes: readonly string[]): Promise<Map<string, string>> {
  const rows = await system<{ hash: string; sdl: string }[]>`
    select hash, sdl from platform.supergraph where hash = any (${[...hashes]}::text[])`;
  return new Map(rows.map(({ hash, sdl }) => [hash, sdl]));
}

/** The one that was served last; null before the first. */
export async function presentSupergraph({ system }: System): Promise<ServedSupergraph | null> {
  const [row] = await system<ServedSupergraph[]>`
    select ${system.unsafe(columns)} from platform.supergraph
    order by last_served_at desc, first_served_at desc limit 1`;
  return row ?? null;
}
