import { Anchor, Code, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { DefinitionProblem } from './definition-problems.ts';

interface Props {
  id: string;
  problems: DefinitionProblem[];
  checking: boolean;
  onGoTo: (line: number) => void;
}

/** What is wrong with the definition as it stands; a line number leads to its line. */
export function ProblemList({ id, problems, checking, onGoTo }: Props) {
  return (
    <div id={id} aria-live="polite">
      {problems.length === 0 ? (
        <Group gap={6}>
          <IconCircleCheck size={18} color="var(--mantine-color-green-text)" aria-hidden="true" />
          <Text size="sm">{checking ? 'Checking …' : 'Valid: the definition can be saved.'}</Text>
        </Group>
      ) : (
        <>
          <Group gap={6} mb={4}>
            <IconAlertTriangle size={18} color="var(--mantine-color-red-text)" aria-hidden="true" />
            <Text size="sm" fw={600}>
              {problems.length === 1 ? 'One problem' : `${problems.length} problems`}
            </Text>
          </Group>
          <List size="sm" spacing={4}>
            {problems.map((problem) => (
              <List.Item key={`${problem.line}.${problem.path}.${problem.message}`}>
                {problem.line === null ? null : (
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    underline="always"
                    onClick={() => onGoTo(problem.line ?? 1)}
                  >
                    Line {problem.line}
                  </Anchor>
                )}{' '}
                {problem.path === '' ? null : <Code>{problem.path}</Code>} {problem.message}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  );
}
