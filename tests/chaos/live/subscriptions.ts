import type { Receipt, View } from './audit.ts';
import type { Fact } from './ledger.ts';
import type { ChaosOrganization } from './organizations.ts';
import type { Random } from './random.ts';

/** What a subscriber asks for, and what it may see. */
export interface Subscription {
  kind: string;
  transport: 'websocket' | 'sse';
  credential: string;
  organizationId: string;
  query: string;
  variables: Record<string, unknown>;
  view: View;
  /** Null for a delivery of something that no writer of the run does. */
  read(data: Record<string, unknown>): Omit<Receipt, 'at'> | null;
}

interface ContactChanged {
  type: string;
  contactId: string;
  subjectVersion: number;
  contact: { firstName: string } | null;
}
interface AlertChanged {
  type: string;
  alertId: string;
  subjectVersion: number;
  alert: { title: string };
}
interface Recorded {
  type: string;
  subjectId: string;
  subjectVersion: number;
}

const contactFields = 'type contactId subjectVersion contact { firstName tags owner { id name } }';
const queries = {
  contacts: `subscription { contactChanged { ${contactFields} } }`,
  contact: `subscription ($id: ID!) { contactChanged(contactId: $id) { ${contactFields} } }`,
  alerts:
    'subscription { alertChanged { type alertId subjectVersion alert { title status organization { name slug } raisedBy { name } } } }',
  activity: 'subscription { eventRecorded { type subjectId subjectVersion actor { name } } }',
  subject: 'subscription ($id: ID!) { eventRecorded(subjectId: $id) { type subjectId subjectVersion } }',
};

const readContact = (data: Record<string, unknown>) => {
  const { type, contactId: subjectId, subjectVersion: version, contact } = data.contactChanged as ContactChanged;
  return { type, subjectId, version, token: contact?.firstName ?? null };
};
const readAlert = (data: Record<string, unknown>) => {
  const { type, alertId: subjectId, subjectVersion: version, alert } = data.alertChanged as AlertChanged;
  return { type, subjectId, version, token: alert.title };
};
const readRecorded = (data: Record<string, unknown>) => {
  const { type, subjectId, subjectVersion: version } = data.eventRecorded as Recorded;
  return /^(contact|alert)\./.test(type) ? { type, subjectId, version, token: null } : null;
};

const isContact = ({ type }: Fact) => type.startsWith('contact.');
/** A deletion shows the contact no more. */
const shown = (fact: Fact) => ({ type: fact.type, shows: fact.type !== 'contact.deleted' });

/** Subscriptions of every kind, in turns. */
export function subscriptionsOf(
  { organization, full, own }: ChaosOrganization,
  contactIds: readonly string[],
  count: number,
  random: Random,
): Subscription[] {
  const { organizationId } = organization;
  const within =
    (view: View): View =>
    (fact) =>
      fact.organizationId === organizationId ? view(fact) : null;
  const contacts = within((fact) => (isContact(fact) ? shown(fact) : null));
  const make = (turn: number): Omit<Subscription, 'organizationId' | 'transport'> => {
    switch (turn % 8) {
      case 0:
      case 1:
        return {
          kind: 'all contacts',
          credential: full,
          query: queries.contacts,
          variables: {},
          view: contacts,
          read: readContact,
        };
      case 2:
      case 3: {
        const { secret, principalId } = random.pick(own);
        return {
          kind: 'own contacts',
          credential: secret,
          query: queries.contacts,
          variables: {},
          view: within(ownView(principalId)),
          read: readContact,
        };
      }
      case 4: {
        const id = random.pick(contactIds);
        const view = within((fact) => (fact.subjectId === id ? shown(fact) : null));
        return {
          kind: 'one contact',
          credential: full,
          query: queries.contact,
          variables: { id },
          view,
          read: readContact,
        };
      }
      case 5: {
        const view = within((fact) => (isContact(fact) ? null : { type: fact.type, shows: true }));
        return { kind: 'alerts', credential: full, query: queries.alerts, variables: {}, view, read: readAlert };
      }
      case 6: {
        const view = within(({ type }) => ({ type, shows: false }));
        return { kind: 'activity', credential: full, query: queries.activity, variables: {}, view, read: readRecorded };
      }
      default: {
        const id = random.pick(contactIds);
        const view = within((fact) => (fact.subjectId === id ? { type: fact.type, shows: false } : null));
        return {
          kind: 'one subject',
          credential: full,
          query: queries.subject,
          variables: { id },
          view,
          read: readRecorded,
        };
      }
    }
  };
  return Array.from({ length: count }, (_, turn) => ({
    ...make(turn),
    organizationId,
    transport: random.next() < 0.35 ? 'sse' : 'websocket',
  }));
}

/** Rows of one owner: what comes, what changes there, and what goes, told by its id alone. */
function ownView(principalId: string): View {
  return (fact) => {
    if (!isContact(fact)) return null;
    if (fact.after === principalId) return shown(fact);
    if (fact.before !== principalId) return null;
    return fact.type === 'contact.deleted' ? shown(fact) : { type: 'contact.removed', shows: false };
  };
}
