-- Everyone the municipality knows: residents, relatives and employees, by internal id. The national number is encrypted and found by a
-- keyed hash (personopplysningsloven § 12); a person without one has a temporary id until the two can be merged.
create table kp_person (
  id {{id}} not null primary key,
  given_name {{text}} not null,
  family_name {{text}} not null,
  search_name {{text}} not null,
  birth_date {{date}} null,
  language {{key}} null,
  phone {{text}} null,
  email {{text}} null,
  national_id_cipher {{bytes}} null,
  national_id_hash {{key}} null,
  address_protection {{key}} not null,
  is_temporary {{bool}} not null,
  created_at {{instant}} not null
);
create unique index ux_kp_person_national_id on kp_person (national_id_hash) where national_id_hash is not null;

-- Units and services of the municipality, and the partners outside it that it works with.
create table kp_org_unit (
  id {{id}} not null primary key,
  parent_id {{id}} null references kp_org_unit (id),
  name {{text}} not null,
  kind {{key}} not null,
  is_external {{bool}} not null,
  org_number {{text}} null,
  phone {{text}} null
);
create index ix_kp_org_unit_kind on kp_org_unit (kind);

-- Who works where, in which role and when: an employee's access ends with the last day here.
create table kp_employment (
  id {{id}} not null primary key,
  person_id {{id}} not null references kp_person (id),
  unit_id {{id}} not null references kp_org_unit (id),
  role {{key}} not null,
  title {{text}} not null,
  phone {{text}} null,
  valid_from {{date}} not null,
  valid_to {{date}} null,
  stand_in_person_id {{id}} null references kp_person (id)
);
create index ix_kp_employment_person on kp_employment (person_id);
create index ix_kp_employment_unit on kp_employment (unit_id, role);

-- Who may act for whom, or is a relative: with the source and the period, because responsibility ends and is decided anew.
create table kp_relation (
  id {{id}} not null primary key,
  person_id {{id}} not null references kp_person (id),
  subject_id {{id}} not null references kp_person (id),
  kind {{key}} not null,
  mandate {{key}} null,
  source {{text}} not null,
  valid_from {{date}} not null,
  valid_to {{date}} null
);
create index ix_kp_relation_person on kp_relation (person_id);
create index ix_kp_relation_subject on kp_relation (subject_id);
