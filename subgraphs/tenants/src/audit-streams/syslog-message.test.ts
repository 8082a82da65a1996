import { expect, it } from 'vitest';
import { framed, syslogMessage } from './syslog-message.ts';

const record = {
  id: 'o:7',
  type: 'contact.updated',
  risk: 'HIGH' as const,
  occurredAt: new Date('2026-03-01T09:30:00.123Z'),
  json: '{"summary":"Zürich 🎉 ]\\""}',
};

it('is a message as RFC 5424 has it, in ASCII', () => {
  expect(syslogMessage(record, 'guardian.example.com')).toBe(
    '<108>1 2026-03-01T09:30:00.123Z guardian.example.com guardian - contact.updated ' +
      '[guardian@32473 id="o:7" type="contact.updated" risk="HIGH"] {"summary":"Z\\u00fcrich \\ud83c\\udf89 ]\\""}',
  );
});

it('lets no value out of its field', () => {
  const message = syslogMessage({ ...record, id: 'a"]\\', type: 'a b\nc' }, '');
  expect(message).toContain(' - guardian - abc [guardian@32473 id="a\\"\\]\\\\" type="a b\nc"');
});

it('says before each message how long it is in bytes', () => {
  expect(framed('<108>1 é')).toBe('9 <108>1 é');
});
