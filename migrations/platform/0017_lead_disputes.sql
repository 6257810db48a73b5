-- That services disagree on which of them leads, and what was decided (IP regulation § 7, R55). One question at a time for each case; who is
-- responsible does not change while it stands.
create table kp_lead_dispute (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  raised_by {{id}} not null references kp_person (id),
  words {{text}} not null,
  raised_at {{instant}} not null,
  due {{date}} not null,
  decided_by {{id}} null references kp_person (id),
  decided_at {{instant}} null,
  decided_unit_id {{id}} null references kp_org_unit (id),
  reason {{text}} null
);
create unique index ux_kp_lead_dispute_open on kp_lead_dispute (resource_id) where decided_at is null;
