import { Alert, Button, Card, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ContactField, ContactImportFullFragment } from '../../../graph/generated/graphql.ts';
import { type ColumnMapping, contactFields, mappingProblems, withField } from './mapping.ts';

interface Props {
  file: ContactImportFullFragment;
  starting: boolean;
  onStart: (mapping: ColumnMapping[]) => void;
  onBack: () => void;
}

/** Which column fills which field, above the first rows of the file. */
export function MappingStep({ file, starting, onStart, onBack }: Props) {
  const [mapping, setMapping] = useState<ColumnMapping[]>(() =>
    file.suggestedMapping.map(({ column, field }) => ({ column, field })),
  );
  const problems = mappingProblems(mapping);
  const unused = file.columns.filter((column) => !mapping.some((entry) => entry.column === column));

  return (
    <Stack>
      <Text size="sm">
        Guardian guessed what the columns of <strong>{file.fileName}</strong> mean. Correct what is wrong; a column
        without a field is left out.
      </Text>
      <Card withBorder padding={0}>
        <Table.ScrollContainer minWidth={Math.max(480, file.columns.length * 180)}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                {file.columns.map((column) => (
                  <Table.Th key={column} scope="col">
                    <Select
                      label={column}
                      placeholder="Leave out"
                      clearable
                      clearButtonProps={{ 'aria-label': `Leave out ${column}` }}
                      data={contactFields.map(({ field, label }) => ({ value: field, label }))}
                      value={mapping.find((entry) => entry.column === column)?.field ?? null}
                      onChange={(field) => setMapping(withField(mapping, column, field as ContactField | null))}
                    />
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {file.preview.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other identity
                <Table.Tr key={index}>
                  {file.columns.map((column, position) => (
                    <Table.Td key={column} c={unused.includes(column) ? 'dimmed' : undefined}>
                      {row[position] ?? ''}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Card>
      <div aria-live="polite">
        {problems.length > 0 ? (
          <Alert color="orange" title="Before it can start">
            {problems.map((problem) => (
              <Text key={problem} size="sm">
                {problem}
              </Text>
            ))}
          </Alert>
        ) : (
          <Text size="sm" c="dimmed">
            A row whose e-mail address is known already updates that contact: importing a file twice doubles nothing.
          </Text>
        )}
      </div>
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          Another file
        </Button>
        <Button loading={starting} disabled={problems.length > 0} onClick={() => onStart(mapping)}>
          Start import
        </Button>
      </Group>
    </Stack>
  );
}
