-- Operations that an organization trusts: registered beforehand, executed by their ids. Read by the gateway for each
-- operation of whoever is held to them.

create table access.operation_policy (
  organization_id uuid primary key,
  -- Members and keys of the organization may have nothing else executed.
  trusted_only boolean not null default false,
  -- Counts up with each change of the policy and of the register.
  version integer not null default 1
);

-- The same for one key, whatever the organization's policy says.
alter table access.api_key add column trusted_only boolean not null default false;

create table access.trusted_operation (
  organization_id uuid not null,
  id uuid not null,
  -- By which clients name it: what their build tool made of the text, most often a SHA-256.
  document_id text not null,
  name text not null,
  kind text not null check (kind in ('QUERY', 'MUTATION', 'SUBSCRIPTION')),
  text text not null,
  -- Of the document without layout and `__typename`: a client that sends the text is recognised by it.
  signature text not null,
  client_name text,
  -- Principal; null for the installation itself.
  registered_by uuid,
  registered_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, document_id)
);
create index trusted_operation_signature on access.trusted_operation (organization_id, signature);
