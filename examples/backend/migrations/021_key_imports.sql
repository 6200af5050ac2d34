-- Imports of each key by quarters of an hour, written by the statement that counts those of its workspace: on no day can
-- the keys of a workspace add up to more. What was imported before is nobody's in particular.
create table key_import_buckets (
  key_id text collate "C" not null references api_keys (id) on delete cascade,
  bucket_at timestamptz not null,
  imports integer not null check (imports > 0)
);
create unique index key_import_buckets_usage on key_import_buckets (key_id, bucket_at) include (imports);
