-- The read log: who saw or changed what about whom, and why. Append only; each row carries the hash of the one before it (R45). No foreign
-- keys: a row must outlive what it tells about.
create table kp_audit (
  sequence {{long}} not null primary key,
  happened_at {{instant}} not null,
  actor_id {{id}} null,
  actor_kind {{key}} not null,
  unit_id {{id}} null,
  role {{key}} null,
  subject_id {{id}} null,
  resource_id {{id}} null,
  resource_kind {{key}} null,
  sections {{text}} not null,
  action {{key}} not null,
  basis {{key}} not null,
  refused {{key}} not null,
  reference {{key}} null,
  previous_hash {{key}} not null,
  hash {{key}} not null
);
create index ix_kp_audit_subject on kp_audit (subject_id, sequence);

-- The end of the chain, kept apart so that rows cut off at the end are missed.
create table kp_audit_head (
  id {{int}} not null primary key,
  sequence {{long}} not null,
  hash {{key}} not null
);
insert into kp_audit_head (id, sequence, hash) values (1, 0, '');
