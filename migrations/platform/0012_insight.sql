-- What a person asks about a line of the read log, and the answer that is owed (R46). The line is pointed at by its number: the log has no keys.
create table kp_log_question (
  id {{id}} not null primary key,
  subject_id {{id}} not null references kp_person (id),
  audit_sequence {{long}} not null,
  asked_by {{id}} not null references kp_person (id),
  words {{text}} not null,
  asked_at {{instant}} not null,
  due {{date}} not null,
  answered_by {{id}} null references kp_person (id),
  answered_at {{instant}} null,
  answer {{text}} null
);
create index ix_kp_log_question_subject on kp_log_question (subject_id);

-- Decisions that somebody's read log tells the role of employees and not their names, because names have been used to threaten (R47). The log
-- itself keeps them.
create table kp_name_shield (
  id {{id}} not null primary key,
  subject_id {{id}} not null references kp_person (id),
  legal_basis {{key}} not null,
  author_id {{id}} not null references kp_person (id),
  review_on {{date}} not null,
  starts_at {{instant}} not null,
  ends_at {{instant}} null
);
create index ix_kp_name_shield_subject on kp_name_shield (subject_id);
