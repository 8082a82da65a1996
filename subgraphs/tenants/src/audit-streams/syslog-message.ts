import type { StreamedRecord } from './batch.ts';

/** Log audit, of RFC 5424 table 1. */
const facility = 13;
/** Informational, notice, warning, of RFC 5424 table 2. */
const severities = { LOW: 6, MEDIUM: 5, HIGH: 4 };
/** The number that RFC 5612 sets aside for examples: the product has none of its own. */
const enterprise = 32473;

/** A record as a message of RFC 5424. The JSON is plain ASCII, so that no receiver has to know the encoding. */
export function syslogMessage({ id, type, risk, occurredAt, json }: StreamedRecord, host: string): string {
  const priority = facility * 8 + severities[risk];
  const data = `[guardian@${enterprise} id="${quoted(id)}" type="${quoted(type)}" risk="${risk}"]`;
  const header = `<${priority}>1 ${occurredAt.toISOString()} ${word(host, 255)} guardian - ${word(type, 32)}`;
  return `${header} ${data} ${ascii(json)}`;
}

/** A message in a stream, after its length in bytes (RFC 6587 section 3.4.1, RFC 5425). */
export function framed(message: string): string {
  return `${Buffer.byteLength(message)} ${message}`;
}

/** Printable ASCII without blanks, as header fields are; `-` for nothing. */
function word(text: string, most: number): string {
  return text.replaceAll(/[^\x21-\x7e]/g, '').slice(0, most) || '-';
}

function quoted(text: string): string {
  return text.replaceAll(/["\\\]]/g, (character) => `\\${character}`);
}

function ascii(json: string): string {
  return json.replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
