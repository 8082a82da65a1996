import { expect, it } from 'vitest';
import { editText } from './edit-text.ts';

/** `|` marks the selection: one is the caret, two are its ends. */
function press(marked: string, key: string, modifier = false): string | null {
  const start = marked.indexOf('|');
  const last = marked.lastIndexOf('|');
  const text = marked.replaceAll('|', '');
  const edit = editText({ text, start, end: last === start ? start : last - 1 }, key, modifier);
  if (!edit) return null;
  const withEnd = edit.start === edit.end ? edit.text : `${edit.text.slice(0, edit.end)}|${edit.text.slice(edit.end)}`;
  return `${withEnd.slice(0, edit.start)}|${withEnd.slice(edit.start)}`;
}

it('keeps the indentation of the line', () => {
  expect(press('  "a": 1,|', 'Enter')).toBe('  "a": 1,\n  |');
});

it('goes one step deeper between brackets and puts the closing one on its own line', () => {
  expect(press('  {|}', 'Enter')).toBe('  {\n    |\n  }');
});

it('shifts the selected lines to the right and back', () => {
  expect(press('a\n|b\nc|\nd', ']', true)).toBe('a\n  |b\n  c|\nd');
  expect(press('a\n  |b\n  c|\nd', '[', true)).toBe('a\n|b\nc|\nd');
});

it('leaves other keys to the browser, Tab too, so that the keyboard can leave the field', () => {
  expect(press('a|', 'Tab')).toBeNull();
  expect(press('a|', 'x')).toBeNull();
});
