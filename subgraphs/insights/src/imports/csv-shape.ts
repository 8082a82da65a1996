import type { Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/** What the beginning of a CSV file tells about it. */
export interface CsvShape {
  delimiter: string;
  /** Names of the header row: none empty, none twice. */
  columns: string[];
  /** At most 10 rows below it, as read. */
  preview: string[][];
}

/** A file that can't be imported, in a sentence for whoever sent it. */
export class UnreadableCsv extends Error {
  override name = 'UnreadableCsv';
}

const delimiters = [',', ';', '\t', '|'];
const maxColumns = 200;
const previewRows = 10;
const maxCellLength = 500;
/** Bytes; a quote that is never closed would swallow the rest of the file. */
const maxRecordSize = 1_000_000;

/** How every part of Guardian reads CSV: RFC 4180, and what programs make of it. */
export function csvOptions(delimiter: string): Options {
  return {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: maxRecordSize,
  };
}

/** Excel's hint at the delimiter, a line `sep=;` above the header. */
export function isSeparatorLine(record: readonly string[]): boolean {
  return /^sep=.?$/i.test(record[0] ?? '') && record.slice(1).every((cell) => cell === '');
}

/**
 * Reads delimiter, columns and first rows. Throws UnreadableCsv for a file without rows or without a header.
 *
 * @param complete Whether `text` is the whole file; otherwise its last row may be cut.
 */
export function csvShape(text: string, complete: boolean): CsvShape {
  if (text.trim() === '') throw new UnreadableCsv('The file is empty.');
  const hint = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const candidates = (hint === undefined ? delimiters : [hint]).map((delimiter) => ({
    delimiter,
    ...readRecords(text, delimiter, complete),
  }));
  const best = candidates.reduce((a, b) => (regularity(b.records) > regularity(a.records) ? b : a));
  if (best.records.length === 0) throw new UnreadableCsv(best.problem ?? 'The file holds no rows.');
  const records = isSeparatorLine(best.records[0] ?? []) ? best.records.slice(1) : best.records;
  const [header = [], ...rows] = records;
  refuseOddHeader(header);
  if (rows.length === 0) throw new UnreadableCsv('The file has a header row, but no rows below it.');
  const preview = rows
    .slice(0, previewRows)
    .map((row) => row.map((cell) => cell.replaceAll('\0', '\ufffd').slice(0, maxCellLength)));
  return { delimiter: best.delimiter, columns: columnNames(header), preview };
}

function readRecords(text: string, delimiter: string, complete: boolean): { records: string[][]; problem?: string } {
  try {
    const records = parse(text, { ...csvOptions(delimiter), to: 50 }) as string[][];
    return { records: complete || records.length === 50 ? records : records.slice(0, -1) };
  } catch (error) {
    return { records: [], problem: problemOf(error) };
  }
}

/** What is wrong with a file, from csv-parse's error. */
export function problemOf(error: unknown): string {
  const { code, lines } = error as { code?: string; lines?: number };
  const where = lines === undefined ? '' : ` near line ${lines}`;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `A quote that opens${where} is never closed.`;
  if (code === 'CSV_MAX_RECORD_SIZE') return `A row${where} is larger than 1 MB: probably a quote is not closed.`;
  if (code?.startsWith('CSV_')) return `The file is not well-formed CSV${where}.`;
  throw error;
}

/** Rows that have as many cells as the first, times that number: a delimiter that isn't one gives a single cell. */
function regularity(records: string[][]): number {
  const width = records.find((record) => !isSeparatorLine(record))?.length ?? 0;
  if (width === 0) return -1;
  const regular = records.filter((record) => record.length === width).length;
  return (regular / records.length) * (width - 1);
}

function refuseOddHeader(header: string[]): void {
  if (header.length > maxColumns) throw new UnreadableCsv(`The file has more than ${maxColumns} columns.`);
  const data = header.some((cell) => /^\S+@\S+\.\S+$/.test(cell.trim()));
  const numbers = header.every((cell) => cell.trim() === '' || /^[\d.,+\-\s]+$/.test(cell));
  if (data || numbers) {
    throw new UnreadableCsv('The first row holds data instead of column names. Put a header row above it.');
  }
}

/** Names for people to choose from: trimmed, `Column 3` for an empty one, `Name (2)` for the second of a name. */
export function columnNames(header: readonly string[]): string[] {
  const names: string[] = [];
  for (const [position, cell] of header.entries()) {
    const name = cell.replaceAll('\0', '').trim().slice(0, 200) || `Column ${position + 1}`;
    let unique = name;
    for (let count = 2; names.includes(unique); count++) unique = `${name} (${count})`;
    names.push(unique);
  }
  return names;
}
