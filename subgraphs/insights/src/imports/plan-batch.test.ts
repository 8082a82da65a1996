import type { RowScope } from '@guardian/platform/access';
import { describe, expect, it } from 'vitest';
import type { ContactValues } from '../contacts/index.ts';
import type { WholeContact } from './merge-contact.ts';
import { planBatch } from './plan-batch.ts';

const now = new Date('2026-03-01T00:00:00Z');
const organizationId = 'a';
const me = 'me';

function known(overrides: Partial<WholeContact>): WholeContact {
  return {
    ...{ organizationId, id: 'c1', email: null, firstName: null, lastName: null, phone: null, company: null },
    ...{
      jobTitle: null,
      country: null,
      tags: [],
      ownerId: me,
      teamId: null,
      source: 'MANUAL',
      createdAt: now,
      updatedAt: now,
    },
    version: 4,
    ...overrides,
  };
}

function plan(rows: Partial<ContactValues>[], contacts: WholeContact[] = [], scope: RowScope = 'all') {
  const parsed = rows.map((values) => ({ values, cells: [] }));
  return planBatch(parsed, contacts, scope, { organizationId, ownerId: me, teamId: null }, now);
}

describe('planBatch', () => {
  it('makes a contact of an address nobody has', () => {
    const { created, counts } = plan([{ email: 'ada@example.com', tags: ['x'] }]);
    expect(created).toMatchObject([
      { email: 'ada@example.com', tags: ['x'], ownerId: me, source: 'IMPORT', version: 1 },
    ]);
    expect(counts).toEqual({ createdRows: 1, updatedRows: 0, unchangedRows: 0, refusedRows: 0 });
  });

  it('adds to a known contact and takes nothing away', () => {
    const contact = known({ email: 'Ada@example.com', phone: '1', company: 'Old', tags: ['b'] });
    const { updated } = plan([{ email: 'ada@EXAMPLE.com', company: 'New', tags: ['A', 'B'] }], [contact]);
    expect(updated).toHaveLength(1);
    expect(updated[0]?.after).toMatchObject({
      email: 'Ada@example.com',
      phone: '1',
      company: 'New',
      tags: ['A', 'b'],
      version: 5,
    });
  });

  it('leaves an equal contact alone, so that an import can be repeated', () => {
    const contact = known({ email: 'ada@example.com', firstName: 'Ada', tags: ['a', 'b'] });
    const { updated, counts } = plan([{ email: 'ada@example.com', firstName: 'Ada', tags: ['b'] }], [contact]);
    expect(updated).toEqual([]);
    expect(counts.unchangedRows).toBe(1);
  });

  it('knows a contact without an address by name, phone and company', () => {
    const contact = known({ firstName: 'Ada', lastName: 'Lovelace', company: 'Acme' });
    expect(plan([{ firstName: 'ada', lastName: 'LOVELACE', company: 'acme' }], [contact]).counts.createdRows).toBe(0);
    expect(plan([{ firstName: 'Ada', lastName: 'Lovelace', company: 'Other' }], [contact]).counts.createdRows).toBe(1);
  });

  it('makes one contact of two rows with one address', () => {
    const { created, updated, counts } = plan([
      { email: 'ada@example.com', firstName: 'Ada' },
      { email: 'ADA@example.com', lastName: 'Lovelace' },
      { email: 'ada@example.com' },
    ]);
    expect(created).toMatchObject([{ firstName: 'Ada', lastName: 'Lovelace', version: 1 }]);
    expect(updated).toEqual([]);
    expect(counts).toEqual({ createdRows: 1, updatedRows: 1, unchangedRows: 1, refusedRows: 0 });
  });

  it('counts the version of a contact up once for two rows', () => {
    const rows = [
      { email: 'ada@example.com', phone: '1' },
      { email: 'ada@example.com', phone: '2' },
    ];
    expect(plan(rows, [known({ email: 'ada@example.com' })]).updated[0]?.after).toMatchObject({
      phone: '2',
      version: 5,
    });
  });

  it('refuses what is not the importer’s to change, or would have too many tags', () => {
    const contact = known({ email: 'ada@example.com', ownerId: 'her' });
    const refused = plan([{ email: 'ada@example.com', phone: '1' }], [contact], { ownerId: me, teamIds: [] }).refused;
    expect(refused).toMatchObject([{ position: 0, reason: expect.stringMatching(/someone else/) }]);
    const full = known({ email: 'ada@example.com', tags: Array.from({ length: 20 }, (_, i) => `t${i}`) });
    expect(plan([{ email: 'ada@example.com', tags: ['more'] }], [full]).refused).toHaveLength(1);
  });
});
