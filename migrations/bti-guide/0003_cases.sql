-- Somebody follows the guide together with a child and a family. It stays on the version it began with until somebody chooses the next.
create table bti_case (
  id {{id}} not null,
  subject_id {{id}} not null,
  unit_id {{id}} not null,
  guide_id {{id}} not null,
  step {{key}} not null,
  parents_told_on {{date}} not null,
  started_at {{instant}} not null,
  closed_at {{instant}} null,
  version {{int}} not null,
  constraint bti_case_pk primary key (id),
  constraint bti_case_guide_fk foreign key (guide_id) references bti_guide (id)
);

create index bti_case_subject_ix on bti_case (subject_id);

-- Where it has been, and why: who looks back must see the choices. That somebody went to child welfare is not among them (R68).
create table bti_case_move (
  id {{id}} not null,
  case_id {{id}} not null,
  guide_id {{id}} not null,
  from_step {{key}} not null,
  to_place {{key}} not null,
  outcome {{key}} null,
  reason {{text}} null,
  moved_at {{instant}} not null,
  moved_by_id {{id}} not null,
  constraint bti_case_move_pk primary key (id),
  constraint bti_case_move_case_fk foreign key (case_id) references bti_case (id)
);

create index bti_case_move_case_ix on bti_case_move (case_id);
