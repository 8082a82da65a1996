import { CodedError } from '@guardian/platform/errors';

/** `extensions.after` of a request: a cursor, or null to begin with what happens from now on. Throws CURSOR_INVALID. */
export function resumeCursor(extensions: Record<string, unknown> | null): string | null {
  const after = extensions?.after ?? null;
  if (after === null || typeof after === 'string') return after;
  // Taken for none, it would be a gap that nobody notices.
  throw new CodedError(
    'CURSOR_INVALID',
    '`extensions.after` is a cursor, or absent to begin with what happens from now on.',
  );
}

/** Whether the client applies JSON patches to the results of a live query. */
export function takesPatches(extensions: Record<string, unknown> | null): boolean {
  return (extensions?.live as { patch?: unknown } | null | undefined)?.patch === true;
}
