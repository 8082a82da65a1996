import type { Stage } from './stage.ts';

/** The organization with the most records, about half of all. */
export const greatest = '00000000-0000-4000-8000-000000000001';
const organizations = 200;
/** Different things that are said; a record says one of them. */
const sentences = 20_000;

/** Words of what is recorded; a record holds a dozen of them, early ones far more often than late ones. */
const vocabulary = `contact workflow role member invite created changed deleted imported granted revoked report invoice budget
annual quarterly draft customer order shipment delivery payment refund contract renewal support ticket escalation priority
region warehouse supplier catalogue discount campaign newsletter segment pipeline forecast review approval comment attachment
export schedule reminder calendar meeting summary archive restore template integration webhook endpoint secret rotation`;

/**
 * Fills the audit log as a busy installation would: half of the records are of one organization, the rest are spread with a
 * long tail. Every ten-thousandth holds a word of its own. Indexes are built afterwards, as a restore does. Resolves with how many are of the greatest.
 */
export async function fillAuditLog({ owner }: Stage, records: number): Promise<number> {
  await owner.unsafe(`set role guardian_owner`);
  const indexes = await owner<{ name: string; definition: string }[]>`
    select 'platform.' || indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'platform' and tablename = 'audit_record' and indexname not like '%pkey'`;
  await owner.unsafe(`drop index ${indexes.map(({ name }) => name).join()}`);
  await owner`
    insert into access.organization (organization_id, slug)
    select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'org-' || n from generate_series(1, ${organizations}) n`;
  await owner.unsafe(`select setseed(0.42)`);
  await owner.unsafe(`
    create temp table sentence as
    with words as (select string_to_array(regexp_replace($$${vocabulary}$$, '\\s+', ' ', 'g'), ' ') as list)
    select id, (select string_agg(list[1 + floor(power(random(), 2) * cardinality(list))::int], ' ')
      from generate_series(1, 10 + (id % 5)::int), words) as said
    from generate_series(0, ${sentences - 1}) id`);
  await owner.unsafe(`create index on sentence (id)`);
  await owner.unsafe(`analyze sentence`);
  await owner.unsafe(`
    with drawn as (
      select n, case when n % 10000 = 7 then 1 else least(floor(power(1 - random(), -1 / 1.1)), ${organizations}) end::int as organization,
        (random() * 40)::int as person, random() as what, (random() * 250)::int as host,
        floor(random() * ${sentences})::int as sentence
      from generate_series(1, ${records}) n
    ), placed as (
      select drawn.*, said, row_number() over (partition by organization order by n) as link
      from drawn join sentence on sentence.id = drawn.sentence
    )
    insert into platform.audit_record (organization_id, link, kind, seq, type, subject_type, subject_id, actor_kind, actor_id,
      actor_name, ip_address, country, user_agent, request_id, risk, reasons, summary, after, times, occurred_at, text, hash)
    select ('00000000-0000-4000-8000-' || lpad(organization::text, 12, '0'))::uuid, link,
      case when what < 0.9 then 'CHANGE' when what < 0.97 then 'READ' else 'REFUSAL' end, n,
      case when what < 0.4 then 'contact.updated' when what < 0.7 then 'contact.created' when what < 0.85 then 'workflow.updated'
        when what < 0.9 then 'role.updated' when what < 0.97 then 'read.auditRecords' else 'refused.deleteContact' end,
      case when what < 0.7 then 'Contact' when what < 0.85 then 'Workflow' when what < 0.9 then 'Role' end,
      case when what < 0.9 then md5((n % 100000)::text) end,
      case when person % 5 = 0 then 'API_KEY' else 'MEMBER' end,
      ('00000000-0000-4000-9000-' || lpad((organization * 1000 + person)::text, 12, '0'))::uuid, 'Person ' || person,
      ('192.0.' || host || '.' || person)::inet, (array['NL', 'DE', 'FR', 'US', 'GB'])[1 + host % 5],
      'Mozilla/5.0 (X11; Linux x86_64) Chrome/' || (120 + person % 9), md5(n::text),
      case when what < 0.85 then 'LOW' when what < 0.95 then 'MEDIUM' else 'HIGH' end,
      case when what < 0.85 then '{}'::text[] else array['NOTABLE_CHANGE'] end, said, jsonb_build_object('note', said), 1,
      now() - (${records} - n) * interval '25 milliseconds' * 1000,
      'Person ' || person || E'\\n' || said || E'\\n192.0.' || host || '.' || person || E'\\n' || md5((n % 100000)::text)
        || case when n % 10000 = 7 then E'\\nzz' || n || 'needle' else '' end,
      sha256(n::text::bytea)
    from placed`);
  await owner.unsafe(`set maintenance_work_mem = '512MB'`);
  for (const { definition } of indexes) await owner.unsafe(definition);
  await owner.unsafe(`vacuum (analyze) platform.audit_record`);
  await owner.unsafe(`reset role`);
  const [own] = await owner<{ count: number }[]>`
    select count(*)::int as count from platform.audit_record where organization_id = ${greatest}`;
  return own?.count ?? 0;
}
