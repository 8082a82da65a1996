import type { Permission, Scope } from '@guardian/platform/access';
import { describe, expect, it } from 'vitest';
import { mayReadSubject } from './may-read-subject.ts';

const holding = (held: Partial<Record<Permission, Scope>>) => ({
  scope: (permission: Permission) => held[permission] ?? 'none',
});

describe('the log tells of a subject', () => {
  it('whoever may read all of its kind', () => {
    expect(mayReadSubject(holding({ 'invite.read': 'all' }), 'invite.created')).toBe(true);
    expect(mayReadSubject(holding({ 'contactImport.read': 'all' }), 'contactImport.started')).toBe(true);
    expect(mayReadSubject(holding({ 'security.read': 'all' }), 'security.policyChanged')).toBe(true);
  });

  it('nobody who may not, however far they see into the log', () => {
    const reader = holding({ 'activity.read': 'all', 'contact.read': 'own' });
    for (const type of [
      ...['invite.created', 'apiKey.created', 'contact.created', 'contactImport.started'],
      'security.policyChanged',
    ]) {
      expect(mayReadSubject(reader, type)).toBe(false);
    }
  });

  it('everybody, when it is of no kind that is guarded', () => {
    expect(mayReadSubject(holding({}), 'rehearsal.held')).toBe(true);
  });
});
