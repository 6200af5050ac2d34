-- What a key is for, in a person's words, and the same without case and accents, which a search compares.
alter table api_keys add column description text;
alter table api_keys add column description_fold text collate "C";
