import type { Runtime } from '@guardian/platform/subgraph';
import { countSupergraphs, presentSupergraph, recordServed, supergraphSignal } from '@guardian/platform/supergraphs';
import { version } from '../cli/version.ts';
import type { Graph } from './graph.ts';

/** Milliseconds between two notes that a supergraph is still served. */
const noteEvery = 60_000;

/** Writes down which supergraphs the gateway serves, until it is stopped. What fails is logged, and tried again at the next note. */
export function keepSupergraphHistory(
  graph: Pick<Graph, 'supergraph' | 'onLoad'>,
  { database, signals, log }: Pick<Runtime, 'database' | 'signals' | 'log'>,
): () => Promise<void> {
  let stopped = false;
  let noting: Promise<void> = Promise.resolve();

  const note = (isLoaded: boolean): void => {
    noting = noting.then(async () => {
      if (stopped) return;
      try {
        const isNew = await recordServed(database, graph.supergraph.sdl, version);
        if (!isNew && !isLoaded) return;
        const present = await presentSupergraph(database);
        const totalCount = await countSupergraphs(database);
        await signals.publish(supergraphSignal, null, { totalCount, presentId: present?.hash ?? null });
      } catch (error) {
        log.warn({ err: error }, 'which supergraph is served was not written down');
      }
    });
  };

  note(true);
  graph.onLoad(() => note(true));
  const timer = setInterval(() => note(false), noteEvery);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await noting;
  };
}
