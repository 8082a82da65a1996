import type { KeyingConfig } from '@urql/exchange-graphcache';
import { embeddedTypes } from './generated/embedded-types.ts';

/** By convention these have no id; there are too many of them to be named in the first load of the app. */
const wrapper = /(Connection|Edge|Payload)$/;

const inside = () => null;
const named: KeyingConfig[string] = (data) => (typeof data.name === 'string' ? data.name : null);

/** Who somebody was at the time of a record is not who they are now. */
const embedded = [...embeddedTypes, 'AuditActor'];

/** How the cache recognises an entity. Everything that is not said here has an `id`. */
export const keys: KeyingConfig = new Proxy<KeyingConfig>(
  { ...Object.fromEntries(embedded.map((type) => [type, inside])), Permission: named },
  { get: (known, type: string) => known[type] ?? (wrapper.test(type) ? inside : undefined) },
);
