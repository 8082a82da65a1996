import { expect, it } from 'vitest';
import { credentialAt, secretNameFor, withSecret } from './credential.ts';

const path = ['nodes', '1', 'config', 'headers', 'X-Api-Key'];
const definition = (value: string) => ({
  nodes: [{ id: 'other' }, { id: 'askCrm', config: { headers: { accept: 'text/plain', 'X-Api-Key': value } } }],
});

it.each([
  ['abcdefgh', { scheme: '', value: 'abcdefgh' }],
  ['Bearer abc.def.ghi', { scheme: 'Bearer ', value: 'abc.def.ghi' }],
  ['short', null],
  ['Bearer {{ secrets.KEY }}', null],
])('reads %s', (value, credential) => {
  expect(credentialAt(definition(value), path)).toEqual(credential);
});

it('puts a secret in its place and leaves the rest as it is', () => {
  expect(withSecret(definition('Bearer abc.def.ghi'), path, 'CRM')).toEqual(definition('Bearer {{ secrets.CRM }}'));
  expect(withSecret(definition('short'), path, 'CRM')).toEqual(definition('short'));
});

it('offers a name that says what it is for', () => {
  expect(secretNameFor(definition('abcdefgh'), path)).toBe('ASK_CRM_X_API_KEY');
});
