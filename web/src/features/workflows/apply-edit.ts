import type { Selection } from './edit-text.ts';

/**
 * Puts an edit into a text area as if it had been typed: the input event reaches React, and Ctrl-Z takes it back.
 * Setting `value` would do neither; no newer API than `execCommand` keeps the undo stack.
 */
export function applyEdit(area: HTMLTextAreaElement, edit: Selection): void {
  const old = area.value;
  let prefix = 0;
  while (prefix < Math.min(old.length, edit.text.length) && old[prefix] === edit.text[prefix]) prefix++;
  let suffix = 0;
  while (
    suffix < Math.min(old.length, edit.text.length) - prefix &&
    old[old.length - 1 - suffix] === edit.text[edit.text.length - 1 - suffix]
  ) {
    suffix++;
  }
  area.setSelectionRange(prefix, old.length - suffix);
  const inserted = edit.text.slice(prefix, edit.text.length - suffix);
  document.execCommand(inserted === '' ? 'delete' : 'insertText', false, inserted);
  area.setSelectionRange(edit.start, edit.end);
}
