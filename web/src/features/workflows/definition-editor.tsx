import { useRef } from 'react';
import { applyEdit } from './apply-edit.ts';
import classes from './definition-editor.module.css';
import { editText } from './edit-text.ts';

interface Props {
  id: string;
  label: string;
  value: string;
  readOnly: boolean;
  /** Numbers of the lines that have a problem. */
  problemLines: ReadonlySet<number>;
  describedBy: string;
  onChange: (value: string) => void;
  onSave: () => void;
}

/**
 * A text area with line numbers, for JSON. Enter keeps the indentation; Ctrl-] and Ctrl-[ shift the selected lines
 * (Tab stays what leaves the field, for people who use the keyboard only); Ctrl-S saves.
 */
export function DefinitionEditor({ id, label, value, readOnly, problemLines, describedBy, onChange, onSave }: Props) {
  const gutter = useRef<HTMLDivElement>(null);
  const lines = value.split('\n');

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>) {
    const area = event.currentTarget;
    const modifier = event.ctrlKey || event.metaKey;
    if (modifier && event.key === 's') {
      event.preventDefault();
      onSave();
      return;
    }
    if (readOnly) return;
    const edit = editText(
      { text: area.value, start: area.selectionStart, end: area.selectionEnd },
      event.key,
      modifier,
    );
    if (!edit) return;
    event.preventDefault();
    applyEdit(area, edit);
  }

  return (
    <div className={classes.frame}>
      <div
        className={classes.gutter}
        style={{ width: `${Math.max(2, String(lines.length).length) + 3}ch` }}
        aria-hidden="true"
      >
        <div className={classes.numbers} ref={gutter}>
          {lines.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <div key={index} className={classes.line} data-problem={problemLines.has(index + 1) || undefined}>
              {index + 1}
            </div>
          ))}
        </div>
      </div>
      <textarea
        id={id}
        className={classes.text}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={problemLines.size > 0}
        value={value}
        readOnly={readOnly}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
