import type { ParsedRow } from './contact-row.ts';
import type { CsvEncoding } from './csv-encoding.ts';
import type { ColumnMapping } from './tables.ts';

/** What the parser's thread starts with. */
export interface ParserOptions {
  encoding: CsvEncoding;
  delimiter: string;
  columns: string[];
  mapping: ColumnMapping[];
  /** Bytes of the file. */
  size: number;
  /** Rows below the header that are done already. */
  skipRows: number;
  /** Most rows of a batch. */
  batchSize: number;
}

export interface RowBatch {
  rows: ParsedRow[];
  /** Share of the file that was read up to the last row, 0 to 1. */
  fraction: number;
}

export type FromThread =
  /** Wants the next piece of the file. */
  | { kind: 'bytes' }
  | { kind: 'rows'; batch: RowBatch }
  | { kind: 'end' }
  /** The file is broken from here on; a sentence for people. */
  | { kind: 'unreadable'; problem: string };

export type ToThread =
  /** The next piece; null at the end of the file. */
  | { kind: 'bytes'; bytes: Uint8Array | null }
  /** The last batch was taken over: prepare the next one. */
  | { kind: 'more' };
