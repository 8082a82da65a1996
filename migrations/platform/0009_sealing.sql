-- What organizations keep sealed, and the keys it is sealed by. The format is that of docs/adr/0015-envelope.md.

-- A value sealed by a data key of its row's organization: version, number of the key, nonce, ciphertext, tag. Every column
-- of this type belongs to a tenant table with a column `id`, so that a rotation finds and reaches it.
create domain platform.sealed as bytea check (length(value) >= 33 and get_byte(value, 0) = 1);

-- An organization's keys. `wrapped_key` is sealed itself, by the key-encryption key that `wrapped_by` names, which the
-- database does not hold. A destroyed key keeps its row, and lacks what it was.
create table platform.data_key (
  organization_id uuid not null,
  number integer not null check (number > 0),
  id uuid not null,
  state text not null check (state in ('ACTIVE', 'RETIRING', 'DESTROYED')),
  wrapped_by text not null,
  wrapped_key bytea,
  created_at timestamptz(3) not null default now(),
  destroyed_at timestamptz(3),
  primary key (organization_id, number),
  check ((state = 'DESTROYED') = (wrapped_key is null))
);
create unique index data_key_active on platform.data_key (organization_id) where state = 'ACTIVE';
create index data_key_wrapped_by on platform.data_key (wrapped_by) where wrapped_key is not null;

-- How far it is that everything an organization keeps sealed is sealed by its active key.
create table platform.key_rotation (
  organization_id uuid not null,
  id uuid not null,
  -- The key by which everything is sealed in the end.
  to_number integer not null,
  -- The checkpoint: all of the columns before this one (`schema.table.column`) and the rows up to this id are done. It moves
  -- in the transaction that seals them, so that a killed rotation goes on exactly behind them.
  column_name text not null default '',
  row_id uuid,
  -- Rows that were looked at, of how many there were at the start.
  processed bigint not null default 0,
  total bigint not null default 0,
  started_by uuid,
  started_at timestamptz(3) not null default now(),
  -- When the checkpoint was last moved: one that stands still is given to a worker again.
  moved_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  primary key (organization_id, id)
);
create unique index key_rotation_running on platform.key_rotation (organization_id) where finished_at is null;
create index key_rotation_newest on platform.key_rotation (organization_id, started_at desc);
