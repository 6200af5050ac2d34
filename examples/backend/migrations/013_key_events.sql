-- What happened to a key. A row is written in the transaction of what it tells, so that the history has no gaps.
create table key_events (
  id bigint generated always as identity primary key,
  key_id text collate "C" not null references api_keys (id) on delete cascade,
  at timestamptz not null,
  type text not null,
  by_person text references people (id),
  detail text
);
create index key_events_of_key on key_events (key_id, id desc);
-- Whoever keeps trying a revoked key must not fill the table: one row an hour.
create unique index key_events_refused on key_events (key_id, date_trunc('hour', at at time zone 'UTC')) where type = 'refused';

-- What is known of keys that were made before.
insert into key_events (key_id, at, type, by_person) select id, created_at, 'created', created_by from api_keys order by created_at, id;
insert into key_events (key_id, at, type, by_person) select id, revoked_at, 'revoked', revoked_by from api_keys where revoked_at is not null order by revoked_at, id;

-- A person who has left the company. Their keys stay.
alter table people add column active boolean not null default true;
