-- Second factors in the tables of better-auth 1.7, and what has happened to a person's account.

alter table identity."user" add column two_factor_enabled boolean not null default false;

-- Secret and recovery codes are sealed by better-auth with the installation's secret.
create table identity.two_factor (
  id uuid primary key,
  user_id uuid not null unique references identity."user" (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  -- False until the first code from the app was right.
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table identity.passkey (
  id uuid primary key,
  user_id uuid not null references identity."user" (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  -- Up to 2^32 - 1.
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now()
);
create index passkey_user_id on identity.passkey (user_id);

-- A code from an app is good once, although it stays right for a minute and a half.
create table identity.used_code (
  user_id uuid not null references identity."user" (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz not null default now(),
  primary key (user_id, code_hash)
);

-- When its person last proved to be there: at sign-in, and whenever something sensitive asked for it.
alter table identity.session add column confirmed_at timestamptz not null default now();
-- Whether more than a password was shown for it: a code, a recovery code or a passkey.
alter table identity.session add column second_factor boolean not null default false;
-- When the sign-in was written to the logs of the person's organizations.
alter table identity.session add column announced_at timestamptz;
update identity.session set confirmed_at = created_at, announced_at = now();

create or replace function identity.announce_session() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    perform platform.record_access_event(null, 'session.ended', old.id::text, jsonb_build_object('userId', old.user_id));
  elsif new.token is distinct from old.token
     or new.expires_at is distinct from old.expires_at
     or new.confirmed_at is distinct from old.confirmed_at
     or new.second_factor is distinct from old.second_factor
     or new.default_organization_id is distinct from old.default_organization_id then
    perform platform.record_access_event(null, 'session.changed', new.id::text, jsonb_build_object('userId', new.user_id));
  end if;
  return null;
end
$$;

-- A person's own log. Rows are told to the logs of their organizations (`announced_at`).
create table identity.security_event (
  id bigint generated always as identity primary key,
  user_id uuid not null references identity."user" (id) on delete cascade,
  type text not null,
  ip_address text,
  user_agent text,
  detail jsonb not null default '{}',
  occurred_at timestamptz not null default now(),
  announced_at timestamptz
);
create index security_event_user on identity.security_event (user_id, id desc);
create index security_event_unannounced on identity.security_event (id) where announced_at is null;

grant select, insert, update, delete on identity.two_factor, identity.passkey, identity.used_code,
  identity.security_event to guardian_identity;

-- Written by triggers: the statements are better-auth's own, so that only this makes change and record one.
create function identity.record_security_event() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_table_name = 'user' then
    if new.two_factor_enabled is distinct from old.two_factor_enabled then
      insert into identity.security_event (user_id, type)
      values (new.id, case when new.two_factor_enabled then 'twoFactorEnabled' else 'twoFactorDisabled' end);
    end if;
    if new.email is distinct from old.email then
      insert into identity.security_event (user_id, type, detail)
      values (new.id, 'emailChanged', jsonb_build_object('before', old.email, 'after', new.email));
    end if;
  elsif tg_table_name = 'account' then
    if new.password is distinct from old.password then
      insert into identity.security_event (user_id, type) values (new.user_id, 'passwordChanged');
    end if;
  elsif tg_table_name = 'two_factor' then
    if new.verified and old.verified and new.backup_codes is distinct from old.backup_codes then
      insert into identity.security_event (user_id, type) values (new.user_id, 'recoveryCodesChanged');
    end if;
  elsif tg_op = 'INSERT' then
    insert into identity.security_event (user_id, type, detail)
    values (new.user_id, 'passkeyAdded', jsonb_build_object('name', new.name));
  elsif exists (select from identity."user" where id = old.user_id) then
    insert into identity.security_event (user_id, type, detail)
    values (old.user_id, 'passkeyRemoved', jsonb_build_object('name', old.name));
  end if;
  return null;
end
$$;
create trigger record_security_event after update on identity."user"
  for each row execute function identity.record_security_event();
create trigger record_security_event after update on identity.account
  for each row execute function identity.record_security_event();
create trigger record_security_event after update on identity.two_factor
  for each row execute function identity.record_security_event();
create trigger record_security_event after insert or delete on identity.passkey
  for each row execute function identity.record_security_event();

-- Keeps a message, once for an id, and enqueues its delivery, in the transaction of whatever it is about.
-- `mail`: {id, to, subject, text, template, organizationId, status, maxAttempts}.
create function platform.keep_mail(mail jsonb) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into platform.mail (id, recipient, subject, text, template, sent_for, status)
  values ((mail ->> 'id')::uuid, mail ->> 'to', mail ->> 'subject', mail ->> 'text', mail ->> 'template',
    (mail ->> 'organizationId')::uuid, mail ->> 'status')
  on conflict (id) do nothing;
  if found and mail ->> 'status' = 'QUEUED' then
    perform platform.enqueue_jobs(jsonb_build_array(jsonb_build_object(
      'name', 'mail.deliver', 'payload', jsonb_build_object('mailId', mail ->> 'id'), 'key', 'mail:' || (mail ->> 'id'),
      'maxAttempts', mail -> 'maxAttempts')));
  end if;
end
$$;
revoke execute on function platform.keep_mail(jsonb) from public;
grant execute on function platform.keep_mail(jsonb) to guardian_identity, guardian_system;
