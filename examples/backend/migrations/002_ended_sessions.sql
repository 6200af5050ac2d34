-- Sessions that were signed out before their time. A session's cookie is signed and stored nowhere, so that only its
-- end has to be.
create table ended_sessions (
  id text primary key,
  -- When the cookie is over by itself, after which the row says nothing any more.
  until timestamptz not null
);
create index ended_sessions_until on ended_sessions (until);
