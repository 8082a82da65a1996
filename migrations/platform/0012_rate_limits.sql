-- How much each caller may ask for. Counted by the gateways, in memory or in Redis; here is what the limits are, and what
-- was used of late.

-- Limits that the installation gives organizations. `visitors`: of callers who act in none.
create table access.limit_plan (
  name text primary key check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
  description text not null default '',
  version integer not null default 1
);

create table access.limit_plan_quota (
  plan text not null references access.limit_plan (name) on delete cascade,
  dimension text not null check (dimension in ('ORGANIZATION', 'MEMBER', 'KEY', 'INTEGRATION', 'OPERATION', 'ADDRESS')),
  -- The root field, of OPERATION; empty otherwise.
  subject text not null default '',
  -- Points of estimated cost, or calls of a root field.
  quota bigint not null check (quota between 1 and 2000000000),
  window_seconds integer not null check (window_seconds between 1 and 86400),
  primary key (plan, dimension, subject),
  check ((dimension = 'OPERATION') = (subject <> ''))
);

insert into access.limit_plan (name, description) values
  ('standard', 'Of organizations that were given no other.'),
  ('visitors', 'Of callers who act in no organization.');
-- Generous: they stop what runs wild, not what works hard.
insert into access.limit_plan_quota (plan, dimension, quota, window_seconds) values
  ('standard', 'ORGANIZATION', 6000000, 60),
  ('standard', 'MEMBER', 3000000, 60),
  ('standard', 'KEY', 3000000, 60),
  ('standard', 'INTEGRATION', 3000000, 60),
  ('standard', 'ADDRESS', 6000000, 60),
  ('visitors', 'ADDRESS', 300000, 60);

-- Which plan an organization has; without a row the standard one. Written by the installation only.
create table access.limit_assignment (
  organization_id uuid primary key,
  plan text not null references access.limit_plan (name)
);

-- Limits below the plan that an organization sets itself.
create table access.rate_limit (
  organization_id uuid not null,
  dimension text not null check (dimension in ('ORGANIZATION', 'MEMBER', 'KEY', 'INTEGRATION', 'OPERATION', 'ADDRESS')),
  -- Id of the member, key or workflow, or the root field; empty: each of them.
  subject text not null default '',
  quota bigint not null check (quota between 1 and 2000000000),
  window_seconds integer not null check (window_seconds between 1 and 86400),
  set_by uuid,
  set_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (organization_id, dimension, subject),
  check (dimension <> 'OPERATION' or subject <> ''),
  check (dimension not in ('ORGANIZATION', 'ADDRESS') or subject = '')
);

-- What was taken and refused in ten seconds, by all gateways together. Kept for an hour.
create table access.limit_usage (
  organization_id uuid not null,
  -- The beginning of the ten seconds.
  at timestamptz not null,
  dimension text not null,
  subject text not null default '',
  used bigint not null,
  -- Requests, not points.
  refused integer not null,
  primary key (organization_id, at, dimension, subject)
);
create index limit_usage_at on access.limit_usage (at);

grant select, insert, update on access.limit_plan to guardian_system;
grant select, insert, delete on access.limit_plan_quota to guardian_system;
