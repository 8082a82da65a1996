import { badInput } from '../errors/index.ts';
import type { ActorKind, Risk } from '../events/event.ts';
import { parseRange, rangeText } from '../network/index.ts';
import type { RecordKind } from './record.ts';

/** Which records are looked for; conditions are combined with and, the values of one list with or. */
export interface AuditFilter {
  /**
   * Words, each a beginning; `"a phrase"`; `-word` for records without it; `*part*` of a word, from three characters on.
   */
  text?: string | null | undefined;
  kinds?: readonly RecordKind[] | null | undefined;
  /** Exact types, and prefixes as `contact.*`. */
  types?: readonly string[] | null | undefined;
  actorId?: string | null | undefined;
  actorKinds?: readonly ActorKind[] | null | undefined;
  onBehalfOfId?: string | null | undefined;
  subjectTypes?: readonly string[] | null | undefined;
  subjectId?: string | null | undefined;
  /** An address, or a range in CIDR notation. */
  ipAddress?: string | null | undefined;
  /** ISO 3166-1 alpha-2. */
  countries?: readonly string[] | null | undefined;
  /** Words of the user agent. */
  userAgent?: string | null | undefined;
  requestId?: string | null | undefined;
  riskLevels?: readonly Risk[] | null | undefined;
  riskReasons?: readonly string[] | null | undefined;
  since?: Date | string | null | undefined;
  until?: Date | string | null | undefined;
}

interface Term {
  text: string;
  /** False: the last word is a beginning. */
  exact: boolean;
  not: boolean;
}

/** A search as `platform.search_audit` takes it. */
export interface AuditSearch {
  terms: Term[];
  /** A tsquery of facets, each with the character 1 in the place of a segment's mark; empty: none. */
  facets: string;
  fragments: string[];
  since: string | null;
  until: string | null;
  range: string | null;
}

/** `platform.audit_query` puts the mark of each segment in its place. */
const mark = '\u0001';
const mostTerms = 20;
const mostCharacters = 500;
const mostValues = 100;
const fewestOfFragment = 3;

/** Throws BAD_USER_INPUT for what can't be looked for. */
export function searchOf(filter: AuditFilter): AuditSearch {
  const { terms, fragments } = readText(filter.text ?? '');
  if (filter.userAgent) terms.push({ text: limited(filter.userAgent, 'userAgent'), exact: false, not: false });
  const range = filter.ipAddress ? parseRange(filter.ipAddress) : null;
  if (filter.ipAddress && range === null) {
    throw badInput('Give an IP address, or a range such as 192.0.2.0/24.', { argument: 'ipAddress' });
  }
  const single = range !== null && range.bits === (range.address.kind() === 'ipv4' ? 32 : 128);
  const facets = [
    anyOf('kind', filter.kinds),
    anyOf('type', filter.types),
    anyOf('actor', one(filter.actorId)),
    anyOf('by', filter.actorKinds),
    anyOf('behalf', one(filter.onBehalfOfId)),
    anyOf('of', filter.subjectTypes),
    anyOf('subject', one(filter.subjectId)),
    anyOf('ip', single ? [range.address.toString()] : null),
    anyOf(
      'country',
      filter.countries?.map((country) => country.toUpperCase()),
    ),
    anyOf('request', one(filter.requestId)),
    anyOf('risk', filter.riskLevels),
    anyOf('reason', filter.riskReasons),
  ];
  return {
    terms,
    facets: facets.filter((facet) => facet !== null).join(' & '),
    fragments,
    since: instant(filter.since),
    until: instant(filter.until),
    range: range === null || single ? null : rangeText(range),
  };
}

function readText(text: string): Pick<AuditSearch, 'terms' | 'fragments'> {
  const terms: Term[] = [];
  const fragments: string[] = [];
  for (const [, minus = '', phrase, word = ''] of limited(text, 'text').matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)) {
    const not = minus === '-';
    if (phrase !== undefined) terms.push({ text: phrase, exact: true, not });
    else if (word.startsWith('*') && !not) fragments.push(fragmentOf(word));
    else terms.push({ text: word, exact: false, not });
  }
  if (terms.length + fragments.length > mostTerms) {
    throw badInput(`Search for at most ${mostTerms} words.`, { argument: 'text' });
  }
  return { terms, fragments };
}

function fragmentOf(word: string): string {
  const fragment = word.replaceAll('*', '');
  if (fragment.length >= fewestOfFragment) return fragment;
  throw badInput(`A part of a word needs at least ${fewestOfFragment} characters.`, { argument: 'text' });
}

function limited(text: string, argument: string): string {
  if (text.length <= mostCharacters) return text.replaceAll('\0', ' ').replaceAll(mark, ' ').toWellFormed();
  throw badInput(`Search for at most ${mostCharacters} characters.`, { argument });
}

function one(value: string | null | undefined): string[] | null {
  return value == null ? null : [value];
}

/** The facet has one of the values; a trailing `*` matches a beginning. No list: no condition; an empty one: nothing. */
function anyOf(facet: string, values: readonly string[] | null | undefined): string | null {
  if (values == null) return null;
  if (values.length > mostValues) throw badInput(`Name at most ${mostValues} values.`, { argument: facet });
  if (values.length === 0) return `'${mark}=none'`;
  const alternatives = values.map((value) => {
    const prefix = value.endsWith('*');
    const text = limited(prefix ? value.slice(0, -1) : value, facet);
    return `'${mark}=${facet}:${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${prefix ? ':*' : ''}`;
  });
  return `(${alternatives.join(' | ')})`;
}

function instant(value: Date | string | null | undefined): string | null {
  return value == null ? null : new Date(value).toISOString();
}
