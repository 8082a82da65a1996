import { type CelInput, type CelValue, isCelList, isCelMap, isCelUint } from '@bufbuild/cel';
import type { JsonValue } from '@guardian/platform/events';
import { expressionLimits } from './limits.ts';

/**
 * JSON as CEL sees it: whole numbers are int, others double; objects are maps, which have no prototype to reach into.
 */
export function toCel(value: JsonValue): CelInput {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toCel);
  if (value === null || typeof value !== 'object') return value;
  return new Map(Object.entries(value).map(([key, member]) => [key, toCel(member)]));
}

/** A result of CEL as JSON. Throws for what JSON can't say, and for results that are too large. */
export function fromCel(value: CelValue): JsonValue {
  let left: number = expressionLimits.resultValues;
  const convert = (each: CelValue): JsonValue => {
    left -= 1;
    if (left < 0) throw new Error(`the result has more than ${expressionLimits.resultValues} values`);
    if (each === null || typeof each === 'string' || typeof each === 'boolean') return each;
    if (typeof each === 'number' && Number.isFinite(each)) return each;
    if (typeof each === 'bigint') return whole(each);
    if (isCelUint(each)) return whole(each.value);
    if (isCelList(each)) return [...each].map(convert);
    if (isCelMap(each))
      return Object.fromEntries([...each].map(([key, member]) => [keyText(convert(key)), convert(member)]));
    throw new Error('the result is neither text, number, bool, list nor map; use string() or int() on it');
  };
  return convert(value);
}

function whole(value: bigint): JsonValue {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);
}

function keyText(key: JsonValue): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}
