import type { Check } from '@guardian/platform/errors';

/** An operation as a manifest brings it. */
export interface ManifestEntry {
  documentId: string;
  text: string;
  /** Where in the input it stands. */
  path: string[];
}

export const maxOperations = 1_000;
export const maxLength = 100_000;
const maxId = 256;

/** The operations of an Apollo or Relay manifest. What is wrong with it goes to the check. */
export function readManifest(check: Check, path: string[], manifest: unknown): ManifestEntry[] {
  if (!isMap(manifest)) {
    check.add(path, 'INVALID_FORMAT', 'A manifest is a JSON object as Apollo or Relay write it.');
    return [];
  }
  const entries = 'format' in manifest ? ofApollo(check, path, manifest) : ofRelay(path, manifest);
  if (entries.length > maxOperations) {
    check.add(path, 'TOO_LONG', `A manifest holds at most ${maxOperations} operations; send several.`);
    return [];
  }
  if (entries.length === 0 && check.problems.length === 0) {
    check.add(path, 'REQUIRED', 'The manifest holds no operation.');
  }
  return entries.filter((entry) => isWhole(check, entry));
}

function ofApollo(check: Check, path: string[], { format, version, operations }: Record<string, unknown>) {
  if (format !== 'apollo-persisted-query-manifest' || version !== 1 || !Array.isArray(operations)) {
    check.add(path, 'INVALID_FORMAT', 'Only `apollo-persisted-query-manifest` of version 1 is known.');
    return [];
  }
  return operations.map((each: unknown, index) => {
    const { id, body } = isMap(each) ? each : {};
    return { documentId: id, text: body, path: [...path, 'operations', String(index)] };
  });
}

function ofRelay(path: string[], manifest: Record<string, unknown>) {
  return Object.entries(manifest).map(([id, text]) => ({ documentId: id, text, path: [...path, id.slice(0, maxId)] }));
}

function isWhole(check: Check, entry: { documentId: unknown; text: unknown; path: string[] }): entry is ManifestEntry {
  const { documentId, text, path } = entry;
  if (typeof documentId !== 'string' || documentId.length === 0 || documentId.length > maxId) {
    check.add(path, 'INVALID_FORMAT', `An id is a text of 1 to ${maxId} characters.`);
  } else if (typeof text !== 'string' || text.trim() === '') {
    check.add(path, 'REQUIRED', 'The operation has no document.');
  } else if (text.length > maxLength) {
    check.add(path, 'TOO_LONG', `A document has at most ${maxLength} characters.`);
  } else {
    return true;
  }
  return false;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
