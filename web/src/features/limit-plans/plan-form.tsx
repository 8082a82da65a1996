import { ActionIcon, Button, Card, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useMutation } from 'urql';
import type { LimitPlanFragment, RateLimitDimension } from '../../graph/generated/graphql.ts';
import { FormErrors, toast } from '../../ui/index.ts';
import { dimensionNames, windowChoices } from '../limits/index.ts';
import { SaveLimitPlanMutation } from './documents.ts';

interface Props {
  /** Of version 0: a new one. */
  plan: LimitPlanFragment;
  /** Names that there are: a new plan does not replace another by accident. */
  taken: readonly string[];
  onSaved: () => void;
  onDirty: (dirty: boolean) => void;
}

interface LimitRow {
  dimension: RateLimitDimension;
  operation: string;
  quota: number | string;
  windowSeconds: string;
}

const blank: LimitRow = { dimension: 'ORGANIZATION', operation: '', quota: '', windowSeconds: '60' };

/** Name, purpose and limits of a plan. Saved as a whole. */
export function PlanForm({ plan, taken, onSaved, onDirty }: Props) {
  const [{ data, error, fetching }, save] = useMutation(SaveLimitPlanMutation);
  const isNew = plan.version === 0;
  const visitors = plan.name === 'visitors';
  const form = useForm({
    initialValues: {
      name: plan.name,
      description: plan.description,
      limits: plan.limits.map(
        ({ dimension, subject, quota, windowSeconds }): LimitRow => ({
          dimension,
          operation: subject ?? '',
          quota,
          windowSeconds: String(windowSeconds),
        }),
      ),
    },
    validate: {
      name: (name) => (isNew && taken.includes(name.trim()) ? 'There is a plan of this name.' : null),
      limits: { quota: (quota) => (quota === '' ? 'How much is needed.' : null) },
    },
  });
  const dirty = form.isDirty();
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const submit = form.onSubmit(async ({ name, description, limits }) => {
    const input = {
      name,
      description,
      version: plan.version,
      limits: limits.map(({ dimension, operation, quota, windowSeconds }) => ({
        dimension,
        ...(dimension === 'OPERATION' ? { operation } : {}),
        quota: Number(quota),
        windowSeconds: Number(windowSeconds),
      })),
    };
    const saved = (await save({ input })).data?.saveRateLimitPlan.plan;
    if (!saved) return;
    toast(`The plan ${saved.name} is saved. It counts at once.`);
    onSaved();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors errors={data?.saveRateLimitPlan.errors} error={error} form={form} />
        <TextInput
          label="Name"
          description="Small letters, digits and hyphens."
          required
          maxLength={40}
          readOnly={!isNew}
          data-autofocus={isNew || undefined}
          {...form.getInputProps('name')}
        />
        <TextInput label="What it is for" maxLength={200} {...form.getInputProps('description')} />
        {form.values.limits.map((limit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a limit is its place in the list
          <Card key={index} withBorder padding="sm" component="fieldset" aria-label={`Limit ${index + 1}`}>
            <Stack gap="xs">
              <Group align="flex-end" wrap="nowrap">
                <Select
                  label="About"
                  style={{ flex: 1 }}
                  data={(visitors ? (['ADDRESS'] as const) : dimensions).map((value) => ({
                    value,
                    label: dimensionNames[value],
                  }))}
                  allowDeselect={false}
                  {...form.getInputProps(`limits.${index}.dimension`)}
                />
                <ActionIcon
                  size="lg"
                  aria-label={`Remove limit ${index + 1}`}
                  onClick={() => form.removeListItem('limits', index)}
                >
                  <IconX size={16} />
                </ActionIcon>
              </Group>
              {limit.dimension === 'OPERATION' ? (
                <TextInput
                  label="Root field"
                  description="As in the schema, e.g. executeWorkflow."
                  required
                  maxLength={100}
                  {...form.getInputProps(`limits.${index}.operation`)}
                />
              ) : null}
              <Group grow align="flex-start">
                <NumberInput
                  label={limit.dimension === 'OPERATION' ? 'Calls' : 'Points'}
                  required
                  min={1}
                  max={2_000_000_000}
                  allowDecimal={false}
                  thousandSeparator=","
                  {...form.getInputProps(`limits.${index}.quota`)}
                />
                <Select
                  label="In any stretch of"
                  data={windowChoices(limit.windowSeconds)}
                  allowDeselect={false}
                  {...form.getInputProps(`limits.${index}.windowSeconds`)}
                />
              </Group>
            </Stack>
          </Card>
        ))}
        {form.values.limits.length === 0 ? (
          <Text size="sm" c="dimmed">
            Without limits, whoever has the plan may ask for anything.
          </Text>
        ) : null}
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => form.insertListItem('limits', { ...blank, ...(visitors ? { dimension: 'ADDRESS' } : {}) })}
          >
            Add limit
          </Button>
          <Button type="submit" loading={fetching}>
            Save plan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const dimensions = Object.keys(dimensionNames) as RateLimitDimension[];
