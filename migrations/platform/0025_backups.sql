-- Which secrets this database was written with, as fingerprints: a copy that is restored beside other secrets would open no national number
-- and sign checkpoints nobody believes, and must not start to serve.
create table kp_secret (
  name {{key}} not null primary key,
  fingerprint {{key}} not null,
  seen_at {{instant}} not null
);

-- What came of restoring the last backups somewhere else and examining them: a backup nobody has restored is a hope.
create table kp_restore_proof (
  id {{id}} not null primary key,
  taken_at {{instant}} not null,
  proved_at {{instant}} not null,
  is_whole {{bool}} not null,
  verdict {{text}} not null,
  rows_found {{long}} not null,
  audit_lines {{long}} not null
);
create index ix_kp_restore_proof_time on kp_restore_proof (proved_at);
