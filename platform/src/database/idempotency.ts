import { CodedError } from '../errors/index.ts';
import type { Sql } from './connect.ts';
import { hashInput, readResult, storeResult } from './stored-result.ts';

/** Whose request, under which key, for what. */
export interface IdempotentCall {
  organizationId: string;
  /** Zeros for Guardian itself. */
  principalId: string;
  key: string;
  verb: string;
  input: unknown;
}

/**
 * Takes the key in the running transaction. Returns null when the call is the first: do it, then `keepResult`.
 * Returns the first result when there is one; while the first call is still under way, waits for its end.
 * Throws IDEMPOTENCY_KEY_REUSED if the first call had another input.
 */
export async function findResult(sql: Pick<Sql, 'unsafe'>, call: IdempotentCall): Promise<{ result: unknown } | null> {
  const hash = hashInput(call.input);
  const taken = await sql.unsafe(
    `insert into platform.idempotency (organization_id, principal_id, key, verb, input_hash) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning true`,
    [call.organizationId, call.principalId, call.key, call.verb, hash],
    { prepare: true },
  );
  if (taken.length > 0) return null;
  const [first] = await sql.unsafe<{ input_hash: Uint8Array; result: unknown }[]>(
    `select input_hash, result from platform.idempotency
     where organization_id = $1 and principal_id = $2 and key = $3 and verb = $4`,
    [call.organizationId, call.principalId, call.key, call.verb],
    { prepare: true },
  );
  if (!first)
    throw new CodedError(
      'CONFLICT',
      'The first request with this idempotency key was just forgotten: send it again with a new key.',
    );
  if (!hash.equals(first.input_hash)) {
    throw new CodedError(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotency key was used before with another input: use a new key for each request.',
    );
  }
  return { result: readResult(first.result) };
}

export async function keepResult(sql: Pick<Sql, 'unsafe'>, call: IdempotentCall, result: unknown): Promise<void> {
  await sql.unsafe(
    `update platform.idempotency set result = $5::jsonb
     where organization_id = $1 and principal_id = $2 and key = $3 and verb = $4`,
    [call.organizationId, call.principalId, call.key, call.verb, storeResult(result)],
    { prepare: true },
  );
}

/** Forgets results older than `age` milliseconds (default: three days). Returns how many. Run by the platform's sweeper. */
export async function sweepIdempotency(system: Sql, age = 3 * 86_400_000): Promise<number> {
  const gone = await system`delete from platform.idempotency where created_at < ${new Date(Date.now() - age)}`;
  return gone.count;
}
