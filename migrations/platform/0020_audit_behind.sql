-- Records of the organization of the setting behind a place of its chain and up to another that match, the oldest first,
-- at most `most`: what streams of the audit log read on. It runs as whoever calls it, under the policy: the primary key
-- bounds what is looked at.
create function platform.audit_behind(wanted jsonb, after_link bigint, up_to bigint, most integer)
returns setof platform.audit_record
language plpgsql stable rows 500 set search_path = pg_catalog, pg_temp as $$
declare
  own constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
begin
  if own is null then return; end if;
  return query execute 'select * from platform.audit_record where ' || platform.audit_condition(own, wanted)
    || ' and link > $1 and link <= $2 order by link limit $3'
    using after_link, up_to, most;
end
$$;
revoke execute on function platform.audit_behind(jsonb, bigint, bigint, integer) from public;
grant execute on function platform.audit_behind(jsonb, bigint, bigint, integer) to guardian_app;
