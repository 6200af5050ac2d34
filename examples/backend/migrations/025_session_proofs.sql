-- When the person of a session last confirmed their identity. It goes with the session's end.
create table session_proofs (
  session_id text primary key,
  proven_at timestamptz not null,
  -- When the session's cookie is over by itself, after which the row says nothing any more.
  until timestamptz not null
);
create index session_proofs_until on session_proofs (until);
