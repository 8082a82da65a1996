-- The switcher shows a person's organizations with the roles they hold in each: one look for all of them, so it is
-- guardian_identity that looks, as it does for the memberships themselves.
grant select on access."grant", access.role to guardian_identity;
create policy identity_looks_up on access."grant" for select to guardian_identity using (true);
create policy identity_looks_up on access.role for select to guardian_identity using (true);
