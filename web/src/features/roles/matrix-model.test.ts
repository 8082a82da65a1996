import { describe, expect, it } from 'vitest';
import { type Catalogued, matrixRows } from './matrix-model.ts';
import { nameOfCopy } from './name-of-copy.ts';
import { isWider, nextScope, wider } from './scope.ts';

const permission = (name: string, more: Partial<Catalogued> = {}): Catalogued => {
  const [resource = '', action = ''] = name.split('.');
  return { name, resource, action, description: `About ${action}.`, scopes: ['ALL'], grantable: true, ...more };
};

const permissions = [
  permission('contact.import', { description: 'Import contacts from files.' }),
  permission('contact.read'),
  permission('apiKey.revoke'),
  permission('installation.outbox', { grantable: false }),
];

describe('the matrix', () => {
  it('has a row for each resource and a place for each action, and nothing that no role can hold', () => {
    const rows = matrixRows(permissions, '');
    expect(rows.map(({ resource }) => resource)).toEqual(['apiKey', 'contact']);
    expect(rows[1]?.common.map((each) => each?.action ?? null)).toEqual(['read', null, null, null]);
    expect(rows[1]?.others.map(({ action }) => action)).toEqual(['import']);
  });

  it('is searched by name, by the words of a name and by what a permission allows', () => {
    const found = (search: string) => matrixRows(permissions, search).map(({ resource }) => resource);
    expect(found('contact.read')).toEqual(['contact']);
    expect(found('api key')).toEqual(['apiKey']);
    expect(found('import files')).toEqual(['contact']);
    expect(found('nothing')).toEqual([]);
  });
});

it('scopes are gone through one after another, and compared', () => {
  expect(nextScope('NONE', ['OWN', 'TEAM', 'ALL'])).toBe('OWN');
  expect(nextScope('ALL', ['OWN', 'TEAM', 'ALL'])).toBe('NONE');
  expect(nextScope('NONE', ['ALL'])).toBe('ALL');
  expect(wider('OWN', 'TEAM')).toBe('TEAM');
  expect(isWider('OWN', 'OWN')).toBe(false);
});

it('a copy gets a name that is free', () => {
  expect(nameOfCopy('Editor', [])).toBe('Editor copy');
  expect(nameOfCopy('Editor', ['editor COPY', 'Editor copy 2'])).toBe('Editor copy 3');
});
