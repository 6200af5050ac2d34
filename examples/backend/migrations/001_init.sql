create table companies (
  id text primary key,
  name text not null,
  -- Imports a calendar month (UTC); null is unlimited.
  import_limit integer check (import_limit >= 0),
  max_active_keys integer not null check (max_active_keys >= 0)
);

create table workspaces (
  id text primary key,
  company_id text not null references companies (id),
  name text not null,
  developers_enabled boolean not null,
  position integer not null default 0
);
create index workspaces_company on workspaces (company_id, position);

create table people (
  id text primary key,
  company_id text not null references companies (id),
  name text not null,
  role text not null check (role in ('administrator', 'member')),
  position integer not null default 0
);

create table knowledge_bases (
  id text primary key,
  workspace_id text not null references workspaces (id),
  name text not null,
  created_at timestamptz not null
);
create index knowledge_bases_workspace on knowledge_bases (workspace_id, created_at, id);

create table api_keys (
  -- Ids order keys that are alike; "C" is the one collation that all servers share.
  id text collate "C" primary key,
  company_id text not null references companies (id),
  workspace_id text not null references workspaces (id),
  name text not null,
  -- The name without case and accents: what a search compares and a sort goes by, alike on every server.
  name_fold text collate "C" not null,
  preview text not null,
  -- SHA-256 of the whole key. Nothing else of it is kept.
  hash bytea not null check (octet_length(hash) = 32),
  created_at timestamptz not null,
  created_by text references people (id),
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  revoked_by text references people (id),
  replaced_by text references api_keys (id)
);
create unique index api_keys_hash on api_keys (hash);
create index api_keys_newest on api_keys (company_id, created_at desc, id desc);
create index api_keys_newest_in_workspace on api_keys (company_id, workspace_id, created_at desc, id desc);
create index api_keys_name on api_keys (company_id, name_fold, id);
create index api_keys_last_used on api_keys (company_id, (coalesce(last_used_at, '-infinity'::timestamptz)), id);
create index api_keys_live on api_keys (company_id, created_at desc, id desc) where revoked_at is null;
create index api_keys_revoked on api_keys (company_id, created_at desc, id desc) where revoked_at is not null;

-- Revocation is for good, whatever the application tries.
create function refuse_reactivation() returns trigger language plpgsql as $$
begin
  raise exception 'a revoked key stays revoked' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger api_keys_stay_revoked before update on api_keys
  for each row
  when (old.hash is distinct from new.hash
    or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at))
  execute function refuse_reactivation();

create table idempotency_keys (
  person_id text not null references people (id),
  idempotency_key text not null,
  body_hash text not null,
  key_id text not null,
  created_at timestamptz not null,
  primary key (person_id, idempotency_key)
);

create table import_counters (
  company_id text not null references companies (id),
  period_start date not null,
  used integer not null check (used >= 0),
  primary key (company_id, period_start)
);

-- Quarters of an hour in UTC: every zone's midnight falls on the edge of one.
create table import_buckets (
  workspace_id text not null references workspaces (id),
  bucket_at timestamptz not null,
  imports integer not null check (imports > 0)
);
create unique index import_buckets_history on import_buckets (workspace_id, bucket_at) include (imports);

create table documents (
  id text primary key,
  knowledge_base_id text not null references knowledge_bases (id),
  name text not null,
  source_type text not null check (source_type in ('url', 'text')),
  url text,
  body text,
  tags jsonb not null,
  created_at timestamptz not null,
  check ((source_type = 'url') = (url is not null) and (source_type = 'text') = (body is not null))
);
create index documents_knowledge_base on documents (knowledge_base_id, created_at desc, id desc);
