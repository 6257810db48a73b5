-- Every plan, log, group and dialogue of every module, as far as access needs to know it.
create table kp_resource (
  id {{id}} not null primary key,
  kind {{key}} not null,
  subject_id {{id}} not null references kp_person (id),
  lead_unit_id {{id}} not null references kp_org_unit (id),
  registered_at {{instant}} not null,
  closed_at {{instant}} null
);
create index ix_kp_resource_subject on kp_resource (subject_id);
create index ix_kp_resource_kind on kp_resource (kind, lead_unit_id);

-- Who has answered for a resource, and when. The index lets exactly one answer at a time.
create table kp_responsibility (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  person_id {{id}} not null references kp_person (id),
  role {{key}} not null,
  started_at {{instant}} not null,
  ended_at {{instant}} null
);
create unique index ux_kp_responsibility_active on kp_responsibility (resource_id) where ended_at is null;
create index ix_kp_responsibility_person on kp_responsibility (person_id);

-- Consents as they were given: to whom, for what, on which information, until when (fvl § 13 a nr. 1).
create table kp_consent (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  kind {{key}} not null,
  giver_id {{id}} not null references kp_person (id),
  capacity {{key}} not null,
  unit_id {{id}} null references kp_org_unit (id),
  purpose {{text}} not null,
  text_version {{key}} not null,
  language {{key}} not null,
  channel {{key}} not null,
  childs_view {{key}} null,
  given_at {{instant}} not null,
  valid_to {{date}} not null,
  withdrawn_at {{instant}} null
);
create index ix_kp_consent_resource on kp_consent (resource_id);

-- The sections a consent covers.
create table kp_consent_section (
  consent_id {{id}} not null references kp_consent (id),
  section {{key}} not null,
  place {{int}} not null,
  primary key (consent_id, section)
);

-- That somebody was asked and said no. Deliberately nothing more: help goes on as before and a no needs no reason.
create table kp_consent_refusal (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  asked_by {{id}} not null references kp_person (id),
  refused_on {{date}} not null
);
create index ix_kp_consent_refusal_resource on kp_consent_refusal (resource_id);

-- What a service or a person may do with a section, and the consent or provision that carries it.
create table kp_grant (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  unit_id {{id}} null references kp_org_unit (id),
  person_id {{id}} null references kp_person (id),
  section {{key}} not null,
  access_right {{key}} not null,
  consent_id {{id}} null references kp_consent (id),
  legal_basis {{key}} null,
  starts_at {{instant}} not null,
  ends_at {{instant}} null,
  check (consent_id is not null or legal_basis is not null),
  check (unit_id is not null or person_id is not null)
);
create index ix_kp_grant_resource on kp_grant (resource_id);
create index ix_kp_grant_unit on kp_grant (unit_id);
create index ix_kp_grant_person on kp_grant (person_id);

-- Decisions that a section, or the whole resource, is hidden from one person, who must not be able to tell (pbrl § 3-4).
create table kp_restriction (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  hidden_from_id {{id}} not null references kp_person (id),
  section {{key}} null,
  legal_basis {{key}} not null,
  author_id {{id}} not null references kp_person (id),
  review_on {{date}} not null,
  starts_at {{instant}} not null,
  ends_at {{instant}} null
);
create index ix_kp_restriction_hidden_from on kp_restriction (hidden_from_id);

-- That a person refuses a named employee or a service (pbrl § 5-3).
create table kp_block (
  id {{id}} not null primary key,
  subject_id {{id}} not null references kp_person (id),
  person_id {{id}} null references kp_person (id),
  unit_id {{id}} null references kp_org_unit (id),
  starts_at {{instant}} not null,
  ends_at {{instant}} null,
  check (person_id is not null or unit_id is not null)
);
create index ix_kp_block_subject on kp_block (subject_id);
