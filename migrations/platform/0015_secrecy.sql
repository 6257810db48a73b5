-- Parents, relatives and volunteers are told once for each case that what they read is not theirs to pass on (fvl § 13 b second paragraph, R36).
create table kp_secrecy_told (
  person_id {{id}} not null,
  resource_id {{id}} not null,
  told_at {{instant}} not null,
  primary key (person_id, resource_id)
);
