export { displayName, type StoredContact } from './contact.ts';
export { type ContactValues, contactValues, requireName } from './contact-input.ts';
export { defaultOwner } from './contact-owner.ts';
export { countryNamed } from './country.ts';
export { contactChange } from './events.ts';
export { type RowScope, reaches, rowScope } from './row-scope.ts';
export type { ContactRow } from './tables.ts';
export { differences } from './update-contact.ts';
