-- identity: people and their sessions, in the tables of better-auth 1.7. Only guardian_identity may touch them.
-- access:   who may do what. Every table that has organization_id is a tenant table: the migrator protects it by
--           row-level security and grants it to guardian_app and guardian_system. What sign-in, the organization
--           switcher, invites and keys look up across organizations is granted to guardian_identity here.

create schema if not exists identity;
create schema if not exists access;

grant usage on schema identity to guardian_identity;
grant usage on schema access to guardian_app, guardian_identity, guardian_system;

-- identity ------------------------------------------------------------------------------------------------------------

create table identity."user" (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table identity.session (
  id uuid primary key,
  user_id uuid not null references identity."user" (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- The organization of requests that name none. Not called organization_id: a session belongs to a person.
  default_organization_id uuid,
  last_seen_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_user_id on identity.session (user_id);
create index session_expires_at on identity.session (expires_at);

create table identity.account (
  id uuid primary key,
  user_id uuid not null references identity."user" (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  issuer text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_user_id on identity.account (user_id);
create unique index account_provider_account on identity.account (provider_id, account_id, coalesce(issuer, ''));

create table identity.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on identity.verification (identifier);

grant select, insert, update, delete on all tables in schema identity to guardian_identity;

-- access --------------------------------------------------------------------------------------------------------------

-- The directory of organizations: who has which name in URLs. Its row is also the lock that serialises changes of
-- ownership. What else there is to know of an organization is kept by the tenants subgraph.
create table access.organization (
  organization_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$'),
  created_at timestamptz not null default now()
);

create table access.principal (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('member', 'key', 'workflow')),
  -- The person, of a member.
  user_id uuid,
  -- The workflow that acts as this principal.
  workflow_id uuid,
  -- Display name and address, kept after the person has left.
  name text not null,
  email text,
  -- Holds at most what this principal holds at present.
  bounded_by uuid,
  -- True: holds at most what its rows of access.restriction name; nothing without rows.
  restricted boolean not null default false,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, bounded_by) references access.principal (organization_id, id),
  check ((kind = 'member') = (user_id is not null)),
  check ((kind = 'workflow') = (workflow_id is not null)),
  check (kind = 'member' or bounded_by is not null)
);
create unique index principal_id on access.principal (id);
create unique index principal_user on access.principal (organization_id, user_id) where ended_at is null and user_id is not null;
create index principal_memberships on access.principal (user_id) where ended_at is null and user_id is not null;

create table access.role (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  description text not null default '',
  built_in text check (built_in in ('owner', 'admin', 'editor', 'viewer')),
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, name)
);
create unique index role_built_in on access.role (organization_id, built_in) where built_in is not null;

-- A role holds what its parents hold.
create table access.role_parent (
  organization_id uuid not null,
  role_id uuid not null,
  parent_id uuid not null,
  primary key (organization_id, role_id, parent_id),
  foreign key (organization_id, role_id) references access.role (organization_id, id) on delete cascade,
  foreign key (organization_id, parent_id) references access.role (organization_id, id) on delete cascade,
  check (role_id <> parent_id)
);

create table access.role_permission (
  organization_id uuid not null,
  role_id uuid not null,
  permission text not null,
  scope text not null default 'all' check (scope in ('own', 'team', 'all')),
  primary key (organization_id, role_id, permission),
  foreign key (organization_id, role_id) references access.role (organization_id, id) on delete cascade
);

create table access."grant" (
  organization_id uuid not null,
  id uuid not null,
  principal_id uuid not null,
  role_id uuid not null,
  starts_at timestamptz not null default now(),
  expires_at timestamptz,
  -- Counts for at most what this principal holds at present; null for a grant that stands by itself.
  delegated_by uuid,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, principal_id) references access.principal (organization_id, id) on delete cascade,
  foreign key (organization_id, role_id) references access.role (organization_id, id) on delete cascade,
  foreign key (organization_id, delegated_by) references access.principal (organization_id, id),
  check (expires_at is null or expires_at > starts_at)
);
create index grant_principal on access."grant" (organization_id, principal_id);
create index grant_role on access."grant" (organization_id, role_id);

create table access.restriction (
  organization_id uuid not null,
  principal_id uuid not null,
  permission text not null,
  scope text not null default 'all' check (scope in ('own', 'team', 'all')),
  primary key (organization_id, principal_id, permission),
  foreign key (organization_id, principal_id) references access.principal (organization_id, id) on delete cascade
);

create table access.team (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, name)
);

