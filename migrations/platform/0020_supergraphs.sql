-- Supergraphs that gateways of the installation served, so that what changed for clients can be looked up. The hundred that were
-- served last are kept.
create table platform.supergraph (
  -- SHA-256 of the SDL, hexadecimal.
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  sdl text not null,
  subgraphs text[] not null,
  -- Of the product that served it last.
  version text not null,
  -- As exact as cursors of lists are.
  first_served_at timestamptz not null default date_trunc('milliseconds', now()),
  last_served_at timestamptz not null default now()
);
create index supergraph_first_served on platform.supergraph (first_served_at desc, hash desc);
grant select, insert, update, delete on platform.supergraph to guardian_system;
