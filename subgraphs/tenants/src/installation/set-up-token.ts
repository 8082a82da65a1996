import { type Secrets, sign, verify } from '@guardian/platform/secrets';

// Made from the installation's secret instead of stored, so that every process prints the same one. It works as long as
// the installation has no operator, so once.
const text = 'set up this installation';

export function setUpToken(secrets: Secrets): string {
  return sign(secrets.derive('set-up'), text);
}

export function isSetUpToken(secrets: Secrets, token: string): boolean {
  return verify(secrets.derive('set-up'), text, token);
}
