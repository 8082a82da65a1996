/** `ALERT_RAISED` and `stepFailed` as words: `Alert raised`, `Step failed`. */
export function labelOf(value: string): string {
  const words = value
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_.]+/g, ' ')
    .toLowerCase()
    .replace(/^api\b/, 'API');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
