import { Alert, Button, Card, FileButton, Group, List, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { CheckSchemaQuery as Checked } from '../../graph/generated/graphql.ts';
import { graphError } from '../../graph/index.ts';
import { ErrorState, LoadingState, PageHeader, TextLink } from '../../ui/index.ts';
import { ChangeList } from './change-list.tsx';
import { CheckSchemaQuery, SupergraphListQuery } from './documents.ts';

const whole = '';

/** What a schema would change for clients of the supergraph that is served. */
export function SchemaCheckPage() {
  const client = useClient();
  const [{ data: list }] = useQuery({ query: SupergraphListQuery, variables: { first: 1 } });
  const [answer, setAnswer] = useState<Checked['checkSchema'] | null>(null);
  const [problem, setProblem] = useState<ReturnType<typeof graphError>>(null);
  const [checking, setChecking] = useState(false);
  const form = useForm({
    initialValues: { sdl: '', subgraph: whole },
    validate: { sdl: (sdl) => (sdl.trim() === '' ? 'The SDL is missing.' : null) },
  });
  const check = form.onSubmit(async ({ sdl, subgraph }) => {
    setChecking(true);
    setAnswer(null);
    setProblem(null);
    const variables = { input: { sdl, subgraph: subgraph === whole ? null : subgraph } };
    const { data, error } = await client.query(CheckSchemaQuery, variables, { requestPolicy: 'network-only' });
    setChecking(false);
    setAnswer(data?.checkSchema ?? null);
    setProblem(graphError(error));
  });
  const read = async (file: File | null) => {
    if (file) form.setFieldValue('sdl', await file.text());
  };
  const subgraphs = list?.supergraphs.nodes[0]?.subgraphs ?? [];
  return (
    <>
      <PageHeader
        title="Check a schema"
        back={<TextLink to="/supergraphs">Supergraphs</TextLink>}
        description="Compares what clients would see with what they see now, and names those that used what would break. Changes nothing."
      />
      <Card withBorder mb="md" component="section" aria-label="Schema">
        <form onSubmit={check} noValidate>
          <Stack>
            <Select
              label="What it is"
              data={[
                { value: whole, label: 'A whole supergraph' },
                ...subgraphs.map((name) => ({ value: name, label: `The subgraph ${name}` })),
              ]}
              allowDeselect={false}
              {...form.getInputProps('subgraph')}
            />
            <Textarea
              label="SDL"
              description="At most 500,000 characters."
              rows={12}
              spellCheck={false}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
              {...form.getInputProps('sdl')}
            />
            <Group justify="space-between" gap="xs">
              <FileButton accept=".graphql,.graphqls,.gql,text/plain" onChange={read}>
                {(props) => (
                  <Button variant="default" leftSection={<IconUpload size={16} />} {...props}>
                    Choose a file
                  </Button>
                )}
              </FileButton>
              <Button type="submit" loading={checking}>
                Check
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
      {checking ? <LoadingState label="Comparing" /> : null}
      {problem ? <ErrorState error={problem} onRetry={() => check()} /> : null}
      {answer?.problems.length ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} title="This can’t be compared">
          <List size="sm">
            {answer.problems.map(({ code, message, line, column }) => (
              <List.Item key={`${code} ${line}:${column} ${message}`} style={{ overflowWrap: 'anywhere' }}>
                {line === null ? '' : `Line ${line}, column ${column}: `}
                {message}
              </List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      {answer?.comparison ? <ChangeList comparison={answer.comparison} /> : null}
    </>
  );
}
