-- Which hosts share a server's database just now, and which version each of them runs: what takes tables or columns away waits until the
-- versions that use them are gone.
create table kp_host (
  name {{key}} not null primary key,
  version {{key}} not null,
  seen_at {{instant}} not null
);
