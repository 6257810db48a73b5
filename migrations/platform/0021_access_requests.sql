-- Somebody asks to see everything that is kept (GDPR article 15, R49): answered within thirty days.
create table kp_access_request (
  id {{id}} not null primary key,
  subject_id {{id}} not null references kp_person (id),
  asked_by {{id}} not null references kp_person (id),
  asked_at {{instant}} not null,
  due {{date}} not null,
  delivered_at {{instant}} null,
  delivered_by {{id}} null
);
create index ix_kp_access_request_subject on kp_access_request (subject_id, asked_by);

-- What is held back from the answer, on what provision and why: the one who asked is told that, and how to complain.
create table kp_access_hold (
  id {{id}} not null primary key,
  request_id {{id}} not null references kp_access_request (id),
  resource_id {{id}} not null references kp_resource (id),
  section {{key}} not null,
  legal_basis {{key}} not null,
  reason {{text}} not null,
  decided_by {{id}} not null
);
