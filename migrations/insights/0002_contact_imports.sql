-- Files of contacts on their way in. The file is kept in the database in bounded pieces, so that a worker on any machine
-- can read it, and is removed when the import is done.

create table insights.contact_import (
  organization_id uuid not null,
  id uuid not null,
  file_name text not null,
  -- Bytes.
  size integer not null,
  status text not null check (status in ('UPLOADED', 'RUNNING', 'COMPLETED', 'FAILED')),
  encoding text not null,
  delimiter text not null,
  columns text[] not null,
  -- The first rows as read: [["Ada", …], …].
  preview jsonb not null,
  -- [{"column": "Mail", "field": "EMAIL"}, …]
  suggested_mapping jsonb not null,
  mapping jsonb not null default '[]',
  -- The checkpoint: written with the contacts of these rows, so that a killed import goes on exactly behind them.
  processed_rows integer not null default 0,
  created_rows integer not null default 0,
  updated_rows integer not null default 0,
  unchanged_rows integer not null default 0,
  refused_rows integer not null default 0,
  error text,
  -- Who started it and whose rights count, as ids of a principal; null before the start.
  started_by jsonb,
  created_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  version integer not null default 1,
  primary key (organization_id, id)
);
create index contact_import_newest on insights.contact_import (organization_id, created_at desc);

create table insights.contact_import_chunk (
  organization_id uuid not null,
  import_id uuid not null,
  position integer not null,
  bytes bytea not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, import_id, position)
);
-- CSV rarely shrinks to less than a half, and packing costs time on every read.
alter table insights.contact_import_chunk alter column bytes set storage external;

create table insights.contact_import_refusal (
  organization_id uuid not null,
  import_id uuid not null,
  -- 1 for the first row below the header.
  row_number integer not null,
  reason text not null,
  -- The cells as read: ["Ada", …].
  cells jsonb not null,
  primary key (organization_id, import_id, row_number)
);
