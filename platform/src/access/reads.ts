import type { SharedNote } from '../audit/notes.ts';
import type { Permission, Scope } from './permissions.ts';
import { type Principal, principalIdOf } from './principal.ts';
import type { Rights, RowReach } from './rights.ts';

/**
 * One thing that an execution can look at of who asks: `may <permission>`, `scope <permission>`, `permissions` (the whole
 * list), `rows` (whose rows are their own and their teams') or `principal <property>`.
 */
export type Aspect = string;

/**
 * What an execution looked at of who asks, and what it saw. Whoever looks the same in all of it would have got the same
 * result, which is how subscribers come to share one execution.
 */
export class Reads {
  /** The principal itself, for whoever has to name it to another process. Looking at it here is not recorded. */
  readonly principal: Principal;
  readonly seen = new Map<Aspect, string>();
  /** What the audit log is to tell of each who is given the result. */
  readonly notes: SharedNote[] = [];

  constructor(principal: Principal) {
    this.principal = principal;
  }

  /** Takes over what another process has read in the name of the same principal. */
  add(entries: Iterable<readonly [Aspect, string]>): void {
    for (const [aspect, value] of entries) this.seen.set(aspect, value);
  }
}

/** How a principal looks in one aspect. */
export function aspectOf(aspect: Aspect, principal: Principal, rights: Rights): string {
  const [kind = '', name = ''] = aspect.split(' ');
  switch (kind) {
    case 'may':
      return String(rights.may(name as Permission));
    case 'scope':
      return scopeOf(rights, name as Permission, principal);
    case 'permissions':
      return rights.list().join();
    case 'rows':
      return rowsOf(rights);
    case 'principal':
      return String((principal as unknown as Record<string, unknown>)[name] ?? '');
    default:
      throw new Error(`"${aspect}" is no aspect of a principal.`);
  }
}

/** What a scope below `all` reaches depends on who holds it: `own <principal> <owner> <teams>`. */
function scopeOf(rights: Rights, permission: Permission, principal: Principal): string {
  const scope = rights.scope(permission);
  if (scope === 'all' || scope === 'none') return scope;
  return `${scope} ${principalIdOf(principal) ?? ''} ${rowsOf(rights)}`;
}

function rowsOf({ rows }: Rights): string {
  return `${rows.ownerId ?? ''} ${rows.teamIds.join()}`;
}

/** Whose rows the value of an aspect `scope <permission>` reaches. */
export function reachOf(value: string): { scope: Scope } & RowReach {
  const [scope = 'none', , ownerId = '', teamIds = ''] = value.split(' ');
  return { scope: scope as Scope, ownerId: ownerId || null, teamIds: teamIds === '' ? [] : teamIds.split(',') };
}

/** Properties of a principal that follow from its id. */
const impliedById = new Set(['id', 'kind', 'userId', 'keyId', 'workflowId'].map((name) => `principal ${name}`));
const namesItsHolder = /^(own|team) /;

/** Whether an aspect is settled once these are: it is one of them, or follows from whose rows a scope reaches. */
export function isSettled(aspect: Aspect, settled: ReadonlyMap<Aspect, string>): boolean {
  if (settled.has(aspect)) return true;
  const ofPrincipal = impliedById.has(aspect);
  if (!ofPrincipal && aspect !== 'rows') return false;
  for (const [known, value] of settled) {
    if (known.startsWith('scope ') && namesItsHolder.test(value)) return true;
    if (ofPrincipal && known === 'principal id') return true;
  }
  return false;
}

/** The same rights; what is looked at is recorded. */
export function watchedRights(rights: Rights, reads: Reads): Rights {
  const see = (aspect: Aspect) => reads.seen.set(aspect, aspectOf(aspect, reads.principal, rights));
  return {
    scope(permission) {
      see(`scope ${permission}`);
      return rights.scope(permission);
    },
    may(permission) {
      see(`may ${permission}`);
      return rights.may(permission);
    },
    list() {
      see('permissions');
      return rights.list();
    },
    get rows() {
      see('rows');
      return rights.rows;
    },
    validUntil: rights.validUntil,
  };
}

/** The same principal; what is looked at is recorded. Its organization is not: those who share are of one. */
export function watchedPrincipal(reads: Reads): Principal {
  const see = (name: string) => {
    if (name === 'organizationId') return;
    const value = (reads.principal as unknown as Record<string, unknown>)[name];
    reads.seen.set(`principal ${name}`, String(value ?? ''));
  };
  return new Proxy(reads.principal, {
    get(target, name, receiver) {
      if (typeof name === 'string') see(name);
      return Reflect.get(target, name, receiver);
    },
    // Which properties there are follows from the kind.
    has(target, name) {
      see('kind');
      return Reflect.has(target, name);
    },
    ownKeys(target) {
      see('kind');
      return Reflect.ownKeys(target);
    },
  });
}
