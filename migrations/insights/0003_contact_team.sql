-- A contact may belong to a team; who holds a permission for teams reaches it.
alter table insights.contact add column team_id uuid;
create index contact_by_team on insights.contact (organization_id, team_id, created_at, id) where team_id is not null;
