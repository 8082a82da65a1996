import type { Database } from '../database/index.ts';

/** A person's place in one organization. */
export interface Membership {
  organizationId: string;
  slug: string;
  principalId: string;
}

/** What admission needs to know of a person: where they belong, and whether they administer the installation. */
export interface PersonAccess {
  /** The oldest first. */
  memberships: Membership[];
  operator: boolean;
}

const capacity = 50_000;

/** People's memberships in memory, across organizations; read with the rights of guardian_identity. */
export class MembershipCache {
  readonly #people = new Map<string, Promise<PersonAccess>>();
  readonly #database: Pick<Database, 'identity'>;

  constructor(database: Pick<Database, 'identity'>) {
    this.#database = database;
  }

  of(userId: string): Promise<PersonAccess> {
    const known = this.#people.get(userId);
    if (known !== undefined) return known;
    if (this.#people.size >= capacity) this.#people.clear();
    const pending = readPerson(this.#database, userId);
    this.#people.set(userId, pending);
    pending.catch(() => this.forget(userId));
    return pending;
  }

  forget(userId: string): void {
    this.#people.delete(userId);
  }

  clear(): void {
    this.#people.clear();
  }
}

async function readPerson({ identity }: Pick<Database, 'identity'>, userId: string): Promise<PersonAccess> {
  const [memberships, [operator]] = await Promise.all([
    identity<Membership[]>`
      select principal.organization_id as "organizationId", organization.slug, principal.id as "principalId"
      from access.principal
      join access.organization using (organization_id)
      where principal.user_id = ${userId} and principal.ended_at is null
      order by principal.created_at, principal.id`,
    identity`select user_id from access.operator where user_id = ${userId}`,
  ]);
  return { memberships: [...memberships], operator: operator !== undefined };
}
