import { Anchor, Button, Card, Group, Progress, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ChecklistStep, nextStep, type StepId } from './checklist.ts';
import classes from './checklist-card.module.css';

interface Props {
  steps: ChecklistStep[];
  /** What a step offers while it is not done: a button, or a sentence. */
  offer: (step: StepId, next: boolean) => React.ReactNode;
  onHide: () => void;
}

/** The first steps of a new organization. They tick themselves when what they ask for has happened. */
export function ChecklistCard({ steps, offer, onHide }: Props) {
  const done = steps.filter((step) => step.done).length;
  const next = nextStep(steps);
  return (
    <Card withBorder component="section" aria-labelledby="checklist">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h3" id="checklist">
            {next ? 'First steps' : 'All set'}
          </Title>
          <Text size="sm" c="dimmed">
            {next
              ? 'From a file of contacts to an alert in about a minute. Each step ticks itself.'
              : 'Contacts came in, a workflow acted on them, and an alert rose: that is Guardian.'}
          </Text>
        </div>
        <Button variant="subtle" size="compact-sm" flex="none" onClick={onHide}>
          Hide
        </Button>
      </Group>
      <Progress
        value={(done / steps.length) * 100}
        my="md"
        size="sm"
        color="green"
        aria-label={`${done} of ${steps.length} steps done`}
      />
      <Stack gap={0} component="ol" className={classes.list}>
        {steps.map((step, index) => (
          <li key={step.id} className={classes.step} data-next={step.id === next || undefined}>
            <ThemeIcon
              radius="xl"
              size={28}
              variant={step.done ? 'filled' : 'default'}
              color="green.7"
              aria-hidden="true"
            >
              {step.done ? <IconCheck size={16} stroke={3} /> : <span>{index + 1}</span>}
            </ThemeIcon>
            <div className={classes.words}>
              <Text fw={600}>
                {step.title}
                {step.done ? <span className={classes.hidden}> (done)</span> : null}
              </Text>
              <div aria-live="polite">
                {step.proof ? (
                  <Text size="sm" c="dimmed">
                    {step.href ? (
                      <Anchor component={Link} to={step.href} underline="always" size="sm">
                        {step.proof}
                      </Anchor>
                    ) : (
                      step.proof
                    )}
                  </Text>
                ) : null}
              </div>
              {step.done ? null : offer(step.id, step.id === next)}
            </div>
          </li>
        ))}
      </Stack>
    </Card>
  );
}
