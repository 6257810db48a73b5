-- Which modules the municipality has switched on. Data, not configuration: it is switched in operation and followed by a migration.
create table kp_module (
  id {{key}} not null primary key,
  enabled {{bool}} not null,
  changed_at {{instant}} not null,
  changed_by {{text}} not null
);

-- Answers given to posts that carry a key, so that a post sent twice happens once and the second gets the first one's answer.
create table kp_once (
  once_key {{key}} not null primary key,
  actor_id {{id}} not null,
  location {{text}},
  status {{int}} not null,
  at {{instant}} not null
);
create index ix_kp_once_at on kp_once (at);
