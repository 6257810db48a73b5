-- Who wrote a withdrawal down: the giver, or the employee who was told. The other parent's yes is never touched by it.
alter table kp_consent add withdrawn_by {{id}} null;

-- A yes given aloud or on paper is written down by an employee, and confirmed by the giver at the next login.
alter table kp_consent add registered_by {{id}} null;
alter table kp_consent add confirmed_at {{instant}} null;

-- May this service see these parts? Asked for a purpose, answered by those who decide, gone when it is answered or too old.
create table kp_consent_question (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  unit_id {{id}} not null references kp_org_unit (id),
  purpose {{text}} not null,
  asked_by {{id}} not null references kp_person (id),
  asked_at {{instant}} not null,
  expires_on {{date}} not null
);
-- A service is asked about once at a time.
create unique index ux_kp_consent_question_unit on kp_consent_question (resource_id, unit_id);

-- The sections a question is about.
create table kp_consent_question_section (
  question_id {{id}} not null references kp_consent_question (id),
  section {{key}} not null,
  place {{int}} not null,
  primary key (question_id, section)
);

-- That one of those who decide says no while another says yes: both views stand, and nothing is shared until they agree (barnelova § 30).
create table kp_consent_objection (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  unit_id {{id}} not null references kp_org_unit (id),
  person_id {{id}} not null references kp_person (id),
  stated_at {{instant}} not null,
  lifted_at {{instant}} null
);
create unique index ux_kp_consent_objection_standing on kp_consent_objection (resource_id, unit_id, person_id) where lifted_at is null;

-- That an adult cannot decide one thing alone: what, why, by whom, and when it was shown to her or him (pbrl § 4-3).
create table kp_capacity_decision (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  about {{text}} not null,
  reason {{text}} not null,
  decided_by {{text}} not null,
  decided_on {{date}} not null,
  shown_on {{date}} not null,
  recorded_by {{id}} not null references kp_person (id),
  recorded_at {{instant}} not null,
  ended_at {{instant}} null
);
create index ix_kp_capacity_decision_resource on kp_capacity_decision (resource_id);

-- Whether and how a relative takes part, as the person wants it now, and when it is asked again.
create table kp_involvement (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  relative_id {{id}} not null references kp_person (id),
  takes_part {{bool}} not null,
  about {{text}} null,
  review_on {{date}} not null,
  given_by {{id}} not null references kp_person (id),
  channel {{key}} not null,
  given_at {{instant}} not null,
  ended_at {{instant}} null
);
create index ix_kp_involvement_resource on kp_involvement (resource_id);
