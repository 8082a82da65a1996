import { Button, Group } from '@mantine/core';
import { IconPower } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMutation } from 'urql';
import type { WorkflowFullFragment, WorkflowStatus } from '../../graph/generated/graphql.ts';
import { refusalOf, useMay } from '../../graph/index.ts';
import { Can, ConfirmButton, toastError, toastWithUndo } from '../../ui/index.ts';
import { AssignButton, type Assignment } from '../members/index.ts';
import { DeleteWorkflowMutation, UpdateWorkflowMutation } from './documents.ts';
import { RunNow } from './run-now.tsx';

/** Turn on or off, run, delete. */
export function WorkflowActions({ workflow }: { workflow: WorkflowFullFragment }) {
  const may = useMay();
  const navigate = useNavigate();
  const [updated, update] = useMutation(UpdateWorkflowMutation);
  const [, remove] = useMutation(DeleteWorkflowMutation);
  const active = workflow.status === 'ACTIVE';

  async function setStatus(status: WorkflowStatus, undoable: boolean) {
    const refusal = refusalOf(await update({ id: workflow.id, input: { status } }), 'updateWorkflow');
    if (refusal) toastError(refusal);
    else if (undoable && workflow.status !== 'PAUSED') {
      toastWithUndo(`“${workflow.name}” is ${status === 'ACTIVE' ? 'on' : 'off'}.`, () => {
        void setStatus(workflow.status, false);
      });
    }
  }

  const assign = async (to: Assignment) =>
    refusalOf(await update({ id: workflow.id, input: { ...to } }), 'updateWorkflow');

  async function deleteIt() {
    const refusal = refusalOf(await remove({ id: workflow.id }), 'deleteWorkflow');
    if (!refusal) await navigate({ to: '/workflows' });
    return refusal;
  }

  return (
    <Group gap="xs">
      {may('workflow.activate') ? (
        <Button
          variant="default"
          leftSection={<IconPower size={16} />}
          loading={updated.fetching}
          onClick={() => void setStatus(active ? 'INACTIVE' : 'ACTIVE', true)}
        >
          {active ? 'Turn off' : 'Turn on'}
        </Button>
      ) : null}
      <Can permission="workflow.assign">
        <AssignButton name={workflow.name} owner={workflow.owner} team={workflow.team} onAssign={assign} />
      </Can>
      <Can permission="workflow.delete">
        <ConfirmButton
          title={`Delete “${workflow.name}”?`}
          consequence="Its running executions are cancelled. The history stays in the activity. This can't be undone."
          verb="Delete workflow"
          onConfirm={deleteIt}
        >
          Delete
        </ConfirmButton>
      </Can>
      <Can permission="workflow.execute">
        <RunNow workflowId={workflow.id} trigger={workflow.trigger} />
      </Can>
    </Group>
  );
}
