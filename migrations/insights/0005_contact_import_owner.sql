-- Whose an import is: the member who uploaded the file, or for whom a key or workflow did. Who holds a permission for own
-- rows reaches their imports.
alter table insights.contact_import add column owner_id uuid;
update insights.contact_import set owner_id = (started_by ->> 'id')::uuid where started_by ->> 'kind' = 'member';
create index contact_import_by_owner on insights.contact_import (organization_id, owner_id, created_at desc)
  where owner_id is not null;
