export { type Address, isWithin, parseAddress, parseRange, type Range, rangeText } from './address.ts';
export { checkLiteral, ForbiddenAddress, guardedLookup, hostOf, isPublicAddress } from './address-policy.ts';
export { countryOf } from './country.ts';
export { type HttpAnswer, type OutgoingRequest, sendRequest } from './send-request.ts';
