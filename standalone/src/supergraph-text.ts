import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { StartError } from '@guardian/platform/environment';
import type { Logger } from '@guardian/platform/telemetry';

/** Where a supergraph is kept. */
export interface SupergraphText {
  /** Throws a StartError that says why it can't be read. */
  read(): Promise<string>;
  /** Calls back with each new text until stopped. What can't be read is logged, and looked at again. */
  watch(onText: (sdl: string) => void, log: Logger): () => void;
}

/** Milliseconds between two looks at a file; at an address, as the caller says. */
const fileInterval = 500;

/**
 * @param location A path, or an address that begins with http:// or https://.
 * @param interval Milliseconds between two looks at an address.
 */
export function supergraphText(location: string, interval: number): SupergraphText {
  return /^https?:\/\//i.test(location)
    ? watched(remote(new URL(location)), interval)
    : watched(local(location), fileInterval);
}

/** Reads the text; null when it is certain that it has not changed since the last time. */
type Look = () => Promise<string | null>;

function watched(look: Look, interval: number): SupergraphText {
  let last: string | undefined;
  return {
    async read() {
      const sdl = await look();
      if (sdl === null) throw new StartError('The supergraph has no text.');
      last = digest(sdl);
      return sdl;
    },
    watch(onText, log) {
      let stopped = false;
      let failing = false;
      let timer: NodeJS.Timeout;
      const again = async (): Promise<void> => {
        try {
          const sdl = await look();
          failing = false;
          if (!stopped && sdl !== null && digest(sdl) !== last) {
            last = digest(sdl);
            onText(sdl);
          }
        } catch (error) {
          if (!failing) log.warn({ err: error }, 'the supergraph can not be read; the one that is loaded stays');
          failing = true;
        }
        if (!stopped) timer = setTimeout(again, interval);
      };
      timer = setTimeout(again, interval);
      return () => {
        stopped = true;
        clearTimeout(timer);
      };
    },
  };
}

const digest = (sdl: string) => createHash('sha256').update(sdl).digest('hex');

function local(path: string): Look {
  let seen = '';
  return async () => {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const state = `${mtimeMs} ${size} ${ino}`;
      if (state === seen) return null;
      const sdl = await readFile(path, 'utf8');
      seen = state;
      return sdl;
    } catch (error) {
      throw new StartError(`The supergraph ${path} can't be read: ${(error as NodeJS.ErrnoException).code ?? error}.`);
    }
  };
}

function remote(url: URL): Look {
  let etag: string | null = null;
  return async () => {
    const response = await fetch(url, {
      headers: { accept: 'application/graphql, text/plain, */*', ...(etag ? { 'if-none-match': etag } : {}) },
      signal: AbortSignal.timeout(10_000),
    }).catch((error: Error) => {
      throw new StartError(
        `The supergraph at ${url.href} does not answer: ${(error.cause as Error | undefined)?.message ?? error.message}.`,
      );
    });
    if (response.status === 304) return null;
    const text = await response.text();
    if (!response.ok) throw new StartError(`The supergraph at ${url.href} answered ${response.status}.`);
    etag = response.headers.get('etag');
    return text;
  };
}
