import { createHash } from 'node:crypto';
import { changeAccess } from '@guardian/platform/access';
import { uuidv7 } from '@guardian/platform/database';
import { Check, unauthenticated } from '@guardian/platform/errors';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { actIn, personOf } from './act-in.ts';
import { foundOrganization } from './found-organization.ts';
import { checkName, checkSlug, checkTimeZone, type Organization } from './organization.ts';

export interface CreateOrganizationInput {
  name: string;
  slug?: string | null;
  timeZone?: string | null;
}

/** Makes an organization whose owner is the caller. Throws InvalidInput. */
export async function createOrganization(ctx: RequestContext, input: CreateOrganizationInput): Promise<Organization> {
  const { userId } = personOf(ctx);
  const check = new Check();
  const name = checkName(check, input.name);
  const slug = input.slug == null ? null : checkSlug(check, input.slug);
  const timeZone = input.timeZone == null ? 'UTC' : checkTimeZone(check, input.timeZone);
  check.done();
  const { environment, identity } = runtimeOf(ctx);
  const region = environment.region?.name ?? null;
  const profile = (await identity.profiles([userId])).get(userId);
  if (profile === undefined) throw unauthenticated('This account no longer exists.');
  const { organizationId, principalId } = newIds(userId, ctx.idempotencyKey);
  const owner = { principalId, userId, name: profile.name, email: profile.email };
  return changeAccess(
    actIn(ctx, organizationId, principalId),
    (tx) => foundOrganization(tx, { name, slug, timeZone, region, owner }),
    { verb: 'createOrganization', input },
  );
}

/** Results are kept by organization and principal, so that a repeated request has to come to the same ids. */
function newIds(userId: string, idempotencyKey: string | null): { organizationId: string; principalId: string } {
  if (idempotencyKey === null) return { organizationId: uuidv7(), principalId: uuidv7() };
  return {
    organizationId: idFrom(['organization', userId, idempotencyKey]),
    principalId: idFrom(['owner', userId, idempotencyKey]),
  };
}

/** A version 8 UUID (RFC 9562) of what it is made from. */
function idFrom(parts: string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
