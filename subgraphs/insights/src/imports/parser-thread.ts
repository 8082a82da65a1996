import { pipeline, Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'csv-parse';
import { fieldPositions, type ParsedRow, readRow } from './contact-row.ts';
import { csvOptions, isSeparatorLine, problemOf } from './csv-shape.ts';
import type { FromThread, ParserOptions, ToThread } from './parser-messages.ts';

// The body of the thread that parses a file. Bytes come and batches go one at a time, each when the other side asks, so
// that memory is bounded whatever the size of the file.

const options = workerData as ParserOptions;
const port = parentPort;
if (port === null) throw new Error('The parser runs as a thread.');

const waiting: { [Kind in ToThread['kind']]?: (message: Extract<ToThread, { kind: Kind }>) => void } = {};
port.on('message', (message: ToThread) => {
  if (message.kind === 'bytes') waiting.bytes?.(message);
  else waiting.more?.(message);
});
const send = (message: FromThread) => port.postMessage(message);

/** Bytes of the source, and of what they decode to: how far csv-parse is in the latter tells how far in the former. */
const read = { source: 0, decoded: 0 };

async function* text(): AsyncGenerator<string> {
  const decoder = new TextDecoder(options.encoding);
  for (;;) {
    const next = new Promise<Uint8Array | null>((resolve) => {
      waiting.bytes = ({ bytes }) => resolve(bytes);
    });
    send({ kind: 'bytes' });
    const bytes = await next;
    const piece = bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    read.source += bytes?.byteLength ?? 0;
    read.decoded += Buffer.byteLength(piece);
    if (piece !== '') yield piece;
    if (bytes === null) return;
  }
}

async function run(): Promise<void> {
  const parser = parse(csvOptions(options.delimiter));
  // An error of the source ends the parser too, whose loop below reports it.
  pipeline(Readable.from(text()), parser, () => {});
  const positions = fieldPositions(options.columns, options.mapping);
  let rows: ParsedRow[] = [];
  let taken: Promise<void> = Promise.resolve();
  const handOver = async () => {
    await taken;
    taken = new Promise((resolve) => {
      waiting.more = () => resolve();
    });
    send({ kind: 'rows', batch: { rows, fraction: fraction(parser.info.bytes) } });
    rows = [];
  };
  let header = true;
  let skip = options.skipRows;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (header) header = isSeparatorLine(record);
      else if (skip > 0) skip--;
      else if (rows.push(readRow(record, positions)) === options.batchSize) await handOver();
    }
  } finally {
    // Also what stands before the place where a file is broken.
    if (rows.length > 0) await handOver();
    await taken;
  }
}

function fraction(parsed: number): number {
  if (read.decoded === 0 || options.size === 0) return 1;
  return Math.min(1, (parsed / read.decoded) * (read.source / options.size));
}

try {
  await run();
  send({ kind: 'end' });
} catch (error) {
  send({ kind: 'unreadable', problem: problemOf(error) });
}
port.close();
