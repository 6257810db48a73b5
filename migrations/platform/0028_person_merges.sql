-- Which temporary person became whom: the read log is never rewritten, so what was read before is found by the old id (R3, R45).
create table kp_person_merge (
  from_id {{id}} not null primary key references kp_person (id),
  into_id {{id}} not null references kp_person (id),
  merged_at {{instant}} not null
);
create index ix_kp_person_merge_into on kp_person_merge (into_id);
