-- Keys that nobody has used since an instant: a list of them would otherwise look at every key of the company.
create index api_keys_unused on api_keys (company_id, (coalesce(last_used_at, created_at)), id);
