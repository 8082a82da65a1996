import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Text of a `.graphql` file beside a module: `sdl(import.meta.url, 'alerts.graphql')`. */
export function sdl(moduleUrl: string, file: string): string {
  return readFileSync(fileURLToPath(new URL(file, moduleUrl)), 'utf8');
}

/** What every subgraph's SDL begins with: federation, `@facts` and `@signal`, shared types and scalars. */
export const prelude = sdl(import.meta.url, 'prelude.graphql');
