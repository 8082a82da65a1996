import {
  Anchor,
  Button,
  Card,
  Group,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { NoAccessPage } from '../../app/shell/no-access-page.tsx';
import { type InputError, useMay } from '../../graph/index.ts';
import { ErrorState, FormErrors, LoadingState, PageHeader, SubmitButton } from '../../ui/index.ts';
import { DefinitionCard } from './definition-card.tsx';
import { blankDefinition, definitionText } from './definition-text.ts';
import { CreateWorkflowMutation, WorkflowTemplatesQuery } from './new-workflow-documents.ts';
import { missingOf, useValidation } from './use-validation.ts';

interface Start {
  name: string;
  description: string;
  definition: unknown;
}

const blank: Start = { name: '', description: '', definition: blankDefinition };

/** Choose what to start from, then name it, change it and create it. */
export function NewWorkflowPage() {
  const may = useMay();
  const [start, setStart] = useState<Start | null>(may('workflowTemplate.read') ? null : blank);
  if (!may('workflow.create')) return <NoAccessPage page="New workflow" permission="workflow.create" />;
  return (
    <>
      <PageHeader
        title="New workflow"
        description={start ? undefined : 'Start from a template that works as it is, or from a blank one.'}
        back={
          <Anchor component={Link} to="/workflows">
            Workflows
          </Anchor>
        }
      />
      {start ? <Draft start={start} onBack={() => setStart(null)} /> : <Choice onChoose={setStart} />}
    </>
  );
}

function Choice({ onChoose }: { onChoose: (start: Start) => void }) {
  const [{ data, fetching, error }, reload] = useQuery({ query: WorkflowTemplatesQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return <LoadingState label="Loading templates" />;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {(data?.workflowTemplates ?? []).map((template) => (
        <StartCard
          key={template.id}
          title={template.name}
          description={template.description}
          action={`Use this: ${template.name}`}
          onChoose={() => onChoose(template)}
        />
      ))}
      <StartCard
        title="Blank"
        description="Started by hand, raises one alert: the least that runs."
        action="Start blank"
        onChoose={() => onChoose(blank)}
      />
    </SimpleGrid>
  );
}

interface StartCardProps {
  title: string;
  description: string;
  action: string;
  onChoose: () => void;
}

function StartCard({ title, description, action, onChoose }: StartCardProps) {
  return (
    <Card withBorder component="section">
      <Stack gap="xs" h="100%" justify="space-between">
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          <Text size="sm" mt={4}>
            {description}
          </Text>
        </div>
        <Group>
          <Button variant="default" onClick={onChoose} aria-label={action}>
            {title === 'Blank' ? 'Start blank' : 'Use this'}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function Draft({ start, onBack }: { start: Start; onBack: () => void }) {
  const [name, setName] = useState(start.name);
  const [description, setDescription] = useState(start.description);
  const mayActivate = useMay()('workflow.activate');
  const [active, setActive] = useState(mayActivate);
  const [text, setText] = useState(() => definitionText(start.definition));
  const [errors, setErrors] = useState<InputError[]>([]);
  const validation = useValidation(text);
  const [state, create] = useMutation(CreateWorkflowMutation);
  const navigate = useNavigate();
  const missing = missingOf(name, validation);

  async function save() {
    if (missing !== null || state.fetching) return;
    setErrors([]);
    const { data } = await create({
      input: {
        name: name.trim(),
        description,
        definition: validation.definition,
        ...(active ? { status: 'ACTIVE' } : {}),
      },
    });
    const answer = data?.createWorkflow;
    if (answer?.workflow) await navigate({ to: '/workflows/$id', params: { id: answer.workflow.id } });
    else setErrors(answer?.errors ?? []);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <Card withBorder>
          <Stack>
            <TextInput
              label="Name"
              required
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Textarea
              label="Description"
              autosize
              minRows={2}
              value={description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
            <Switch
              label="Turn it on at once"
              description="Otherwise it runs only by hand."
              disabled={!mayActivate}
              checked={active}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          </Stack>
        </Card>
        <DefinitionCard
          text={text}
          validation={validation}
          readOnly={false}
          onChange={setText}
          onSave={() => void save()}
        />
        <FormErrors errors={errors} error={state.error} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          <SubmitButton loading={state.fetching} missing={missing}>
            Create workflow
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
