import type { Region } from '../environment/index.ts';
import { CodedError, type ErrorCode, type ErrorDetails } from '../errors/index.ts';

/** What a principal can be told that may not act in its organization. */
export const refusalCodes = [
  'ORGANIZATION_DELETED',
  'WRONG_REGION',
  'NETWORK_NOT_ALLOWED',
  'SECOND_FACTOR_REQUIRED',
] as const satisfies ErrorCode[];

/** Why a principal may not act in its organization, although it belongs there. */
export interface Refusal {
  organizationId: string;
  code: (typeof refusalCodes)[number];
  message: string;
  /** Added to the error's `extensions`. */
  details?: ErrorDetails;
}

export function refusalError({ organizationId, code, message, details }: Refusal): CodedError {
  return new CodedError(code, message, { organizationId, ...details });
}

/** Null where an installation of `here` acts for an organization that is kept in `region`. */
export function regionRefusal(here: Region | null, region: string | null, organizationId: string): Refusal | null {
  if (here === null || region === null || region === here.name) return null;
  const url = here.urls.get(region)?.href;
  const message = `The data of this organization is kept in the region ${region}, and this is ${here.name}.`;
  return {
    organizationId,
    code: 'WRONG_REGION',
    message: url === undefined ? message : `${message} Go to ${url}`,
    details: { region, ...(url === undefined ? {} : { url }) },
  };
}
