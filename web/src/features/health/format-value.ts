import type { HealthUnit } from '../../graph/generated/graphql.ts';

/** A measured value for people, with its unit: `12.4 ms`, `318 MB`, `42 %`, `3 d 4 h`. */
export function formatValue(value: number | null | undefined, unit: HealthUnit): string {
  if (value === null || value === undefined) return 'not measured';
  if (unit === 'MILLISECONDS') return value >= 1000 ? `${digits(value / 1000)} s` : `${digits(value)} ms`;
  if (unit === 'BYTES') return bytes(value);
  if (unit === 'RATIO') return `${digits(value * 100)} %`;
  if (unit === 'SECONDS') return seconds(value);
  if (unit === 'PER_SECOND') return `${digits(value)} /s`;
  return digits(value);
}

function digits(value: number): string {
  const decimals = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: decimals });
}

function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let scaled = value;
  let index = 0;
  while (Math.abs(scaled) >= 1000 && index < units.length - 1) {
    scaled /= 1000;
    index++;
  }
  return `${digits(scaled)} ${units[index]}`;
}

function seconds(value: number): string {
  if (value < 60) return `${digits(value)} s`;
  const minutes = Math.floor(value / 60);
  if (minutes < 60) return both(minutes, 'min', Math.floor(value % 60), 's');
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return both(hours, 'h', minutes % 60, 'min');
  return both(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function both(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
