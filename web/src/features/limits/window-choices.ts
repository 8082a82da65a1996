const windows = [
  { value: '1', label: 'a second' },
  { value: '10', label: '10 seconds' },
  { value: '60', label: 'a minute' },
  { value: '3600', label: 'an hour' },
  { value: '86400', label: 'a day' },
];

/** Lengths of a window to choose from, with the one that is set where it is another. */
export function windowChoices(seconds: string): { value: string; label: string }[] {
  return windows.some(({ value }) => value === seconds)
    ? windows
    : [{ value: seconds, label: `${seconds} seconds` }, ...windows];
}
