import type { InputProblem } from '@guardian/platform/errors';

/** The part of JSON Schema 2020-12 that our schema uses. A keyword that is not here can't be published unchecked. */
export interface Schema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer';
  const?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: false | Schema;
  maxProperties?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  /** Alternatives that are told apart by the `const` of their `kind`. */
  oneOf?: Schema[];
}

/** Everything in which a value differs from a schema, in the order of the value. */
export function checkSchema(schema: Schema, value: unknown, path: string[]): InputProblem[] {
  const problem = (code: string, message: string): InputProblem[] => [{ path, code, message }];
  if (schema.oneOf !== undefined) return checkAlternatives(schema.oneOf, value, path);
  if (schema.const !== undefined) {
    return value === schema.const ? [] : problem('INVALID_VALUE', `Use "${schema.const}" here.`);
  }
  if (schema.enum !== undefined) {
    const known = schema.enum.some((each) => each === value);
    return known ? [] : problem('INVALID_VALUE', `Use one of ${schema.enum.join(', ')}.`);
  }
  switch (schema.type) {
    case 'object':
      return isObject(value) ? checkObject(schema, value, path) : problem('INVALID_TYPE', 'This must be an object.');
    case 'array':
      return Array.isArray(value) ? checkArray(schema, value, path) : problem('INVALID_TYPE', 'This must be a list.');
    case 'string':
      return typeof value === 'string' ? checkText(schema, value, path) : problem('INVALID_TYPE', 'This must be text.');
    case 'number':
    case 'integer':
      return checkNumber(schema, value, path);
    default:
      return [];
  }
}

function checkAlternatives(alternatives: Schema[], value: unknown, path: string[]): InputProblem[] {
  if (!isObject(value)) return [{ path, code: 'INVALID_TYPE', message: 'This must be an object.' }];
  const chosen = alternatives.find((each) => each.properties?.kind?.const === value.kind);
  if (chosen !== undefined) return checkSchema(chosen, value, path);
  const kinds = alternatives.map((each) => each.properties?.kind?.const).join(', ');
  return [{ path: [...path, 'kind'], code: 'INVALID_VALUE', message: `Use one of ${kinds} as kind.` }];
}

function checkObject(schema: Schema, value: Record<string, unknown>, path: string[]): InputProblem[] {
  const { properties = {}, required = [], additionalProperties, maxProperties } = schema;
  const missing = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ path: [...path, name], code: 'REQUIRED', message: `"${name}" is missing.` }));
  const found = Object.entries(value).flatMap(([name, member]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (known === false) {
      const names = Object.keys(properties).join(', ');
      return [{ path: [...path, name], code: 'UNKNOWN_PROPERTY', message: `"${name}" is unknown here; use ${names}.` }];
    }
    return known === undefined ? [] : checkSchema(known, member, [...path, name]);
  });
  if (maxProperties !== undefined && Object.keys(value).length > maxProperties) {
    found.push({ path, code: 'TOO_LONG', message: `Use at most ${maxProperties} entries.` });
  }
  return [...missing, ...found];
}

function checkArray(schema: Schema, value: unknown[], path: string[]): InputProblem[] {
  const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (value.length < minItems) return [{ path, code: 'TOO_SHORT', message: `Give at least ${minItems}.` }];
  if (value.length > maxItems) {
    return [{ path, code: 'TOO_LONG', message: `Use at most ${maxItems}; these are ${value.length}.` }];
  }
  return items === undefined ? [] : value.flatMap((item, index) => checkSchema(items, item, [...path, String(index)]));
}

function checkText(schema: Schema, value: string, path: string[]): InputProblem[] {
  if (value.length < (schema.minLength ?? 0)) return [{ path, code: 'REQUIRED', message: 'This must not be empty.' }];
  if (value.length > (schema.maxLength ?? Number.POSITIVE_INFINITY)) {
    return [{ path, code: 'TOO_LONG', message: `Use at most ${schema.maxLength} characters.` }];
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) {
    return [{ path, code: 'INVALID_FORMAT', message: `"${value.slice(0, 60)}" does not fit: ${schema.description}` }];
  }
  return [];
}

function checkNumber(schema: Schema, value: unknown, path: string[]): InputProblem[] {
  const whole = schema.type === 'integer';
  if (typeof value !== 'number' || (whole && !Number.isInteger(value))) {
    return [{ path, code: 'INVALID_TYPE', message: `This must be a ${whole ? 'whole ' : ''}number.` }];
  }
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  if (value >= minimum && value <= maximum) return [];
  return [{ path, code: 'OUT_OF_RANGE', message: `Use a number from ${minimum} to ${maximum}.` }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
