import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Text in a style, where the terminal can show it. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return styleText(style, text, { stream });
}

export function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

export function printError(text: string): void {
  process.stderr.write(`${styled('red', '✗', process.stderr)} ${text}\n`);
}

export function done(label: string, text: string): void {
  print(`  ${styled('green', '✓')} ${label.padEnd(10)} ${styled('dim', text)}`);
}

export function warn(label: string, text: string): void {
  print(`  ${styled('yellow', '!')} ${label.padEnd(10)} ${text}`);
}

export function failed(label: string, text: string): void {
  print(`  ${styled('red', '✗')} ${label.padEnd(10)} ${text}`);
}

/** A duration for people: `0.2 s`. */
export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
