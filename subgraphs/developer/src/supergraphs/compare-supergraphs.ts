import { badInput, notFound } from '@guardian/platform/errors';
import {
  judge,
  type Proposal,
  type SchemaCheck,
  type SchemaProblem,
  withClients,
} from '@guardian/platform/schema-check';
import type { RequestContext } from '@guardian/platform/subgraph';
import { presentSupergraph, sdlOfSupergraphs } from '@guardian/platform/supergraphs';

export interface Comparison extends SchemaCheck {
  since: Date;
  passed: boolean;
}

interface CheckInput {
  sdl: string;
  subgraph?: string | null | undefined;
  days?: number | null | undefined;
}

const day = 86_400_000;

/** What changed from one kept supergraph to another. Throws NOT_FOUND, BAD_USER_INPUT and UNAVAILABLE. */
export async function compareSupergraphs(
  { database }: RequestContext,
  { from, to, days }: { from: string; to: string; days?: number | null | undefined },
): Promise<Comparison> {
  const since = sinceOf(days);
  const kept = await sdlOfSupergraphs(database, [from, to]);
  const verdict = await judge(ofKept(kept, from), { sdl: ofKept(kept, to), subgraph: null });
  if (verdict.kind === 'refused') throw new Error(`A kept supergraph is refused: ${verdict.problems[0].message}`);
  return compared(await withClients(database, verdict.changes, { since, organizationId: null }), since);
}

/** SDL of a kept supergraph. Throws NOT_FOUND. */
export async function readSupergraphSdl({ database }: RequestContext, hash: string): Promise<string> {
  return ofKept(await sdlOfSupergraphs(database, [hash]), hash);
}

function ofKept(kept: ReadonlyMap<string, string>, hash: string): string {
  const sdl = kept.get(hash);
  if (sdl === undefined) throw notFound(`No supergraph "${hash.slice(0, 64)}" is kept.`);
  return sdl;
}

/** What a schema would change. Throws BAD_USER_INPUT, UNAVAILABLE, and NOT_FOUND before a gateway has served any. */
export async function checkSchema(
  { database }: RequestContext,
  { sdl, subgraph, days }: CheckInput,
): Promise<{ comparison: Comparison | null; problems: SchemaProblem[] }> {
  const since = sinceOf(days);
  const proposal: Proposal = { sdl, subgraph: subgraph ?? null };
  const present = await presentSupergraph(database);
  const served = present && (await sdlOfSupergraphs(database, [present.hash])).get(present.hash);
  if (!served) throw notFound('No supergraph was served yet.');
  const verdict = await judge(served, proposal);
  if (verdict.kind === 'refused') return { comparison: null, problems: verdict.problems };
  const check = await withClients(database, verdict.changes, { since, organizationId: null });
  return { comparison: compared(check, since), problems: [] };
}

function compared(check: SchemaCheck, since: Date): Comparison {
  return { ...check, since, passed: check.changes.every(({ clients }) => clients.length === 0) };
}

function sinceOf(given: number | null | undefined): Date {
  const days = given ?? 30;
  if (days >= 1 && days <= 30) return new Date(Date.now() - days * day);
  throw badInput(`"days" must be from 1 to 30, but is ${days}.`, { argument: 'days' });
}
