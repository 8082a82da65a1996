export { type Address, isWithin, parseAddress, parseRange, type Range, rangeText } from './address.ts';
export { countryOf } from './country.ts';
