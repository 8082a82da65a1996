import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where a sealed value lies. It can be opened there and nowhere else. */
export interface Place {
  organizationId: string;
  /** `schema.table`. */
  table: string;
  column: string;
  /** Id of the row. */
  rowId: string;
}

/** A key of an organization: 32 bytes, and the number by which what it has sealed names it. */
export interface DataKey {
  number: number;
  key: Buffer;
}

/** A sealed value that is damaged, was moved, or is sealed by another key. It says no more, and never what it holds. */
export class NotOpened extends Error {
  override name = 'NotOpened';
}

const version = 1;
const algorithm = 'aes-256-gcm';
const headerBytes = 5;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals a text: version (1 byte), number of the key (4, big endian), nonce (12), ciphertext, tag (16), by AES-256-GCM.
 * Version, key and place are bound to it as additional data. A nonce is random, so that a key may seal 2^32 values
 * (NIST SP 800-38D) before it has to be rotated.
 */
export function seal({ number, key }: DataKey, place: Place, text: string): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt8(version, 0);
  header.writeUInt32BE(number, 1);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(number, place));
  return Buffer.concat([header, nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The text that was sealed at this place. Throws NotOpened. */
export function open({ number, key }: DataKey, place: Place, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (sealedBy(bytes) !== number) throw new NotOpened('This is sealed by another key.');
  const nonce = bytes.subarray(headerBytes, headerBytes + nonceBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(boundTo(number, place));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const text = decipher.update(bytes.subarray(headerBytes + nonceBytes, -tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw new NotOpened(`What is sealed in ${place.table}.${place.column} of the row ${place.rowId} can't be opened.`);
  }
}

/** Number of the key that a value is sealed by. Throws NotOpened for what is no sealed value. */
export function sealedBy(sealed: Uint8Array): number {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < headerBytes + nonceBytes + tagBytes || bytes[0] !== version) {
    throw new NotOpened('This is no sealed value of a version that is known here.');
  }
  return bytes.readUInt32BE(1);
}

/**
 * What finds a sealed value by the whole of it: HMAC-SHA256 by a key that is derived from the data key, of which 16 bytes
 * are kept. It tells equal values of a column apart from others, and nothing else of them.
 */
export function blindIndex({ key }: DataKey, place: Omit<Place, 'rowId'>, text: string): Buffer {
  const indexKey = Buffer.from(hkdfSync('sha256', key, '', `guardian blind index ${place.table}.${place.column}`, 32));
  return createHmac('sha256', indexKey).update(text).digest().subarray(0, 16);
}

function boundTo(number: number, { organizationId, table, column, rowId }: Place): Buffer {
  return Buffer.from(JSON.stringify(['guardian', version, number, organizationId, table, column, rowId]));
}
