export { actAsOwner } from './act-as-owner.ts';
export { actIn, personOf } from './act-in.ts';
export { foundOrganization } from './found-organization.ts';
export type { Organization } from './organization.ts';
export { findOrganization, findOrganizations, organizationNames } from './queries.ts';
export { requireConfirmed } from './require-confirmed.ts';
