-- Who has said that a service may also see what was written before it was let in. It opens when all who decide have said so (R18, R32).
create table kp_earlier_yes (
  resource_id {{id}} not null references kp_resource (id),
  unit_id {{id}} not null references kp_org_unit (id),
  person_id {{id}} not null references kp_person (id),
  said_at {{instant}} not null,
  primary key (resource_id, unit_id, person_id)
);
