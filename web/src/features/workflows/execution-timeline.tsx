import { Code, Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconCheck,
  IconChevronDown,
  IconChevronRight,
  IconCircleMinus,
  IconClock,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react';
import type { StepRowFragment, StepStatus } from '../../graph/generated/graphql.ts';
import { JsonView, StatusBadge } from '../../ui/index.ts';
import { duration } from './duration.ts';
import classes from './execution-timeline.module.css';
import { useNow } from './use-now.ts';

const icons: Record<StepStatus, typeof IconCheck> = {
  RUNNING: IconPlayerPlay,
  WAITING: IconClock,
  SUCCEEDED: IconCheck,
  FAILED: IconX,
  SKIPPED: IconCircleMinus,
  CANCELLED: IconX,
};

/** The steps of a run in the order they started; a running one counts its time. */
export function ExecutionTimeline({ steps }: { steps: StepRowFragment[] }) {
  const moving = steps.some((step) => step.finishedAt === null && step.status !== 'SKIPPED');
  const now = useNow(moving);
  return (
    <ol className={classes.list} aria-label="Steps">
      {steps.map((step) => (
        <Step key={step.id} step={step} now={now} />
      ))}
    </ol>
  );
}

function Step({ step, now }: { step: StepRowFragment; now: number }) {
  const Icon = icons[step.status];
  return (
    <li className={classes.step} data-status={step.status}>
      <span className={classes.mark} data-status={step.status} aria-hidden="true">
        <Icon size={14} stroke={2.5} />
      </span>
      <div className={classes.body}>
        <Group gap="xs" wrap="wrap">
          <Text fw={600}>{step.nodeName}</Text>
          <Code>{step.kind}</Code>
          <StatusBadge status={step.status} />
          <Text size="sm" c="dimmed">
            {step.status === 'SKIPPED' ? 'branch not taken' : duration(step.startedAt, step.finishedAt, now)}
            {step.attempt > 1 ? ` · attempt ${step.attempt}` : ''}
          </Text>
        </Group>
        {step.error ? (
          <Text size="sm" c="var(--mantine-color-error)" mt={4} role={step.status === 'FAILED' ? 'alert' : undefined}>
            {step.error}
          </Text>
        ) : null}
        {step.output === null || step.output === undefined ? null : <Output name={step.nodeName} value={step.output} />}
      </div>
    </li>
  );
}

function Output({ name, value }: { name: string; value: unknown }) {
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <>
      <UnstyledButton onClick={toggle} aria-expanded={opened} aria-label={`Output of ${name}`} mt={4}>
        <Group gap={4}>
          {opened ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          <Text size="sm">Output</Text>
        </Group>
      </UnstyledButton>
      <Collapse expanded={opened}>
        <JsonView value={value} />
      </Collapse>
    </>
  );
}
