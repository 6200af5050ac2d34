-- Lists by name are ordered by its beginning, which fits into a cursor: a key that is renamed between two pages moves alone.
create index api_keys_sorted_name on api_keys (company_id, left(name_fold, 100), id);
drop index api_keys_name;
