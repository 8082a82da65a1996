import { readFileSync } from 'node:fs';
import { machineSentence, publish } from '../publish.ts';
import { table, writeResults } from '../report.ts';
import { audit } from './audit.ts';
import { checks } from './checks.ts';
import type { Figure, Part } from './part.ts';
import { people } from './people.ts';
import { reads } from './reads.ts';
import { rotation } from './rotation.ts';

const parts: Record<string, Part> = { checks, reads, people, audit, rotation };
/** Parts of which the README tells. */
const shown = ['checks', 'reads', 'audit'];

/** Runs all parts, or some; what was measured last of the others is kept, and what was measured before a part failed. */
export async function benchTenants(options: { only?: string[] | undefined }): Promise<void> {
  const chosen = options.only ?? Object.keys(parts);
  const results = measuredBefore();
  for (const name of chosen) {
    const part = parts[name];
    if (part === undefined) throw new Error(`There is no part "${name}"; there are ${Object.keys(parts).join(', ')}.`);
    results[name] = await part({ say: console.log });
    keep(results);
  }
}

function keep(results: Record<string, Figure[]>): void {
  const all = tableOf(Object.keys(parts), results);
  console.log(all);
  writeResults('tenants', { parts: results });
  const source = `${machineSentence()} Regenerate with \`npm run bench -- tenants\`.`;
  publish('tenants', { summary: `${tableOf(shown, results)}\n\n${source}`, all: `${all}\n\n${source}` });
}

function tableOf(names: readonly string[], results: Record<string, Figure[]>): string {
  return table(
    ['', 'p50', 'p95', 'p99', 'CPU of Node', 'to the one above'],
    names
      .flatMap((name) => results[name] ?? [])
      .map(({ what, p50, p95, p99, cpu, ratio }) => [
        what,
        ...[p50, p95, p99].map(milliseconds),
        cpu === undefined ? '' : milliseconds(cpu),
        ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
      ]),
  );
}

function measuredBefore(): Record<string, Figure[]> {
  try {
    const text = readFileSync(new URL('../../results/tenants.json', import.meta.url), 'utf8');
    const { parts } = JSON.parse(text) as { parts: Record<string, Figure[]> };
    // Older results have no p95.
    return Object.fromEntries(Object.entries(parts).filter(([, figures]) => figures.every(({ p95 }) => p95 >= 0)));
  } catch {
    return {};
  }
}

function milliseconds(value: number): string {
  return `${value < 0.1 ? value.toFixed(4) : value.toFixed(2)} ms`;
}
