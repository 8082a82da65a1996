export type { ContactValues } from './contact-input.ts';
export { defaultOwner } from './contact-owner.ts';
export { contactChange } from './events.ts';
export { type RowScope, reaches, rowScope } from './row-scope.ts';
export { type ContactRow, contact, contactKeys } from './tables.ts';
