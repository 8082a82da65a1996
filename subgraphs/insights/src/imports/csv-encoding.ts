export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding that the first bytes of a file show by a byte order mark, or by the zeros of UTF-16; null when they do not:
 * then it is UTF-8 if the whole file is valid UTF-8, else windows-1252.
 */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = head.subarray(0, 4_096);
  looked.forEach((byte, position) => {
    if (byte === 0) zeros[position % 2] = (zeros[position % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Latin text in UTF-16 has a zero in every pair of bytes, always on the same side.
  if (odd > looked.length / 4 && even === 0) return 'utf-16le';
  if (even > looked.length / 4 && odd === 0) return 'utf-16be';
  return null;
}

/** Watches whether the pieces of a file, put together, are valid UTF-8. */
export function utf8Watch(): { see(bytes: Uint8Array): void; valid(): boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let valid = true;
  const decode = (bytes?: Uint8Array) => {
    if (!valid) return;
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      valid = false;
    }
  };
  return {
    see: decode,
    valid() {
      decode();
      return valid;
    },
  };
}

const signatures: { bytes: number[]; what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'an Excel workbook or another ZIP file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an Excel workbook of an old kind' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { bytes: [0x1f, 0x8b], what: 'a compressed file' },
];

/** What a file is when it is certainly no text, in words for people; null when it may be text. */
export function binaryKind(head: Uint8Array): string | null {
  const known = signatures.find(({ bytes }) => bytes.every((byte, position) => head[position] === byte));
  if (known !== undefined) return known.what;
  return encodingOf(head) === null && head.includes(0) ? 'a binary file' : null;
}
