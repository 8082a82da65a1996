/** An instant as a `datetime-local` field shows it, in the browser's time zone: `2026-03-01T09:30`. */
export function localText(instant: Date): string {
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The instant that such a field holds, as the API takes it; null for an empty one. */
export function instantOf(text: string): string | null {
  const instant = new Date(text);
  return text === '' || Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
