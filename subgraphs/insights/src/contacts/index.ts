export type { ContactValues } from './contact-input.ts';
export { contactChange } from './events.ts';
export { openPhones, phoneForbidden, sealPhone } from './phone.ts';
export { phonesById } from './queries.ts';
export { type ContactRow, contact, contactKeys } from './tables.ts';
