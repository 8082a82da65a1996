import { useState } from 'react';
import { useMutation } from 'urql';
import type { AlertStatus } from '../../graph/generated/graphql.ts';
import { refusalOf } from '../../graph/index.ts';
import { toastError } from '../../ui/index.ts';
import type { Assignment } from '../members/index.ts';
import { AcknowledgeAlertMutation, AssignAlertMutation, ResolveAlertMutation } from './documents.ts';

export interface AlertActions {
  acknowledge: (id: string) => Promise<void>;
  resolve: (id: string) => Promise<void>;
  /** Gives why it was refused; null when it is done. */
  assign: (id: string, to: Assignment) => Promise<string | null>;
  /** The status to show: what was asked for until the answer is there, else the alert's own. */
  statusOf: (alert: { id: string; status: AlertStatus }) => AlertStatus;
}

/** Acknowledge and resolve: shown at once, taken back with the reason when refused. */
export function useAlertActions(): AlertActions {
  const [expected, setExpected] = useState<ReadonlyMap<string, AlertStatus>>(new Map());
  const [, acknowledge] = useMutation(AcknowledgeAlertMutation);
  const [, resolve] = useMutation(ResolveAlertMutation);
  const [, assign] = useMutation(AssignAlertMutation);

  async function act(id: string, status: AlertStatus, send: () => Promise<string | null>) {
    setExpected((before) => new Map(before).set(id, status));
    const refusal = await send();
    setExpected((before) => new Map([...before].filter(([other]) => other !== id)));
    if (refusal) toastError(`The alert stays as it was: ${refusal}`);
  }

  return {
    acknowledge: (id) => act(id, 'ACKNOWLEDGED', async () => refusalOf(await acknowledge({ id }), 'acknowledgeAlert')),
    resolve: (id) => act(id, 'RESOLVED', async () => refusalOf(await resolve({ id }), 'resolveAlert')),
    assign: async (id, to) => refusalOf(await assign({ id, input: to }), 'assignAlert'),
    statusOf: (alert) => expected.get(alert.id) ?? alert.status,
  };
}
