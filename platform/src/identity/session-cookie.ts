import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of a cookie, still encoded; null if the header does not hold it. */
export function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** The token of a session cookie as better-auth signs it (`token.base64(HMAC-SHA256)`, URL-encoded); null if forged. */
export function verifiedToken(value: string, secret: string): string | null {
  const text = decoded(value);
  const at = text?.lastIndexOf('.') ?? -1;
  if (text === null || at < 1) return null;
  const token = text.slice(0, at);
  // Compared as text: reading base64 would overlook what follows it.
  const given = Buffer.from(text.slice(at + 1));
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** The cookies that a response sets, as the Cookie header of the next request. */
export function cookiesSetBy(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
}
