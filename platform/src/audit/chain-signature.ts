import { type Secrets, sign, verify } from '../secrets/index.ts';
import type { Chain } from './queries.ts';

type Signed = Omit<Chain, 'signature'>;

/** Says where a chain stands and where it begins, with a key of the installation that the database does not hold. */
export function signChain(secrets: Secrets, chain: Signed): string {
  return sign(secrets.derive('audit-chain'), textOf(chain));
}

export function isSigned(secrets: Secrets, chain: Chain): boolean {
  return verify(secrets.derive('audit-chain'), textOf(chain), chain.signature);
}

function textOf({ organizationId, link, hash, cutLink, cutHash, signedAt }: Signed): string {
  return JSON.stringify([
    organizationId,
    String(link),
    hash.toString('hex'),
    String(cutLink),
    cutHash.toString('hex'),
    signedAt.toISOString(),
  ]);
}
