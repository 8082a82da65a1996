import { randomFillSync } from 'node:crypto';

const counterLimit = 0x1000; // 12 bits of `rand_a`
let lastTime = 0;
let counter = 0;

/** An id by RFC 9562 that sorts by the time it was made; those of one process in the order they were made. Lower case. */
export function uuidv7(): string {
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    counter = 0;
  } else if (++counter === counterLimit) {
    lastTime++; // more than 4,096 in a millisecond: borrow from the next
    counter = 0;
  }
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes.writeUIntBE(lastTime, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether Postgres takes the text as a uuid. An id that a client made up is "not found", not a failed statement. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}
