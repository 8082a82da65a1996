import { Button, Group, JsonInput, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { TriggerKind } from '../../graph/generated/graphql.ts';
import type { InputError } from '../../graph/index.ts';
import { FormErrors } from '../../ui/index.ts';
import { sampleInput } from './definition-text.ts';
import { ExecuteWorkflowMutation } from './documents.ts';
import { parseJson } from './json-position.ts';

/** Starts a run with an input of the user's and goes to its timeline. */
export function RunNow({ workflowId, trigger }: { workflowId: string; trigger: TriggerKind }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [text, setText] = useState(() => sampleInput(trigger));
  const [errors, setErrors] = useState<InputError[]>([]);
  const [state, execute] = useMutation(ExecuteWorkflowMutation);
  const navigate = useNavigate();
  const input = parseJson(text.trim() === '' ? 'null' : text);

  async function start() {
    if (!input.ok) return;
    setErrors([]);
    const { data } = await execute({ workflowId, input: input.value });
    const answer = data?.executeWorkflow;
    if (!answer) return;
    if (answer.execution) {
      close();
      await navigate({ to: '/workflows/executions/$id', params: { id: answer.execution.id } });
    } else {
      setErrors(answer.errors);
    }
  }

  return (
    <>
      <Button leftSection={<IconPlayerPlay size={16} />} onClick={open}>
        Run now
      </Button>
      <Modal opened={opened} onClose={close} title="Run now">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <Stack>
            <FormErrors errors={errors} error={state.error} />
            <JsonInput
              label="Input"
              description="JSON that the nodes read as trigger; at most 64 kB."
              autosize
              minRows={4}
              maxRows={16}
              value={text}
              onChange={setText}
              error={input.ok ? undefined : `Line ${input.position.line}: ${input.message}`}
              data-autofocus
            />
            <Text size="sm" c="dimmed">
              The run acts as the workflow itself, not with your rights.
            </Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={state.fetching} disabled={!input.ok}>
                Start run
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
