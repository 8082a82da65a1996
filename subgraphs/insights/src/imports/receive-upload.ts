import { defaultOwner, rowScope } from '@guardian/platform/access';
import { transact, uuidv7 } from '@guardian/platform/database';
import { badInput, CodedError } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { binaryKind, type CsvEncoding, encodingOf, utf8Watch } from './csv-encoding.ts';
import { type CsvShape, csvShape, UnreadableCsv } from './csv-shape.ts';
import { contactImportUploaded, ofImport } from './events.ts';
import { deleteChunks, forgetLeftovers, insertChunk, insertImport } from './queries.ts';
import { suggestMapping } from './suggest-mapping.ts';
import type { ContactImportRow } from './tables.ts';

/** Bytes. */
export const maxFileSize = 50 * 1024 * 1024;
const chunkSize = 256 * 1024;

/**
 * Keeps an uploaded file in pieces and looks at its beginning. At most one piece is in memory.
 *
 * @throws PAYLOAD_TOO_LARGE; BAD_USER_INPUT for an empty file, for what is no CSV, or without a header or rows.
 */
export async function receiveUpload(
  ctx: OrganizationContext,
  file: { name: string; bytes: AsyncIterable<Uint8Array> },
): Promise<ContactImportRow> {
  const id = uuidv7();
  await transact(ctx, (tx) => forgetLeftovers(tx.db, tx.organizationId));
  try {
    const stored = await storeFile(ctx, id, file.bytes);
    const shape = readShape(stored);
    const { organizationId } = ctx;
    return await transact(ctx, async (tx) => {
      const row = await insertImport(tx.db, {
        organizationId,
        id,
        ownerId: defaultOwner(ctx, rowScope(ctx, 'contactImport.upload')),
        fileName: plainName(file.name),
        size: stored.size,
        status: 'UPLOADED',
        encoding: stored.encoding,
        ...shape,
        suggestedMapping: suggestMapping(shape.columns, shape.preview),
        createdAt: new Date(),
      });
      tx.record(contactImportUploaded(ofImport(row)));
      return row;
    });
  } catch (error) {
    await transact(ctx, (tx) => deleteChunks(tx.db, tx.organizationId, id));
    throw error instanceof UnreadableCsv ? badInput(error.message) : error;
  }
}

interface StoredFile {
  size: number;
  /** The first piece. */
  head: Uint8Array;
  encoding: CsvEncoding;
}

async function storeFile(ctx: OrganizationContext, id: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const utf8 = utf8Watch();
  let head: Uint8Array = new Uint8Array();
  let size = 0;
  let position = 0;
  for await (const piece of inPieces(bytes)) {
    size += piece.byteLength;
    if (size > maxFileSize) throw tooLarge();
    if (position === 0) {
      head = piece;
      const kind = binaryKind(head);
      if (kind !== null) throw badInput(`This is ${kind}, not CSV. Save the table as CSV and send that file.`);
    }
    utf8.see(piece);
    await transact(ctx, (tx) => insertChunk(tx.db, tx.organizationId, id, position, piece));
    position++;
  }
  if (size === 0) throw badInput('The file is empty.');
  return { size, head, encoding: encodingOf(head) ?? (utf8.valid() ? 'utf-8' : 'windows-1252') };
}

/** The same bytes in pieces of one size. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    waiting.push(part);
    length += part.byteLength;
    if (length < chunkSize) continue;
    const joined = Buffer.concat(waiting);
    let start = 0;
    for (; start + chunkSize <= joined.byteLength; start += chunkSize) yield joined.subarray(start, start + chunkSize);
    waiting = [joined.subarray(start)];
    length = joined.byteLength - start;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

function readShape({ head, encoding, size }: StoredFile): CsvShape {
  const complete = head.byteLength === size;
  const text = new TextDecoder(encoding).decode(head, { stream: !complete });
  return csvShape(text, complete);
}

export function tooLarge(): CodedError {
  return new CodedError('PAYLOAD_TOO_LARGE', `A file may have at most ${maxFileSize / 1024 / 1024} MB. Split it.`);
}

/** The name without folders and control characters, at most 200 characters. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get in.
  return last.replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 200) || 'contacts.csv';
}
