-- How long a company's new keys may live, as the contract's `Access.keyExpiry` has it; null: keys never expire.
alter table companies add column key_expiry jsonb;
create index api_keys_expiry on api_keys (company_id, (coalesce(expires_at, 'infinity'::timestamptz)), id);
