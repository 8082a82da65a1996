import type { GrantStatus } from '../../graph/generated/graphql.ts';

export const grantStatuses: GrantStatus[] = ['ACTIVE', 'SCHEDULED', 'EXPIRED'];

/** What the address of the page holds. */
export interface GrantSearch {
  status?: GrantStatus;
  /** The form that is open: give a role for a time, or lend one. */
  open?: 'give' | 'lend';
  /** The member that the form begins with. */
  member?: string;
}

export function readGrantSearch(raw: Record<string, unknown>): GrantSearch {
  return {
    status: grantStatuses.find((status) => status === raw.status),
    open: raw.open === 'give' || raw.open === 'lend' ? raw.open : undefined,
    member: typeof raw.member === 'string' && raw.member ? raw.member : undefined,
  };
}
