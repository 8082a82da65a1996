-- Where in the log a time lies: the first sequence recorded at or after it, less ten seconds for transactions that
-- committed out of the order of their clocks. By bisection over the primary key, so it costs the same at any size.
create function platform.sequence_at(instant timestamptz) returns bigint
language plpgsql stable
set search_path = pg_catalog
as $$
declare
  low bigint;
  high bigint;
  middle bigint;
  found_seq bigint;
  found_at timestamptz;
begin
  select min(seq), max(seq) + 1 into low, high from platform.events;
  if low is null then
    return 0;
  end if;
  while low < high loop
    middle := (low + high) / 2;
    select seq, occurred_at into found_seq, found_at from platform.events where seq >= middle order by seq limit 1;
    if found_seq is null or found_at >= instant - interval '10 seconds' then
      high := middle;
    else
      low := found_seq + 1;
    end if;
  end loop;
  return low;
end
$$;

comment on function platform.sequence_at(timestamptz) is
  'First sequence of the log recorded at or after the instant, less ten seconds.';
grant execute on function platform.sequence_at(timestamptz) to guardian_system;
