-- What grants, teams and roles show of themselves now that people manage them.

alter table access."grant"
  add column version integer not null default 1,
  -- Who made it; null: the installation, or a time before this was kept.
  add column granted_by uuid,
  -- Why, in the words of who made it.
  add column reason text not null default '',
  add foreign key (organization_id, granted_by) references access.principal (organization_id, id);
create index grant_delegated_by on access."grant" (organization_id, delegated_by) where delegated_by is not null;
create index principal_bounded_by on access.principal (organization_id, bounded_by) where bounded_by is not null;

alter table access.team
  add column description text not null default '',
  add column created_at timestamptz not null default now();

-- Two names that differ in case only would be one to people.
create unique index role_name on access.role (organization_id, lower(name));
create unique index team_name on access.team (organization_id, lower(name));

-- An invite outlives its role as a part of history.
alter table access.invite
  alter column role_id drop not null,
  drop constraint invite_organization_id_role_id_fkey,
  add constraint invite_role foreign key (organization_id, role_id)
    references access.role (organization_id, id) on delete set null (role_id);
