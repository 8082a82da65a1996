export type { ContactValues } from './contact-input.ts';
export { defaultOwner, rowKeys } from './contact-keys.ts';
export { contactChange } from './events.ts';
export { type ContactRow, contact, contactKeys } from './tables.ts';
