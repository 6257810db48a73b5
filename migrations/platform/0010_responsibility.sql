-- Offers to take over a resource. Until one is accepted and its day has come, nothing has moved. The index lets one be open at a time.
create table kp_handover (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  from_person_id {{id}} not null references kp_person (id),
  to_person_id {{id}} not null references kp_person (id),
  to_unit_id {{id}} not null references kp_org_unit (id),
  role {{key}} not null,
  offered_by {{id}} not null references kp_person (id),
  offered_at {{instant}} not null,
  starts_on {{date}} not null,
  overlap_to {{date}} null,
  words {{text}} null,
  answer {{key}} null,
  answered_at {{instant}} null,
  reason {{text}} null,
  ended_at {{instant}} null
);
create unique index ux_kp_handover_open on kp_handover (resource_id) where ended_at is null;
create index ix_kp_handover_to on kp_handover (to_person_id) where ended_at is null;

-- When somebody is away and whom one rings instead. Only that: why is nobody's business.
create table kp_absence (
  id {{id}} not null primary key,
  person_id {{id}} not null references kp_person (id),
  stand_in_id {{id}} not null references kp_person (id),
  first_day {{date}} not null,
  last_day {{date}} not null,
  registered_by {{id}} not null references kp_person (id),
  registered_at {{instant}} not null,
  ended_at {{instant}} null
);
create index ix_kp_absence_person on kp_absence (person_id, last_day);
create index ix_kp_absence_stand_in on kp_absence (stand_in_id, last_day);
