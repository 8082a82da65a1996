import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { FormErrors, toast } from '../../ui/index.ts';
import { AssignLimitPlanMutation } from './documents.ts';
import type { LimitedOrganization } from './organization-table.tsx';

interface Props {
  organization: LimitedOrganization;
  plans: readonly string[];
  onAssigned: () => void;
  onCancel: () => void;
}

/** Gives an organization another plan; its own log says so. */
export function AssignPlanForm({ organization, plans, onAssigned, onCancel }: Props) {
  const [{ data, error, fetching }, assign] = useMutation(AssignLimitPlanMutation);
  const [plan, setPlan] = useState(organization.plan);
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const result = await assign({ input: { organizationId: organization.organizationId, plan } });
        if (!result.data?.assignRateLimitPlan.plan) return;
        toast(`${organization.name} has the plan ${plan} now.`);
        onAssigned();
      }}
    >
      <Stack>
        <FormErrors errors={data?.assignRateLimitPlan.errors} error={error} />
        <Select
          label="Plan"
          description="It counts at once. The audit log of the organization says who gave it."
          data={plans.filter((name) => name !== 'visitors')}
          allowDeselect={false}
          value={plan}
          onChange={(value) => value && setPlan(value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={fetching} disabled={plan === organization.plan}>
            Give plan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
