import {
  changeAccess,
  type InviteRow,
  insertInvite,
  isMember,
  principalIdOf,
  requireHeld,
  requireRoles,
  withdrawInvite,
} from '@guardian/platform/access';
import { Check, InvalidInput } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import { findOrganization } from '../organizations/index.ts';
import { inviteCreated, inviteRevoked } from './events.ts';
import { inviteMail } from './invite-mail.ts';

export interface InviteMemberInput {
  email: string;
  roleId: string;
}

/**
 * Mails an invite that works once; a pending one to the same address is replaced.
 * Throws InvalidInput, FORBIDDEN (a role that the caller doesn't hold).
 */
export async function inviteMember(ctx: OrganizationContext, input: InviteMemberInput): Promise<InviteRow> {
  const check = new Check();
  const email = check.email(['input', 'email'], input.email, { required: true })?.toLowerCase() ?? '';
  check.done();
  // Stays out of the result, which an idempotency key would store: only the mail knows it.
  let token: string | undefined;
  const invite = await changeAccess(
    ctx,
    async (tx) => {
      const [roleId = ''] = await requireRoles(tx, [input.roleId], ['input', 'roleId']);
      await requireHeld(ctx, tx, [roleId]);
      if (await isMember(tx, email)) {
        const message = 'This address belongs to a member already.';
        throw new InvalidInput([{ path: ['input', 'email'], code: 'TAKEN', message }]);
      }
      const replaced = await withdrawInvite(tx, { email });
      if (replaced !== null) tx.record(inviteRevoked(occurrence(replaced)));
      const made = await insertInvite(tx, { email, roleId, invitedBy: principalIdOf(ctx.principal) });
      tx.record(inviteCreated(occurrence(made.invite)));
      token = made.token;
      return made.invite;
    },
    { verb: 'inviteMember', input },
  );
  if (token !== undefined) await sendInvite(ctx, email, token);
  return invite;
}

function occurrence(invite: InviteRow) {
  return { id: invite.id, version: invite.version, payload: { invite: frozen(invite) } };
}

async function sendInvite(ctx: OrganizationContext, to: string, token: string): Promise<void> {
  const { environment, mail } = runtimeOf(ctx);
  const { organizationId } = ctx;
  const principalId = principalIdOf(ctx.principal);
  const [organization, actor] = await Promise.all([
    findOrganization(ctx.db, organizationId),
    principalId === null ? null : actorLoader(ctx).load(principalId),
  ]);
  const organizationName = organization?.name ?? 'their organization';
  const url = new URL('/invite', environment.url);
  url.searchParams.set('token', token);
  const invitedBy = actor?.name ?? organizationName;
  await mail.send(inviteMail({ to, organizationId, organizationName, invitedBy, url: url.href }));
}
