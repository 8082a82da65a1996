import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 of the text, base64url. */
export function sign(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Whether the signature is that of the text, in constant time. */
export function verify(key: Buffer, text: string, signature: string): boolean {
  const expected = createHmac('sha256', key).update(text).digest();
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
