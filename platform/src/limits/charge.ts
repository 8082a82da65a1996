/** What a limit is about. A request may be under several at once. */
export const limitDimensions = ['ORGANIZATION', 'MEMBER', 'KEY', 'INTEGRATION', 'OPERATION', 'ADDRESS'] as const;
export type LimitDimension = (typeof limitDimensions)[number];

/** How much within how long. */
export interface Quota {
  /** Points, or calls where the dimension is OPERATION. A whole number. */
  quota: number;
  windowSeconds: number;
}

/** What one request takes from one window. */
export interface Charge extends Quota {
  dimension: LimitDimension;
  /** The name of the policy in the headers, e.g. `key`, or `operation:executeWorkflow`. */
  policy: string;
  /** Names the window among all of the installation. */
  window: string;
  /** Id of the principal, name of the root field, or address; empty for the organization itself. */
  subject: string;
  /** A whole number of the quota's units. */
  cost: number;
}

/** How a window stands after a request was looked at. */
export interface Standing {
  /** Of the quota, within the last `windowSeconds`. */
  used: number;
  /** Milliseconds until the request would have room; 0 if it has. */
  wait: number;
  /** Milliseconds until the next part of what is used is given back; 0 if nothing is used. */
  reset: number;
}

/** Where charges are counted: all of a request are taken, or none. */
export interface Windows {
  /** One standing a charge, in the same order. Nothing was taken if any has to wait. */
  take(charges: readonly Charge[]): Promise<Standing[]> | Standing[];
  /** Takes back what was taken last, for an attempt that turned out not to count. */
  giveBack(charges: readonly Charge[]): void;
  /** Begins the windows anew. */
  clear(charges: readonly Charge[]): void;
}
