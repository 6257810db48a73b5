-- That somebody else has the care of a child, by whose decision and since when (barnevernsloven, R65). What it does is written as relations
-- with this source, so that the policy has one kind of facts; here stands why.
create table kp_care_decision (
  id {{id}} not null primary key,
  subject_id {{id}} not null references kp_person (id),
  person_id {{id}} not null references kp_person (id),
  legal_basis {{key}} not null,
  reason {{text}} not null,
  author_id {{id}} not null references kp_person (id),
  review_on {{date}} not null,
  starts_at {{instant}} not null,
  ends_at {{instant}} null,
  ended_by {{id}} null references kp_person (id),
  end_reason {{text}} null
);
create index ix_kp_care_decision_subject on kp_care_decision (subject_id);

-- What each parent keeps while it lasts: everything, the front page, nothing. It is needed again when the decision ends.
create table kp_care_right (
  decision_id {{id}} not null references kp_care_decision (id),
  parent_id {{id}} not null references kp_person (id),
  remains {{key}} not null,
  primary key (decision_id, parent_id)
);
