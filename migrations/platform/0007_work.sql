-- What somebody must do by a day. The receiver is a person, a unit's manager or a role; who that is now is asked when it is shown.
create table kp_task (
  id {{id}} not null primary key,
  task_key {{key}} not null,
  kind {{key}} not null,
  subject_id {{id}} null references kp_person (id),
  resource_id {{id}} null references kp_resource (id),
  owner_id {{id}} null references kp_person (id),
  unit_id {{id}} null references kp_org_unit (id),
  role {{key}} null,
  due {{date}} not null,
  href {{text}} not null,
  step {{int}} not null,
  opened_at {{instant}} not null,
  closed_at {{instant}} null,
  outcome {{key}} null
);
create unique index ux_kp_task_open on kp_task (task_key) where closed_at is null;
create index ix_kp_task_owner on kp_task (owner_id) where closed_at is null;
create index ix_kp_task_resource on kp_task (resource_id) where closed_at is null;

-- That something has happened, to be read after login. The kind is a code: no story, no name, nothing a mail could betray.
create table kp_notice (
  id {{id}} not null primary key,
  person_id {{id}} not null references kp_person (id),
  kind {{key}} not null,
  subject_id {{id}} null references kp_person (id),
  resource_id {{id}} null references kp_resource (id),
  href {{text}} not null,
  sent_at {{instant}} not null,
  read_at {{instant}} null
);
create index ix_kp_notice_person on kp_notice (person_id, sent_at);
create index ix_kp_notice_unread on kp_notice (person_id) where read_at is null;

-- Which days of which daily job have run: the row is written in the job's own transaction, so a day happens once however many hosts look.
create table kp_job_run (
  job {{key}} not null,
  day {{date}} not null,
  ran_at {{instant}} not null,
  primary key (job, day)
);
