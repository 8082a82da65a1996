-- Phone numbers are sealed. What lies in plain is sealed by a worker, which empties the plain column; see docs/encryption.md.
alter table insights.contact
  add column phone_sealed platform.sealed,
  -- The digits of the number, as they are found by the whole of them.
  add column phone_index bytea,
  -- What a search looks at no longer holds the number.
  drop column search_text,
  add column search_text text not null generated always as (
    coalesce(insights.fold(coalesce(first_name || ' ' || last_name, first_name, last_name)), '') || E'\n'
      || coalesce(insights.fold(email), '') || E'\n' || coalesce(insights.fold(company), '')
  ) stored;
create index contact_search on insights.contact using gin (organization_id, search_text public.gin_trgm_ops, tags);
create index contact_by_phone on insights.contact (organization_id, phone_index) where phone_index is not null;
create index contact_phone_plain on insights.contact (organization_id) where phone is not null;
