import { sealedColumn } from '@guardian/platform/sealing';

/** What the batches of a stream are signed with. */
export const streamSecret = sealedColumn({ table: 'tenants.audit_stream', column: 'secret' });

/** The value of the header `Authorization` that a receiver asks for. */
export const streamAuthorization = sealedColumn({ table: 'tenants.audit_stream', column: 'authorization' });
