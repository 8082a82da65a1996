import type { AccessStep, Scope } from '@guardian/platform/access';
import type { SubjectKeys } from './subject-keys.ts';

const reach: Record<Scope, string> = {
  none: 'nothing',
  own: 'what they own',
  team: 'what they own and what is their teams’',
  all: 'everything',
};

/** The answer in one sentence. */
export function verdictSentence(
  name: string,
  permission: string,
  scope: Scope,
  subject: SubjectKeys | null,
  withinReach: boolean,
): string {
  if (scope === 'none') return `${name} does not hold ${permission}.`;
  if (subject === null) return `${name} holds ${permission} for ${reach[scope]}.`;
  if (!subject.found) return `${name} holds ${permission} for ${reach[scope]}, but there is nothing of that id.`;
  return withinReach
    ? `${name} may: they hold ${permission} for ${reach[scope]}.`
    : `${name} may not: they hold ${permission} for ${reach[scope]}, and this is neither.`;
}

/** What one step says. `roleNames`: from the role that was given to the one that holds the permission. */
export function stepSentence(
  step: AccessStep,
  permission: string,
  nameOf: (principalId: string) => string,
  roleNames: string[],
): string {
  const name = nameOf(step.principalId);
  switch (step.kind) {
    case 'ENDED':
      return `${name} has ended and holds nothing.`;
    case 'RESTRICTION':
      return step.allows === 'none'
        ? `${name} was made without ${permission}.`
        : `${name} was made with ${permission} for ${reach[step.allows]}.`;
    case 'BOUND':
      return step.allows === 'none'
        ? `${name} holds at most what ${nameOf(step.boundedBy)} does, who does not hold ${permission}.`
        : `${name} holds at most what ${nameOf(step.boundedBy)} does: ${permission} for ${reach[step.allows]}.`;
    case 'GRANT':
      return grantSentence(step, name, permission, nameOf, roleNames);
  }
}

function grantSentence(
  step: Extract<AccessStep, { kind: 'GRANT' }>,
  name: string,
  permission: string,
  nameOf: (principalId: string) => string,
  [role = 'a role', ...inherited]: string[],
): string {
  const given = `${name} was ${step.grant.delegatedBy === null ? 'given' : `lent by ${nameOf(step.grant.delegatedBy)}`} the role ${role}`;
  if (step.state === 'SCHEDULED') return `${given}, which counts from ${instant(step.grant.startsAt)} on.`;
  if (step.state === 'EXPIRED') return `${given}, which ended at ${instant(step.grant.expiresAt ?? 0)}.`;
  if (step.role === 'none') return `${given}, which does not hold ${permission}.`;
  const source = inherited.length === 0 ? '' : `, by inheriting from ${inherited.join(', which inherits from ')}`;
  const holds = `${given}, which holds ${permission} for ${reach[step.role]}${source}`;
  if (step.delegator === null || step.gives === step.role) return `${holds}.`;
  return step.gives === 'none'
    ? `${holds}; whoever lent it does not hold it any more.`
    : `${holds}; whoever lent it holds it for ${reach[step.gives]} only.`;
}

function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
