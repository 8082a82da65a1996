import type { AlertRow } from './tables.ts';

export type AlertStatus = AlertRow['status'];
export type AlertTransition = 'acknowledge' | 'resolve' | 'recur';

/**
 * Where a transition leads: `same` where it changes nothing, because the alert is already there (a second click, or a
 * colleague was faster), `refused` where the status does not allow it.
 */
const transitions: Record<AlertTransition, Record<AlertStatus, AlertStatus | 'same' | 'refused'>> = {
  acknowledge: { OPEN: 'ACKNOWLEDGED', ACKNOWLEDGED: 'same', RESOLVED: 'refused' },
  resolve: { OPEN: 'RESOLVED', ACKNOWLEDGED: 'RESOLVED', RESOLVED: 'same' },
  recur: { OPEN: 'OPEN', ACKNOWLEDGED: 'ACKNOWLEDGED', RESOLVED: 'refused' },
};

export function transitionAlert(status: AlertStatus, transition: AlertTransition): AlertStatus | 'same' | 'refused' {
  return transitions[transition][status];
}
