import { readFileSync, writeFileSync } from 'node:fs';
import { machine } from './report.ts';

/** What a bench says in Markdown. */
export interface Figures {
  /** For the README: what somebody who compares looks for. */
  summary: string;
  /** For `docs/figures.md`: everything, and how it was measured. */
  all: string;
}

/** Replaces what stands between `<!-- bench:name -->` and `<!-- /bench:name -->` in the README and in `docs/figures.md`. */
export function publish(name: string, { summary, all }: Figures): void {
  replaceSection('README.md', name, summary);
  replaceSection('docs/figures.md', name, all);
}

function replaceSection(path: string, name: string, text: string): void {
  const file = new URL(`../../${path}`, import.meta.url);
  const document = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no section ${begin}.`);
  writeFileSync(file, `${document.slice(0, from + begin.length)}\n${text.trim()}\n${document.slice(to)}`);
}

/** The machine in a sentence. */
export function machineSentence(): string {
  const { cpu, cores, memoryGiB, node } = machine();
  return `${cores} cores (${cpu}), ${memoryGiB} GiB, Node ${node.slice(1)}, contenders and load on the same machine.`;
}
