-- Somebody has told the coordinating unit about a need (hpl § 38 a). Apart from the case: it is answered also when no case comes of it.
create table ip_notification (
  id {{id}} not null,
  subject_id {{id}} not null,
  notifier_id {{id}} not null,
  notifier_unit_id {{id}} null,
  capacity {{key}} not null,
  state {{key}} not null,
  received_at {{instant}} not null,
  version {{int}} not null,
  document {{text}} not null,
  constraint ip_notification_pk primary key (id)
);

-- The coordinating unit's inbox, oldest first.
create index ip_notification_inbox_ix on ip_notification (received_at) where state = 'Received';
create index ip_notification_subject_ix on ip_notification (subject_id);
create index ip_notification_notifier_ix on ip_notification (notifier_id);

-- One person's way to a coordinator, a plan or both. Deadlines are not stored: they follow the municipality's settings of the day.
create table ip_case (
  id {{id}} not null,
  subject_id {{id}} not null,
  state {{key}} not null,
  version {{int}} not null,
  document {{text}} not null,
  constraint ip_case_pk primary key (id)
);

-- Two notifications about one person meet in one case; two at the same time meet here.
create unique index ip_case_open_ux on ip_case (subject_id) where state <> 'Closed';

-- What was done in a case, by whom: the case itself holds only how it stands.
create table ip_case_history (
  case_id {{id}} not null,
  version {{int}} not null,
  at {{instant}} not null,
  actor_id {{id}} not null,
  code {{key}} not null,
  state {{key}} not null,
  constraint ip_case_history_pk primary key (case_id, version),
  constraint ip_case_history_case_fk foreign key (case_id) references ip_case (id)
);

-- The individual plan: what applies and what is being written are one text each, so that the most visited page is one row.
create table ip_plan (
  id {{id}} not null,
  case_id {{id}} not null,
  subject_id {{id}} not null,
  state {{key}} not null,
  version {{int}} not null,
  approved_number {{int}} not null,
  next_review {{date}} null,
  period_to {{date}} null,
  document {{text}} not null,
  content {{text}} null,
  draft {{text}} null,
  constraint ip_plan_pk primary key (id),
  constraint ip_plan_case_fk foreign key (case_id) references ip_case (id)
);

-- There is only one individual plan per person (IP regulation § 9).
create unique index ip_plan_open_ux on ip_plan (subject_id) where state <> 'Ended';
create index ip_plan_case_ix on ip_plan (case_id);

-- Every save with the whole content as it became: what was changed stays readable with author and time (R75).
create table ip_plan_history (
  plan_id {{id}} not null,
  version {{int}} not null,
  at {{instant}} not null,
  actor_id {{id}} not null,
  code {{key}} not null,
  section {{key}} not null,
  item_id {{id}} null,
  detail {{key}} null,
  approved_number {{int}} not null,
  is_draft {{bool}} not null,
  content {{text}} not null,
  constraint ip_plan_history_pk primary key (plan_id, version),
  constraint ip_plan_history_plan_fk foreign key (plan_id) references ip_plan (id)
);

-- Open measures of what applies, for lists that ask across plans: what is overdue, and who carries it. Rewritten with the plan.
create table ip_measure (
  plan_id {{id}} not null,
  measure_id {{id}} not null,
  unit_id {{id}} null,
  person_id {{id}} null,
  deadline {{date}} null,
  status {{key}} not null,
  title {{text}} not null,
  constraint ip_measure_pk primary key (plan_id, measure_id),
  constraint ip_measure_plan_fk foreign key (plan_id) references ip_plan (id)
);

create index ip_measure_unit_ix on ip_measure (unit_id);

-- A question to the owner about letting a service see parts of the plan. Answers wait here until all who must agree have agreed (R18);
-- the consent itself is the platform's. A refusal leaves no row (R15).
create table ip_sharing_question (
  id {{id}} not null,
  plan_id {{id}} not null,
  unit_id {{id}} not null,
  version {{int}} not null,
  document {{text}} not null,
  constraint ip_sharing_question_pk primary key (id),
  constraint ip_sharing_question_plan_fk foreign key (plan_id) references ip_plan (id)
);

-- A service is asked about once at a time.
create unique index ip_sharing_question_unit_ux on ip_sharing_question (plan_id, unit_id);
