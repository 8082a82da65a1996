export interface TextPart {
  /** Place in the text. */
  at: number;
  text: string;
  link: boolean;
}

/** Splits the text of a mail at its links, so that they can be followed; only http and https count as links. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;)]/g)) {
    if (match.index > end) parts.push({ at: end, text: text.slice(end, match.index), link: false });
    parts.push({ at: match.index, text: match[0], link: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end), link: false });
  return parts;
}
