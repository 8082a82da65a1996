import { Button, Group, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useMutation } from 'urql';
import type {
  AlertComparison,
  AlertMetric,
  AlertRuleRowFragment,
  AlertSeverity,
  CreateAlertRuleInput,
} from '../../graph/generated/graphql.ts';
import { type InputError, useMay } from '../../graph/index.ts';
import { changedOf, FormErrors } from '../../ui/index.ts';
import { type Assignment, AssignmentFields } from '../members/index.ts';
import { CreateAlertRuleMutation, UpdateAlertRuleMutation } from './documents.ts';
import { metricLabels, ruleSentence, severityLabels, windowLabel } from './rule-sentence.ts';

interface Values extends Assignment {
  name: string;
  metric: AlertMetric;
  comparison: AlertComparison;
  threshold: number;
  windowSeconds: number;
  severity: AlertSeverity;
  enabled: boolean;
}

const fresh: Values = {
  name: '',
  metric: 'EXECUTIONS_FAILED',
  comparison: 'ABOVE',
  threshold: 3,
  windowSeconds: 300,
  severity: 'WARNING',
  enabled: true,
  ownerId: null,
  teamId: null,
};

const windows = [60, 300, 900, 3600, 21_600, 86_400];

function options<T extends string>(labels: Record<T, string>): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}

/** Creates a rule, or changes the given one. */
export function RuleForm({ rule, onDone }: { rule: AlertRuleRowFragment | null; onDone: () => void }) {
  const form = useForm<Values>({ mode: 'controlled', initialValues: rule ? pick(rule) : fresh });
  const [created, create] = useMutation(CreateAlertRuleMutation);
  const [updated, update] = useMutation(UpdateAlertRuleMutation);
  const [errors, setErrors] = useState<InputError[]>([]);
  const may = useMay();
  const saving = created.fetching || updated.fetching;

  async function submit(values: Values) {
    setErrors([]);
    const problems = rule
      ? (await update({ id: rule.id, input: changedOf(pick(rule), values) })).data?.updateAlertRule.errors
      : (await create({ input: newRule(values) })).data?.createAlertRule.errors;
    if (problems === undefined) return;
    if (problems.length === 0) onDone();
    else setErrors(problems);
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack>
        <FormErrors errors={errors} error={created.error ?? updated.error} form={form} />
        <TextInput label="Name" required data-autofocus maxLength={120} {...form.getInputProps('name')} />
        <Select label="When" data={options(metricLabels)} allowDeselect={false} {...form.getInputProps('metric')} />
        <Group grow align="flex-start">
          <Select
            label="are"
            data={[
              { value: 'ABOVE', label: 'more than' },
              { value: 'BELOW', label: 'fewer than' },
            ]}
            allowDeselect={false}
            {...form.getInputProps('comparison')}
          />
          <NumberInput label="Threshold" required min={0} {...form.getInputProps('threshold')} />
        </Group>
        <Select
          label="Within"
          data={[...new Set([...windows, form.values.windowSeconds])]
            .sort((a, b) => a - b)
            .map((seconds) => ({ value: String(seconds), label: windowLabel(seconds) }))}
          allowDeselect={false}
          value={String(form.values.windowSeconds)}
          onChange={(value) => form.setFieldValue('windowSeconds', Number(value))}
          error={form.errors.windowSeconds}
        />
        <Select
          label="Severity of the alert"
          data={options(severityLabels)}
          allowDeselect={false}
          {...form.getInputProps('severity')}
        />
        <Switch
          label="Enabled"
          disabled={rule !== null && !may('alertRule.enable')}
          {...form.getInputProps('enabled', { type: 'checkbox' })}
        />
        <AssignmentFields
          present={rule}
          value={{ ownerId: form.values.ownerId, teamId: form.values.teamId }}
          onChange={form.setValues}
          readOnly={!may('alert.assign')}
          errors={form.errors}
        />
        <Text size="sm" c="dimmed">
          {rule === null
            ? 'Whose its alerts are to take care of; yours, unless you choose an owner.'
            : 'Whose its alerts are to take care of, from the next one on.'}
        </Text>
        <Text size="sm" c="dimmed" aria-live="polite">
          Raises one alert as soon as there are{' '}
          {ruleSentence({ ...form.values, threshold: Number(form.values.threshold) })}, and resolves it afterwards.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={saving}>
            {rule ? 'Save' : 'Create rule'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Whose its alerts are is left out where it was not chosen: then they are the maker’s. */
function newRule({ ownerId, teamId, ...values }: Values): CreateAlertRuleInput {
  return { ...values, ...(ownerId === null ? {} : { ownerId }), ...(teamId === null ? {} : { teamId }) };
}

function pick(rule: AlertRuleRowFragment): Values {
  const { name, metric, comparison, threshold, windowSeconds, severity, enabled, owner, team } = rule;
  const assignment = { ownerId: owner?.id ?? null, teamId: team?.id ?? null };
  return { name, metric, comparison, threshold, windowSeconds, severity, enabled, ...assignment };
}
