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
/** Milliseconds between two readings of a person for places that memory does not know: anybody can name such. */
const searchPause = 1_000;

interface Known {
  access: Promise<PersonAccess>;
  /** When it was last read because of a place that was not known, by `performance.now()`. */
  searchedAt: number;
}

/** People's memberships in memory, across organizations; read with the rights of guardian_identity. */
export class MembershipCache {
  readonly #people = new Map<string, Known>();
  readonly #database: Pick<Database, 'identity'>;

  constructor(database: Pick<Database, 'identity'>) {
    this.#database = database;
  }

  of(userId: string): Promise<PersonAccess> {
    return this.#people.get(userId)?.access ?? this.#read(userId, Number.NEGATIVE_INFINITY);
  }

  /**
   * Where the person belongs in the organization of this id or slug; undefined if nowhere. What memory does not know is read
   * anew: another process may have renamed the organization, and this one not have heard of it.
   */
  async placeOf(userId: string, organization: string): Promise<Membership | undefined> {
    const place = await this.of(userId).then((known) => placeIn(known, organization));
    if (place !== undefined) return place;
    const now = performance.now();
    const known = this.#people.get(userId);
    const searched = known !== undefined && now - known.searchedAt < searchPause;
    return placeIn(await (searched ? known.access : this.#read(userId, now)), organization);
  }

  #read(userId: string, searchedAt: number): Promise<PersonAccess> {
    if (this.#people.size >= capacity) this.#people.clear();
    const access = readPerson(this.#database, userId);
    const known = { access, searchedAt };
    this.#people.set(userId, known);
    access.catch(() => this.#people.get(userId) === known && this.forget(userId));
    return access;
  }

  forget(userId: string): void {
    this.#people.delete(userId);
  }

  clear(): void {
    this.#people.clear();
  }
}

function placeIn({ memberships }: PersonAccess, organization: string): Membership | undefined {
  return memberships.find((place) => place.organizationId === organization || place.slug === organization);
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
