import { Group, NumberInput, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { FormErrors, SubmitButton, toast } from '../../ui/index.ts';
import { SetRateLimitMutation } from './documents.ts';
import { dimensionNames, subjectText } from './limit-words.ts';
import { type LimitChoice, subjectInput } from './subject-input.ts';
import { SubjectSelect } from './subject-select.tsx';
import { windowChoices } from './window-choices.ts';

interface Props {
  /** What is changed; null for a new one. */
  limit: LimitChoice | null;
  onSaved: () => void;
}

/** Sets a limit below that of the plan. */
export function LimitForm({ limit, onSaved }: Props) {
  const [{ data, error, fetching }, set] = useMutation(SetRateLimitMutation);
  const form = useForm({
    initialValues: {
      dimension: limit?.dimension ?? ('KEY' as const),
      subject: limit?.subject ?? null,
      quota: limit?.quota ?? ('' as number | string),
      windowSeconds: String(limit?.windowSeconds ?? 60),
    },
  });
  const { dimension, subject } = form.values;
  const submit = form.onSubmit(async ({ quota, windowSeconds }) => {
    const input = {
      ...subjectInput({ dimension, subject }),
      quota: Number(quota),
      windowSeconds: Number(windowSeconds),
    };
    const result = await set({ input });
    if (!result.data?.setRateLimit.rateLimits) return;
    toast('The limit is set. It counts at once.');
    onSaved();
  });
  const errors = data?.setRateLimit.errors;
  const subjectError = errors?.find(({ path }) => /Id$|operation/.test(path.at(-1) ?? ''))?.message;
  const unit = dimension === 'OPERATION' ? 'calls' : 'points';
  const unnamed = dimension === 'OPERATION' && !subject ? 'Name the root field.' : null;
  const missing = unnamed ?? (form.values.quota === '' ? `Say how many ${unit}.` : null);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors errors={errors} error={error} form={form} />
        <Select
          label="About"
          data={Object.entries(dimensionNames).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          readOnly={limit !== null}
          {...form.getInputProps('dimension')}
          onChange={(value) => form.setValues({ dimension: value as LimitChoice['dimension'], subject: null })}
        />
        {limit === null ? (
          <SubjectSelect
            dimension={dimension}
            value={subject}
            onChange={(value) => form.setFieldValue('subject', value)}
            error={subjectError}
          />
        ) : (
          <span>{subjectText(limit)}</span>
        )}
        <NumberInput
          label={dimension === 'OPERATION' ? 'Calls' : 'Points'}
          description={
            dimension === 'OPERATION'
              ? 'How often the root field may be asked for.'
              : 'Of estimated cost: about one for each object that an operation may return, ten more for a mutation.'
          }
          required
          min={1}
          max={2_000_000_000}
          allowDecimal={false}
          thousandSeparator=","
          {...form.getInputProps('quota')}
        />
        <Select
          label="In any stretch of"
          data={windowChoices(form.values.windowSeconds)}
          allowDeselect={false}
          {...form.getInputProps('windowSeconds')}
        />
        <Group>
          <SubmitButton loading={fetching} missing={missing}>
            Set limit
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
