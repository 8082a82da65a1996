-- Permissions that held several actions became one for each. Who held the old one holds all that it allowed, as far as it
-- reached: roles, keys and workflows alike. What the built-in roles hold follows from the code.

create temporary table finer (coarse text, finer text) on commit drop;
insert into finer values
  ('organization.update', 'organization.updateSlug'),
  ('organization.update', 'organization.updateTimeZone'),
  ('security.read', 'signInPolicy.read'),
  ('security.read', 'networkRule.read'),
  ('security.read', 'networkRule.test'),
  ('security.read', 'networkRule.try'),
  ('security.update', 'signInPolicy.update'),
  ('security.update', 'signInPolicy.requireSecondFactor'),
  ('security.update', 'networkRule.update'),
  ('security.update', 'networkRule.enforce'),
  ('member.read', 'member.readFormer'),
  ('invite.create', 'invite.resend'),
  ('role.create', 'role.clone'),
  ('role.update', 'role.updatePermissions'),
  ('role.update', 'role.updateParents'),
  ('role.update', 'role.preview'),
  ('role.delete', 'role.preview'),
  ('team.updateMembers', 'team.addMembers'),
  ('team.updateMembers', 'team.removeMembers'),
  ('contact.create', 'contact.assign'),
  ('contact.update', 'contact.assign'),
  ('contact.update', 'contact.tag'),
  ('contact.import', 'contactImport.read'),
  ('contact.import', 'contactImport.upload'),
  ('contact.import', 'contactImport.readRefused'),
  ('workflow.read', 'workflow.validate'),
  ('workflow.read', 'workflowTemplate.read'),
  ('workflow.create', 'workflow.activate'),
  ('workflow.update', 'workflow.activate'),
  ('workflow.update', 'workflow.publish'),
  ('workflowExecution.read', 'workflowExecution.readData'),
  ('alertRule.update', 'alertRule.enable');

-- Of two that became the same, the one that reaches farther.
insert into access.role_permission (organization_id, role_id, permission, scope)
select organization_id, role_id, finer, case max(array_position(array['own', 'team', 'all'], scope))
  when 1 then 'own' when 2 then 'team' else 'all' end
from access.role_permission
join finer on coarse = permission
group by organization_id, role_id, finer
on conflict do nothing;

insert into access.restriction (organization_id, principal_id, permission, scope)
select organization_id, principal_id, finer, case max(array_position(array['own', 'team', 'all'], scope))
  when 1 then 'own' when 2 then 'team' else 'all' end
from access.restriction
join finer on coarse = permission
group by organization_id, principal_id, finer
on conflict do nothing;

delete from access.role_permission where permission in ('security.update', 'team.updateMembers');
delete from access.restriction where permission in ('security.update', 'team.updateMembers');