create table access.team_member (
  organization_id uuid not null,
  team_id uuid not null,
  principal_id uuid not null,
  primary key (organization_id, team_id, principal_id),
  foreign key (organization_id, team_id) references access.team (organization_id, id) on delete cascade,
  foreign key (organization_id, principal_id) references access.principal (organization_id, id) on delete cascade
);
create index team_member_principal on access.team_member (organization_id, principal_id);

create table access.api_key (
  organization_id uuid not null,
  id uuid not null,
  principal_id uuid not null,
  name text not null,
  -- The first characters of the key, to recognise it by.
  prefix text not null,
  -- SHA-256 of the whole key. The key itself is random (190 bits), so it needs no salt and no slow hash.
  hash bytea not null unique,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, principal_id) references access.principal (organization_id, id),
  foreign key (organization_id, created_by) references access.principal (organization_id, id)
);

-- An offer to join. In `access`, since the sign-up policy and the mailed link look it up before anyone is a member.
create table access.invite (
  organization_id uuid not null,
  id uuid not null,
  email text not null check (email = lower(email)),
  role_id uuid not null,
  -- SHA-256 of the mailed token.
  token_hash bytea not null unique,
  invited_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, role_id) references access.role (organization_id, id) on delete cascade,
  foreign key (organization_id, invited_by) references access.principal (organization_id, id)
);
create index invite_email on access.invite (email) where accepted_at is null and revoked_at is null;
create unique index invite_pending on access.invite (organization_id, email) where accepted_at is null and revoked_at is null;
create index invite_created on access.invite (organization_id, created_at desc, id desc);

-- Not a tenant table: who administers the installation.
create table access.operator (
  user_id uuid primary key,
  created_at timestamptz not null default now()
);

-- What crosses organizations ------------------------------------------------------------------------------------------

grant select on access.organization, access.principal, access.api_key, access.invite to guardian_identity;
grant update (last_used_at) on access.api_key to guardian_identity;
grant select, insert on access.operator to guardian_identity;

create policy identity_looks_up on access.organization for select to guardian_identity using (true);
create policy identity_looks_up on access.principal for select to guardian_identity using (true);
create policy identity_looks_up on access.invite for select to guardian_identity using (true);
create policy identity_looks_up on access.api_key for select to guardian_identity using (true);
create policy identity_marks_use on access.api_key for update to guardian_identity using (true) with check (true);

-- Built-in roles ------------------------------------------------------------------------------------------------------

-- Brings the permissions of the built-in roles of every organization to the given catalogue.
-- `definition`: {"owner": ["contact.read", …], …}. Called by the migrator as guardian_system, after each migration.
create function access.sync_built_in_roles(definition jsonb) returns void language sql set search_path = pg_catalog as $$
  with wanted as (
    select role.organization_id, role.id as role_id, permission
    from access.role
    cross join lateral jsonb_array_elements_text(definition -> role.built_in) permission
    where role.built_in is not null
  ), gone as (
    delete from access.role_permission held
    using access.role
    where role.organization_id = held.organization_id and role.id = held.role_id and role.built_in is not null
      and not exists (
        select from wanted
        where wanted.organization_id = held.organization_id and wanted.role_id = held.role_id
          and wanted.permission = held.permission)
  )
  insert into access.role_permission (organization_id, role_id, permission, scope)
  select organization_id, role_id, permission, 'all' from wanted
  on conflict (organization_id, role_id, permission) do update set scope = 'all' where role_permission.scope <> 'all'
$$;

-- Sessions ------------------------------------------------------------------------------------------------------------

-- Every process keeps sessions in memory. What ends or changes one is told on the access lane by a trigger, because
-- the statements are better-auth's own, outside of our transactions.
create function identity.announce_session() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    perform platform.record_access_event(null, 'session.ended', old.id::text, jsonb_build_object('userId', old.user_id));
  elsif new.token is distinct from old.token
     or new.expires_at is distinct from old.expires_at
     or new.default_organization_id is distinct from old.default_organization_id then
    perform platform.record_access_event(null, 'session.changed', new.id::text, jsonb_build_object('userId', new.user_id));
  end if;
  return null;
end
$$;
create trigger announce_session after update or delete on identity.session
  for each row execute function identity.announce_session();

create function access.announce_operator() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform platform.record_access_event(null, 'operator.changed', coalesce(new.user_id, old.user_id)::text, '{}');
  return null;
end
$$;
create trigger announce_operator after insert or delete on access.operator
  for each row execute function access.announce_operator();
