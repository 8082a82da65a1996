import type { AuditStreamRow } from './tables.ts';

export type StreamState = 'ACTIVE' | 'PAUSED' | 'FAILING';
export type StreamKind = 'HTTPS' | 'SYSLOG';

/** Longest time between two attempts. Seconds. */
const longestPause = 15 * 60;
/** Failing for so long, the organization is told. Milliseconds. */
const noticeAfter = 10 * 60_000;

export function stateOf({ paused, failingSince }: Pick<AuditStreamRow, 'paused' | 'failingSince'>): StreamState {
  if (paused) return 'PAUSED';
  return failingSince === null ? 'ACTIVE' : 'FAILING';
}

export function kindOf({ url }: Pick<AuditStreamRow, 'url'>): StreamKind {
  return /^https?:/.test(url) ? 'HTTPS' : 'SYSLOG';
}

/**
 * Seconds until the next attempt after so many failures in a row: 1, 2, 4 … 900, of which between half and all, so that
 * streams that failed together don't come again together. `random`: 0 to 1. `asked`: what the receiver asked for at least.
 */
export function pauseAfter(failures: number, random: number, asked = 0): number {
  const pause = Math.min(longestPause, 2 ** (failures - 1));
  return Math.max(pause * (0.5 + random / 2), Math.min(asked, longestPause));
}

/** Whether it fails for so long that the organization has to be told, and was not. */
export function isNoticeDue(failingSince: Date, noticedAt: Date | null, now: Date): boolean {
  return noticedAt === null && now.getTime() - failingSince.getTime() >= noticeAfter;
}
