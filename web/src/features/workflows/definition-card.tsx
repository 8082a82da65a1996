import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { DefinitionEditor } from './definition-editor.tsx';
import { definitionText } from './definition-text.ts';
import { InsertSecret } from './insert-secret.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Validation } from './use-validation.ts';
import { WarningList } from './warning-list.tsx';

interface Props {
  text: string;
  validation: Validation;
  readOnly: boolean;
  onChange: (text: string) => void;
  onSave: () => void;
  children?: React.ReactNode;
}

/** The editor with what is wrong below it. */
export function DefinitionCard({ text, validation, readOnly, onChange, onSave, children }: Props) {
  const id = useId();
  const lines = new Set(validation.problems.flatMap((problem) => (problem.line === null ? [] : [problem.line])));

  function goTo(line: number) {
    const area = document.getElementById(`${id}-text`);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const offset =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(offset, offset);
    area.scrollTop = Math.max(0, (line - 6) * 20);
  }

  return (
    <Card withBorder component="section" aria-labelledby={`${id}-title`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-end">
          <div>
            <Title order={2} size="h3" id={`${id}-title`}>
              Definition
            </Title>
            {readOnly ? null : (
              <Text size="sm" c="dimmed">
                JSON, checked while you type. Ctrl-S saves, Ctrl-] and Ctrl-[ shift lines.
              </Text>
            )}
          </div>
          {readOnly ? null : (
            <Group gap="xs">
              <InsertSecret editorId={`${id}-text`} />
              {validation.definition === null ? null : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => onChange(definitionText(validation.definition))}
                >
                  Format
                </Button>
              )}
            </Group>
          )}
        </Group>
        <DefinitionEditor
          id={`${id}-text`}
          label="Definition as JSON"
          value={text}
          readOnly={readOnly}
          problemLines={lines}
          describedBy={`${id}-problems`}
          onChange={onChange}
          onSave={onSave}
        />
        <ProblemList
          id={`${id}-problems`}
          problems={validation.problems}
          checking={validation.checking}
          onGoTo={goTo}
        />
        <WarningList
          warnings={validation.warnings}
          definition={validation.definition}
          readOnly={readOnly}
          onGoTo={goTo}
          onChange={(definition) => onChange(definitionText(definition))}
        />
        {children}
      </Stack>
    </Card>
  );
}
