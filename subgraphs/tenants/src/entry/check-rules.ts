import { apiKeysByIds, rolesByIds } from '@guardian/platform/access';
import type { Db } from '@guardian/platform/database';
import type { NewRule } from '@guardian/platform/entry';
import type { Check } from '@guardian/platform/errors';
import { parseRange, rangeText } from '@guardian/platform/network';

export interface RuleInput {
  effect: NewRule['effect'];
  kind: NewRule['kind'];
  value: string;
  roleId?: string | null;
  apiKeyId?: string | null;
  note?: string | null;
}

const most = 500;

/** The rules as they are stored. What is wrong goes to `check`, with the line that it is on. */
export async function checkRules(
  db: Db,
  organizationId: string,
  check: Check,
  path: string[],
  rules: readonly RuleInput[],
): Promise<NewRule[]> {
  if (rules.length > most) check.add(path, 'TOO_MANY', `Use at most ${most} rules.`);
  const given = (ids: (string | null | undefined)[]) => [...new Set(ids.filter((id) => id != null))];
  const [roles, keys] = await Promise.all([
    rolesByIds(db, organizationId, given(rules.map(({ roleId }) => roleId))),
    apiKeysByIds(db, organizationId, given(rules.map(({ apiKeyId }) => apiKeyId))),
  ]);
  return rules.slice(0, most).map((rule, index) => {
    const at = (field: string) => [...path, String(index), field];
    const { effect, kind, roleId = null, apiKeyId = null } = rule;
    if (roleId !== null && apiKeyId !== null)
      check.add(at('apiKeyId'), 'CONFLICT', 'Choose a role or a key, not both.');
    if (roleId !== null && !roles.some(({ id }) => id === roleId)) {
      check.add(at('roleId'), 'NOT_FOUND', 'There is no such role.');
    }
    if (apiKeyId !== null && !keys.some(({ id }) => id === apiKeyId)) {
      check.add(at('apiKeyId'), 'NOT_FOUND', 'There is no such API key.');
    }
    const note = check.text(at('note'), rule.note, { max: 200 }) ?? '';
    const value =
      kind === 'RANGE' ? rangeOf(check, at('value'), rule.value) : countryOf(check, at('value'), rule.value);
    return { effect, kind, value, roleId, keyId: apiKeyId, note };
  });
}

function rangeOf(check: Check, path: string[], text: string): string {
  const range = parseRange(text);
  if (range !== null) return rangeText(range);
  const message = `"${text.slice(0, 60)}" is no address range. Write e.g. 192.0.2.0/24 or 2001:db8::/32, with no bits set behind the prefix.`;
  check.add(path, 'INVALID_FORMAT', message);
  return '';
}

function countryOf(check: Check, path: string[], text: string): string {
  const code = text.trim().toUpperCase();
  const known = /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined;
  if (!known) check.add(path, 'INVALID_FORMAT', `"${text.slice(0, 60)}" is no country code. Write e.g. DE or US.`);
  return code;
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
