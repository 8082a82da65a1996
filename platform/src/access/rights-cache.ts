import DataLoader from 'dataloader';
import type { Db } from '../database/index.ts';
import { compileRights } from './compile-rights.ts';
import { readPrincipals, readRoles } from './read-access.ts';
import type { Rights } from './rights.ts';
import type { RoleAccess } from './role-closure.ts';

interface Entry {
  pending: Promise<Rights>;
  /** Milliseconds since 1970; 0 until compiled. */
  validUntil: number;
}

interface OrganizationEntry {
  roles: Promise<Map<string, RoleAccess>> | null;
  principals: Map<string, Entry>;
  /** Those asked for in one tick are read together: a change of rights asks for everyone who is connected at once. */
  compile: DataLoader<string, Rights>;
}

/** Organizations held at most; the longest unused is dropped first. */
const capacity = 10_000;
/** Principals that one look into the database is about. */
const batch = 1_000;

/** Compiled rights of principals, by organization. An organization is dropped as a whole when its access changes. */
export class RightsCache {
  readonly #organizations = new Map<string, OrganizationEntry>();
  readonly #read: (organizationId: string) => Db;

  /** @param read Gives a reader as the organization. */
  constructor(read: (organizationId: string) => Db) {
    this.#read = read;
  }

  rightsOf(organizationId: string, principalId: string): Promise<Rights> {
    const organization = this.#organization(organizationId);
    const known = organization.principals.get(principalId);
    if (known !== undefined && (known.validUntil === 0 || Date.now() < known.validUntil)) return known.pending;
    const entry: Entry = { pending: organization.compile.load(principalId), validUntil: 0 };
    organization.principals.set(principalId, entry);
    entry.pending.then(
      (rights) => {
        entry.validUntil = rights.validUntil;
      },
      () => {
        if (organization.principals.get(principalId) === entry) organization.principals.delete(principalId);
      },
    );
    return entry.pending;
  }

  forget(organizationId: string): void {
    this.#organizations.delete(organizationId);
  }

  clear(): void {
    this.#organizations.clear();
  }

  #organization(id: string): OrganizationEntry {
    const known = this.#organizations.get(id);
    if (known !== undefined) return known;
    if (this.#organizations.size >= capacity) {
      for (const oldest of this.#organizations.keys()) {
        this.#organizations.delete(oldest);
        break;
      }
    }
    const compile = (ids: readonly string[]): Promise<Rights[]> => this.#compile(fresh, id, ids);
    const fresh: OrganizationEntry = {
      roles: null,
      principals: new Map(),
      compile: new DataLoader(compile, { cache: false, maxBatchSize: batch }),
    };
    this.#organizations.set(id, fresh);
    return fresh;
  }

  // What is read before an access change may land after it in `organization`, which by then nobody looks into any more.
  async #compile(
    organization: OrganizationEntry,
    organizationId: string,
    principalIds: readonly string[],
  ): Promise<Rights[]> {
    const db = this.#read(organizationId);
    organization.roles ??= readRoles(db, organizationId).catch((error) => {
      organization.roles = null;
      throw error;
    });
    const [roles, principals] = await Promise.all([
      organization.roles,
      readPrincipals(db, organizationId, principalIds),
    ]);
    const now = Date.now();
    return principalIds.map((id) => compileRights(id, { roles, principals }, now));
  }
}
