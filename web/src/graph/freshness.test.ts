import { expect, test } from 'vitest';
import { createVersions } from './freshness.ts';

const alert = (version: number) => ({ __typename: 'Alert', id: 'a', version });

test('an event older than what a query has shown is recognised, so that the screen never goes back', () => {
  const versions = createVersions();
  versions.note({ alerts: { nodes: [alert(3)] } });
  expect(versions.isStale({ alertChanged: { type: 'alert.raised', alert: alert(2) } })).toBe(true);
  expect(versions.isStale({ alertChanged: { type: 'alert.acknowledged', alert: alert(3) } })).toBe(false);
  expect(versions.isStale({ alertChanged: { type: 'alert.resolved', alert: alert(4) } })).toBe(false);
});

test('a signal without versions always passes', () => {
  const versions = createVersions();
  versions.note({ systemHealth: { __typename: 'SystemHealth', status: 'OPERATIONAL' } });
  expect(versions.isStale({ systemHealthUpdates: { __typename: 'SystemHealth', status: 'DOWN' } })).toBe(false);
});

test('an older version read along with the subject does not hide the event', () => {
  const versions = createVersions();
  versions.note({ organization: { __typename: 'Organization', id: 'o', version: 5 } });
  const event = {
    alertChanged: { alert: { ...alert(1), organization: { __typename: 'Organization', id: 'o', version: 4 } } },
  };
  expect(versions.isStale(event)).toBe(false);
});
