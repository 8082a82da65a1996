import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const marker = 'grd_live_';
const idLength = 8;
const randomLength = 32;
const checkLength = 6;
/** What scanners for leaked keys look for; the last six characters are a CRC-32 of the rest. */
export const keyPattern = new RegExp(`^${marker}[0-9A-Za-z]{${idLength + randomLength + checkLength}}$`);

/**
 * A new key: `grd_live_`, 8 characters that it is recognised by, 32 random ones (190 bits), 6 of a checksum, so that a
 * scanner can tell a leaked key from a look-alike and a mistyped one never reaches the database.
 */
export function newKey(): { secret: string; prefix: string; hash: Buffer } {
  const body = randomText(idLength + randomLength);
  const secret = `${marker}${body}${checksum(body)}`;
  return { secret, prefix: secret.slice(0, marker.length + idLength), hash: hashKey(secret) };
}

/** Whether the text has the form and the checksum of a key. Says nothing of whether the key exists. */
export function isWellFormedKey(text: string): boolean {
  if (!keyPattern.test(text)) return false;
  const body = text.slice(marker.length, -checkLength);
  return text.slice(-checkLength) === checksum(body);
}

/** SHA-256: enough for 190 random bits. */
export function hashKey(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

function checksum(body: string): string {
  let value = crc32(body);
  let text = '';
  for (let i = 0; i < checkLength; i++) {
    text = `${alphabet[value % alphabet.length]}${text}`;
    value = Math.floor(value / alphabet.length);
  }
  return text;
}
