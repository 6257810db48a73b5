-- Somebody from outside the municipality in one case: person, organisation, case and an end (R7). Being employed by an outside organisation
-- opens nothing; a row here does, as far as the consent to the organisation goes. Rows are never written over: renewing ends one and begins one.
create table kp_seat (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  person_id {{id}} not null references kp_person (id),
  unit_id {{id}} not null references kp_org_unit (id),
  title {{text}} not null,
  invited_by {{id}} not null references kp_person (id),
  starts_at {{instant}} not null,
  valid_to {{date}} not null,
  ended_at {{instant}} null,
  ended_by {{id}} null references kp_person (id),
  end_cause {{key}} null
);
create unique index ux_kp_seat_open on kp_seat (resource_id, unit_id, person_id) where ended_at is null;
create index ix_kp_seat_person on kp_seat (person_id);
create index ix_kp_seat_day on kp_seat (valid_to);

-- 'registered': the municipality itself keeps the list of who works in this outside service, as in one that it runs with its neighbours.
alter table kp_org_unit add staff {{key}} null;
