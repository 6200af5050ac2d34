-- What a key may do, by the ids of permissions; null: everything, as every key that was made before may.
alter table api_keys add column scopes jsonb;
alter table companies add column has_key_scopes boolean not null default false;

-- What a key may do is decided when it is created, and never after.
create function refuse_other_scopes() returns trigger language plpgsql as $$
begin
  raise exception 'the permissions of a key never change' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger api_keys_keep_scopes before update on api_keys
  for each row
  when (old.scopes is distinct from new.scopes)
  execute function refuse_other_scopes();
