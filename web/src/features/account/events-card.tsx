import { Card, Stack, Text, Title } from '@mantine/core';
import type { AccountEventType, AccountSecurityQuery as AccountSecurityData } from '../../graph/generated/graphql.ts';
import { placeOf, RelativeTime } from '../../ui/index.ts';
import classes from './sessions-card.module.css';

const sentences: Record<AccountEventType, string> = {
  SIGNED_IN: 'Signed in',
  SIGN_IN_FAILED: 'A sign-in failed',
  SIGN_IN_BLOCKED: 'An address was stopped after too many tries',
  PASSWORD_CHANGED: 'The password was changed',
  EMAIL_CHANGED: 'The e-mail address was changed',
  TWO_FACTOR_ENABLED: 'An authenticator app was added',
  TWO_FACTOR_DISABLED: 'The authenticator app was removed',
  RECOVERY_CODES_CHANGED: 'A recovery code was used, or new ones were made',
  PASSKEY_ADDED: 'A passkey was added',
  PASSKEY_REMOVED: 'A passkey was removed',
};

/** What happened to the account lately. */
export function EventsCard({ events }: { events: AccountSecurityData['accountSecurity']['events']['nodes'] }) {
  return (
    <Card padding="lg">
      <Title order={2} mb="md">
        What happened lately
      </Title>
      {events.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing yet.
        </Text>
      ) : null}
      <ul className={classes.list}>
        {events.map((event) => (
          <li key={event.id} className={classes.session}>
            <Stack gap={1} flex={1} miw={0}>
              <Text size="sm" fw={600}>
                {sentences[event.type]}
              </Text>
              <Text size="xs" c="dimmed">
                <RelativeTime at={event.occurredAt} /> · {event.device}
                {placeOf(event) ? ` · ${placeOf(event)}` : ''}
              </Text>
            </Stack>
          </li>
        ))}
      </ul>
    </Card>
  );
}
