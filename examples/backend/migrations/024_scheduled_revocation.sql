-- How many hours ahead a company may schedule a revocation; null: not at all.
alter table companies add column scheduled_revoke_hours integer check (scheduled_revoke_hours > 0);
-- From this instant on the key counts as revoked, by whoever scheduled it: nothing has to run at that moment.
alter table api_keys add column revokes_at timestamptz;
alter table api_keys add column revokes_by text references people (id);
