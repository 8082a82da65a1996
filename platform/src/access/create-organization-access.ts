import { eq } from 'drizzle-orm';
import { type Tx, uuidv7 } from '../database/index.ts';
import { addMember, type NewMember } from './add-member.ts';
import { type BuiltInRole, builtInRolePermissions, builtInRoles } from './permissions.ts';
import type { MemberRow } from './rows.ts';
import { organizations, rolePermissions, roles } from './tables.ts';

const descriptions: Record<BuiltInRole, string> = {
  owner: 'Holds everything, and alone makes other owners.',
  admin: 'Runs the organization: members, keys, settings and all data.',
  editor: 'Works with contacts, workflows and alerts.',
  viewer: 'Sees everything that is not administrative, and changes nothing.',
};

/** Takes the name in URLs for the organization of the transaction, which is kept in the region. False if another organization has it. */
export async function claimSlug(tx: Tx, slug: string, region: string | null = null): Promise<boolean> {
  const taken = await tx.db
    .insert(organizations)
    .values({ organizationId: tx.organizationId, slug, region })
    .onConflictDoNothing()
    .returning({ slug: organizations.slug });
  return taken.length > 0;
}

/** Gives the organization another name in URLs. A name that another one has fails as a unique violation. */
export async function changeSlug(tx: Tx, slug: string): Promise<void> {
  await tx.db.update(organizations).set({ slug }).where(eq(organizations.organizationId, tx.organizationId));
}

/**
 * The access of a new organization, whose slug was claimed: the built-in roles and the first owner.
 * Records `member.joined`.
 */
export async function createOrganizationAccess(
  tx: Tx,
  owner: Omit<NewMember, 'roleIds'>,
): Promise<{ owner: MemberRow; roleIds: Record<BuiltInRole, string> }> {
  const roleIds = Object.fromEntries(builtInRoles.map((name) => [name, uuidv7()])) as Record<BuiltInRole, string>;
  const { organizationId } = tx;
  await tx.db.insert(roles).values(
    builtInRoles.map((name) => ({
      organizationId,
      id: roleIds[name],
      name,
      builtIn: name,
      description: descriptions[name],
    })),
  );
  await tx.db
    .insert(rolePermissions)
    .values(
      builtInRoles.flatMap((name) =>
        builtInRolePermissions[name].map((permission) => ({ organizationId, roleId: roleIds[name], permission })),
      ),
    );
  return { owner: await addMember(tx, { ...owner, roleIds: [roleIds.owner] }), roleIds };
}
