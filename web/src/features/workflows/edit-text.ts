/** A text with its selection, as offsets. */
export interface Selection {
  text: string;
  start: number;
  end: number;
}

/**
 * What a key does beyond typing, or null: Enter carries the indentation on (one step deeper after an opening
 * bracket), Ctrl-] and Ctrl-[ shift the selected lines by two spaces.
 */
export function editText(selection: Selection, key: string, modifier: boolean): Selection | null {
  if (key === 'Enter' && !modifier) return newLine(selection);
  if (key === ']' && modifier) return shift(selection, (line) => `  ${line}`);
  if (key === '[' && modifier) return shift(selection, (line) => line.replace(/^ {1,2}/, ''));
  return null;
}

function newLine({ text, start, end }: Selection): Selection {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indentation = /^ */.exec(line)?.[0] ?? '';
  const opens = /[[{]\s*$/.test(line);
  const inserted = `\n${indentation}${opens ? '  ' : ''}`;
  const closing = opens && /^\s*[\]}]/.test(after) ? `\n${indentation}` : '';
  const caret = start + inserted.length;
  return { text: before + inserted + closing + after.replace(closing ? /^ +/ : /(?!)/, ''), start: caret, end: caret };
}

function shift({ text, start, end }: Selection, change: (line: string) => string): Selection {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', Math.max(end - 1, from));
  const to = newline < 0 ? text.length : newline;
  const lines = text.slice(from, to).split('\n');
  const changed = lines.map(change);
  const first = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const block = changed.join('\n');
  return {
    text: text.slice(0, from) + block + text.slice(to),
    start: Math.max(from, start + first),
    end: Math.max(from, end + block.length - (to - from)),
  };
}
