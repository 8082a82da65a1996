import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import type { LimitPlanFragment } from '../../graph/generated/graphql.ts';
import { quotaText, subjectText } from '../limits/index.ts';

interface Props {
  plans: readonly LimitPlanFragment[];
  onEdit: (plan: LimitPlanFragment) => void;
}

/** Every plan with its limits. */
export function PlanTable({ plans, onEdit }: Props) {
  return (
    <Table aria-label="Plans" verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Plan</Table.Th>
          <Table.Th visibleFrom="sm">Organizations</Table.Th>
          <Table.Th>
            <VisuallyHidden>Actions</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plans.map((plan) => (
          <Table.Tr key={plan.name}>
            <Table.Td>
              <Text fw={600} size="sm">
                {plan.name}
              </Text>
              <Text size="sm" c="dimmed">
                {plan.description}
              </Text>
              {plan.limits.length === 0 ? <Text size="sm">Nothing is limited.</Text> : null}
              {plan.limits.map((limit) => (
                <Text key={`${limit.dimension} ${limit.windowSeconds}`} size="sm" className="tabular">
                  {subjectText(limit)}: {quotaText(limit)}
                </Text>
              ))}
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <Text size="sm">{holdersOf(plan)}</Text>
            </Table.Td>
            <Table.Td ta="right">
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Change the plan ${plan.name}`}
                onClick={() => onEdit(plan)}
              >
                Change
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function holdersOf({ name, organizations }: LimitPlanFragment): string {
  if (name === 'visitors') return 'Callers who act in none';
  return name === 'standard' ? 'All that have no other' : organizations.toLocaleString('en');
}
