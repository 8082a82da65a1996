/** IANA time zones this browser knows, `UTC` first. */
export const timeZones: string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export const localTimeZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
