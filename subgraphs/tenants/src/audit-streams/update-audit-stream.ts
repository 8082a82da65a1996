import { Check, InvalidInput } from '@guardian/platform/errors';
import { sealerFor } from '@guardian/platform/sealing';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';
import { changeLocked } from './change-locked.ts';
import { auditStreamUpdated, ofStream } from './events.ts';
import { type AuditStreamInput, checkStream, credentialLeft, noHeaders, withoutCredential } from './stream-input.ts';
import { streamAuthorization } from './stream-secret.ts';
import { kindOf } from './stream-state.ts';
import type { AuditStreamRow } from './tables.ts';

/**
 * Changes a stream; what is left out stays. It keeps its place and its secret, and is tried at once.
 *
 * @throws {InvalidInput} Name, address, certificate; another kind of receiver; another server without the header that it
 * gets. @throws NOT_FOUND, BAD_USER_INPUT.
 */
export function updateAuditStream(
  ctx: OrganizationContext,
  id: string,
  input: AuditStreamInput,
): Promise<AuditStreamRow> {
  const check = new Check();
  const given = checkStream(check, input, runtimeOf(ctx).environment.allowPrivateHttp);
  check.done();
  return changeLocked(
    ctx,
    { verb: 'updateAuditStream', input: { id, ...withoutCredential(input) } },
    async (before, tx) => {
      const url = given.url ?? before.url;
      if (kindOf({ url }) !== kindOf(before)) {
        const message = 'A stream stays HTTPS or syslog: create another one.';
        throw new InvalidInput([{ path: ['input', 'url'], code: 'OTHER_KIND', message }]);
      }
      const { caCertificate = before.caCertificate, filter = before.filter, authorization } = given;
      if (authorization && kindOf(before) !== 'HTTPS') throw new InvalidInput([noHeaders]);
      const leadsElsewhere = new URL(url).origin !== new URL(before.url).origin;
      if (before.authorized && leadsElsewhere && authorization === undefined) throw new InvalidInput([credentialLeft]);
      const changes = { name: given.name ?? before.name, url, caCertificate, filter };
      if (authorization === undefined) return changes;
      const seal = async (text: string) => (await sealerFor(ctx, tx)).seal(streamAuthorization, id, text);
      return { ...changes, authorization: authorization ? await seal(authorization) : null };
    },
    (tx, after) => tx.record(auditStreamUpdated(ofStream(after))),
  );
}
