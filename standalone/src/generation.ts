import { createHash } from 'node:crypto';
import {
  execute,
  loadSupergraph,
  type OperationLimits,
  openPipeline,
  type Pipeline,
  type Source,
} from '@guardian/gateway/engine';
import { StartError } from '@guardian/platform/environment';
import type { Configuration } from './configuration.ts';
import type { HeldSource } from './source-pool.ts';
import { subgraphUrls } from './subgraph-urls.ts';

/** One supergraph and what executes operations on it, from its loading until the last operation on it has ended. */
export interface Generation {
  /** The first digits of the SDL's SHA-256. */
  id: string;
  pipeline: Pipeline;
  sources: ReadonlyMap<string, Source>;
  urls: ReadonlyMap<string, URL>;
  /** Holds the generation for an operation. @returns Lets go of it; to be called once. */
  enter(): () => void;
  /** Lets go of its connections when the operations that run have ended. */
  retire(): void;
}

export interface GenerationOptions {
  configuration: Configuration;
  limits: OperationLimits;
}

/** Throws a StartError for a text that is no supergraph, or names a subgraph without an address. */
export function openGeneration(
  sdl: string,
  { configuration, limits }: GenerationOptions,
  acquire: (name: string, endpoint: URL) => HeldSource,
): Generation {
  const { supergraph, urls } = load(sdl, configuration);
  const held = new Map([...urls].map(([name, url]) => [name, acquire(name, url)]));
  const sources = new Map([...held].map(([name, { source }]) => [name, source]));
  const pipeline = openPipeline({ supergraph, sources, execute, limits });
  let running = 0;
  let retired = false;
  const close = () => {
    pipeline.retire();
    for (const { release } of held.values()) release();
  };
  return {
    id: createHash('sha256').update(sdl).digest('hex').slice(0, 12),
    pipeline,
    sources,
    urls,
    enter() {
      running += 1;
      return () => {
        running -= 1;
        if (retired && running === 0) close();
      };
    },
    retire() {
      if (retired) return;
      retired = true;
      if (running === 0) close();
    },
  };
}

function load(sdl: string, configuration: Configuration) {
  try {
    const urls = subgraphUrls(sdl, configuration);
    return { urls, supergraph: loadSupergraph(sdl) };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The text is no supergraph of Federation 2: ${(error as Error).message}`);
  }
}
