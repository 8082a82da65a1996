import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useMay } from '../../graph/index.ts';
import { CreateWorkflowMutation, WorkflowTemplatesQuery } from '../workflows/new-workflow-documents.ts';

/** The ready-made workflows; one click makes one of them and turns it on. */
export function TemplateOffer({ next }: { next: boolean }) {
  const may = useMay();
  const [{ data }] = useQuery({ query: WorkflowTemplatesQuery, pause: !may('workflowTemplate.read') });
  const [, create] = useMutation(CreateWorkflowMutation);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const needed = ['workflow.create', 'workflow.activate', 'workflowTemplate.read'];
  if (!needed.every(may)) return <Text size="sm">Someone who may create workflows has to do this.</Text>;
  return (
    <div>
      <Group gap="xs" mt="xs">
        {(data?.workflowTemplates ?? []).map((template, index) => (
          <Button
            key={template.id}
            size="xs"
            h="auto"
            py={6}
            styles={{ label: { whiteSpace: 'normal', lineHeight: 1.3 } }}
            variant={next && index === 0 ? 'filled' : 'default'}
            title={template.description}
            loading={chosen === template.id}
            disabled={chosen !== null && chosen !== template.id}
            onClick={async () => {
              setChosen(template.id);
              setProblem(null);
              const { name, description, definition } = template;
              const result = await create({ input: { name, description, definition, status: 'ACTIVE' } });
              setChosen(null);
              setProblem(result.error?.message ?? result.data?.createWorkflow.errors[0]?.message ?? null);
            }}
          >
            {template.name}
          </Button>
        ))}
      </Group>
      {problem ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" mt="xs">
          {problem}
        </Text>
      ) : null}
    </div>
  );
}
