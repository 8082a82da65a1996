import { readFileSync, writeFileSync } from 'node:fs';
import { machine } from './report.ts';

/** Replaces what stands between `<!-- bench:name -->` and `<!-- /bench:name -->` in the README. */
export function writeReadme(name: string, text: string): void {
  const file = new URL('../../README.md', import.meta.url);
  const readme = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no section ${begin}.`);
  writeFileSync(file, `${readme.slice(0, from + begin.length)}\n${text.trim()}\n${readme.slice(to)}`);
}

/** The machine in a sentence. */
export function machineSentence(): string {
  const { cpu, cores, memoryGiB, node } = machine();
  return `${cores} cores (${cpu}), ${memoryGiB} GiB, Node ${node.slice(1)}, contenders and load on the same machine.`;
}
