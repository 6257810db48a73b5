-- A question to another service about a child nobody names. There is no place for whom it is about, and the words are gone after some months.
create table bti_consultation (
  id {{id}} not null,
  unit_id {{id}} not null,
  asked_by_id {{id}} not null,
  asked_at {{instant}} not null,
  question {{text}} not null,
  answer {{text}} null,
  answered_by_id {{id}} null,
  answered_at {{instant}} null,
  version {{int}} not null,
  constraint bti_consultation_pk primary key (id)
);

create index bti_consultation_unit_ix on bti_consultation (unit_id);
create index bti_consultation_asked_by_ix on bti_consultation (asked_by_id);
