import { Card, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ExplainQuery } from '../../graph/generated/graphql.ts';
import { roleName, TextLink } from '../../ui/index.ts';
import classes from './explanation.module.css';

type Explained = ExplainQuery['explainAccess'];

/** The answer, and what it follows from. */
export function Explanation({ explanation: { allowed, sentence, steps } }: { explanation: Explained }) {
  const Picture = allowed ? IconCircleCheck : IconCircleX;
  return (
    <Card padding="lg" role="status">
      <div className={classes.verdict} data-allowed={allowed}>
        <Picture size={24} stroke={1.8} aria-hidden="true" />
        <Title order={2}>{allowed ? 'Yes' : 'No'}</Title>
      </div>
      <Text mt={4}>{sentence}</Text>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.sentence} data-gives={step.scope != null}>
            <Text size="sm">{step.sentence}</Text>
            {step.roles.length > 0 ? (
              <Text size="xs" c="dimmed">
                {step.roles.map((role, index) => (
                  <span key={role.id}>
                    {index > 0 ? ' ← ' : ''}
                    <TextLink to="/settings/roles/$id" params={{ id: role.id }} size="xs">
                      {roleName(role)}
                    </TextLink>
                  </span>
                ))}
              </Text>
            ) : null}
          </li>
        ))}
      </ol>
      {steps.length === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">
          No role was given or lent.
        </Text>
      ) : null}
    </Card>
  );
}
