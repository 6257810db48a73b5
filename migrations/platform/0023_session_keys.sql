-- Keys that protect logins and forms, for hosts that share this server: whoever logged in at one is logged in at the others. Each is
-- encrypted with a secret of keys/, so that the database alone opens no session.
create table kp_session_key (
  name {{key}} not null primary key,
  content {{text}} not null,
  stored_at {{instant}} not null
);
