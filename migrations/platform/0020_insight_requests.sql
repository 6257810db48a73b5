-- That a parent without parental responsibility asks for information about a child (barnelova § 47, R57). The child stands as the parent
-- writes it: the platform neither looks it up nor tells whether there is a case. A human being answers.
create table kp_insight_request (
  id {{id}} not null primary key,
  asked_by {{id}} not null references kp_person (id),
  child_name {{text}} not null,
  child_born {{date}} null,
  words {{text}} not null,
  asked_at {{instant}} not null,
  due {{date}} not null,
  answered_by {{id}} null references kp_person (id),
  answered_at {{instant}} null,
  outcome {{key}} null,
  answer {{text}} null
);
create index ix_kp_insight_request_asked_by on kp_insight_request (asked_by);
