import { Code, ScrollArea } from '@mantine/core';

/** A JSON value, indented, in a frame that scrolls. */
export function JsonView({
  value,
  label = 'JSON',
  maxHeight = 320,
}: {
  value: unknown;
  label?: string;
  maxHeight?: number;
}) {
  return (
    <ScrollArea.Autosize mah={maxHeight} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
      <Code block>{JSON.stringify(value, null, 2) ?? 'undefined'}</Code>
    </ScrollArea.Autosize>
  );
}
