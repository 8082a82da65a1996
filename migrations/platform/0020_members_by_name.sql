-- Members of an organization by name, a page at a time: of ten thousand each page sorted them all.
create index principal_by_name on access.principal (organization_id, kind, name, id);
