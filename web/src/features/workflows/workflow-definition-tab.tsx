import { Alert, Button, Card, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { UpdateWorkflowInput, WorkflowFullFragment } from '../../graph/generated/graphql.ts';
import { type InputError, useMay } from '../../graph/index.ts';
import { FormErrors, SubmitButton } from '../../ui/index.ts';
import { DefinitionCard } from './definition-card.tsx';
import { definitionText } from './definition-text.ts';
import { UpdateWorkflowMutation } from './documents.ts';
import { missingOf, useValidation } from './use-validation.ts';

/** Edits a workflow. What was changed here stays, also when somebody else saves meanwhile: then it says so. */
export function WorkflowDefinitionTab({ workflow }: { workflow: WorkflowFullFragment }) {
  const may = useMay();
  const mayDescribe = may('workflow.update');
  const mayPublish = may('workflow.publish');
  const [base, setBase] = useState(workflow);
  const [name, setName] = useState(base.name);
  const [description, setDescription] = useState(base.description);
  const [text, setText] = useState(() => definitionText(base.definition));
  const [errors, setErrors] = useState<InputError[]>([]);
  const [state, update] = useMutation(UpdateWorkflowMutation);
  const validation = useValidation(text);

  const input: UpdateWorkflowInput = {};
  if (name.trim() !== base.name) input.name = name.trim();
  if (description !== base.description) input.description = description;
  if (validation.definition === null || definitionText(validation.definition) !== definitionText(base.definition)) {
    input.definition = validation.definition;
  }
  const changed = Object.keys(input).length > 0;
  const missing = missingOf(name, validation) ?? (changed ? null : 'Nothing is changed yet.');
  // Nothing was changed here: the workflow as others have made it is the one to edit.
  if (!changed && workflow.version !== base.version) open(workflow);
  const overtaken = changed && workflow.definitionVersion > base.definitionVersion;

  function open(current: WorkflowFullFragment) {
    setBase(current);
    setName(current.name);
    setDescription(current.description);
    setText(definitionText(current.definition));
  }

  async function save() {
    if (missing !== null || state.fetching) return;
    setErrors([]);
    const { data } = await update({ id: workflow.id, input });
    const answer = data?.updateWorkflow;
    if (answer?.workflow) open(answer.workflow);
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
        {overtaken ? (
          <Alert color="orange" title={`Version ${workflow.definitionVersion} was published meanwhile`}>
            <Text size="sm" mb="xs">
              You are editing version {base.definitionVersion}. Saving puts yours above it.
            </Text>
            <Button size="xs" variant="default" onClick={() => open(workflow)}>
              Open the newest and drop my changes
            </Button>
          </Alert>
        ) : null}
        <Card withBorder>
          <Stack>
            <TextInput
              label="Name"
              required
              maxLength={120}
              readOnly={!mayDescribe}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Textarea
              label="Description"
              autosize
              minRows={2}
              readOnly={!mayDescribe}
              value={description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
          </Stack>
        </Card>
        <DefinitionCard
          text={text}
          validation={validation}
          readOnly={!mayPublish}
          onChange={setText}
          onSave={() => void save()}
        />
        <FormErrors errors={errors} error={state.error} />
        {mayDescribe || mayPublish ? (
          <Group justify="flex-end">
            <Button variant="default" disabled={!changed} onClick={() => open(workflow)}>
              Discard changes
            </Button>
            <SubmitButton loading={state.fetching} missing={missing}>
              Save
            </SubmitButton>
          </Group>
        ) : null}
      </Stack>
    </form>
  );
}
