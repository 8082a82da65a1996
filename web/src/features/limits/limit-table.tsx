import { Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMutation } from 'urql';
import type { ShownRateLimitsFragment } from '../../graph/generated/graphql.ts';
import { graphError, useMay } from '../../graph/index.ts';
import { ConfirmButton, RelativeTime, StatusBadge, toast } from '../../ui/index.ts';
import { ResetRateLimitMutation } from './documents.ts';
import { quotaText, subjectText } from './limit-words.ts';
import { type LimitChoice, subjectInput } from './subject-input.ts';

type Limit = ShownRateLimitsFragment['limits'][number];

interface Props {
  limits: readonly Limit[];
  onEdit: (limit: LimitChoice) => void;
}

/** Every limit, where it comes from, and how to change one's own. */
export function LimitTable({ limits, onEdit }: Props) {
  const may = useMay()('limit.update');
  return (
    <Table aria-label="Limits" verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Limit</Table.Th>
          <Table.Th>Set by</Table.Th>
          <Table.Th>
            <VisuallyHidden>Actions</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {limits.map((limit) => (
          <Table.Tr key={`${limit.source} ${limit.dimension} ${limit.subject}`}>
            <Table.Td>
              <Text fw={600} size="sm">
                {subjectText(limit)}
              </Text>
              <Text size="sm" className="tabular">
                {quotaText(limit)}
              </Text>
            </Table.Td>
            <Table.Td>
              <SetBy limit={limit} />
            </Table.Td>
            <Table.Td>
              {may && limit.source === 'ORGANIZATION' ? (
                <Group gap="xs" justify="flex-end">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Change the limit of: ${subjectText(limit)}`}
                    onClick={() => onEdit(limit)}
                  >
                    Change
                  </Button>
                  <ResetButton limit={limit} />
                </Group>
              ) : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function SetBy({ limit }: { limit: Limit }) {
  if (limit.source === 'PLAN') return <StatusBadge status="PLAN" tone="neutral" />;
  return (
    <Text size="sm">
      {limit.setBy?.name ?? 'The organization'}
      {limit.setAt ? (
        <>
          , <RelativeTime at={limit.setAt} />
        </>
      ) : null}
    </Text>
  );
}

function ResetButton({ limit }: { limit: LimitChoice }) {
  const [, reset] = useMutation(ResetRateLimitMutation);
  const about = subjectText(limit);
  const onConfirm = async () => {
    const { data, error } = await reset({ input: subjectInput(limit) });
    const problem = graphError(error)?.message ?? data?.resetRateLimit.errors[0]?.message ?? null;
    if (problem) return problem;
    toast(`The limit is taken back: ${about}.`);
    return null;
  };
  return (
    <ConfirmButton
      size="compact-sm"
      color="red"
      variant="light"
      aria-label={`Take back the limit of: ${about}`}
      title="Take this limit back?"
      consequence={`${about}: only what the plan allows remains, at once.`}
      verb="Take back"
      onConfirm={onConfirm}
    >
      Take back
    </ConfirmButton>
  );
}
