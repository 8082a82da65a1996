import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type CountryResponse, Reader } from 'maxmind';
import { parseAddress } from './address.ts';

const file = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';
/** What this table holds of a range: less than the ones that the library knows. */
interface Row {
  country_code?: string;
}

let opened: Promise<Reader<CountryResponse>> | undefined;

/** Reads the table of countries (8 MB, from the public records of the regional internet registries) into memory. */
function open(): Promise<Reader<CountryResponse>> {
  opened ??= readFile(fileURLToPath(import.meta.resolve(file))).then((bytes) => new Reader<CountryResponse>(bytes));
  return opened;
}

/**
 * The country that an address is registered in, as ISO 3166-1 alpha-2; null for private, reserved and unknown ones.
 * It says where the network's owner is registered, which need not be where the person is.
 */
export async function countryOf(ipAddress: string | null): Promise<string | null> {
  const address = ipAddress === null ? null : parseAddress(ipAddress);
  if (address === null) return null;
  const row = (await open()).get(address.toString()) as Row | null;
  return row?.country_code ?? null;
}
