-- What a company's keys carry beyond the contract, as `Access.keyAttributes` declares it; null: nothing.
alter table companies add column key_attributes jsonb;
alter table api_keys add column attributes jsonb;
