-- Names are folded anew: upper and lower case by Unicode's rules, and marks kept where they are letters. The database has
-- no such function that is the same on every server, so src/db/foldNames.ts does it in this migration's transaction.
comment on column api_keys.name_fold is 'normalizeForSearch(name), written by the application';
