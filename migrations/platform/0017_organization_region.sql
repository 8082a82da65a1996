-- The region that an organization's data is kept in, as installations call themselves by GUARDIAN_REGION. Read at admission.
-- Null: any installation that has the organization acts for it.
alter table access.organization add column region text check (region ~ '^[a-z][a-z0-9-]{0,31}$');
