-- What an employee wonders about, before anybody else is in it. It is not about a registered person: the writer calls the child what she or he
-- wants, so nothing here can be found from a child, by parents or others.
create table bti_wonder_note (
  id {{id}} not null,
  writer_id {{id}} not null,
  unit_id {{id}} not null,
  written_at {{instant}} not null,
  child {{text}} not null,
  facts {{text}} not null,
  interpretation {{text}} null,
  child_says {{text}} null,
  extent {{text}} null,
  strengths {{text}} null,
  tried {{text}} null,
  leader_told_on {{date}} null,
  child_told_on {{date}} null,
  parents_told_on {{date}} null,
  next_on {{date}} null,
  decide_by {{date}} null,
  outcome {{key}} null,
  reason {{text}} null,
  decided_at {{instant}} null,
  decided_by_id {{id}} null,
  version {{int}} not null,
  constraint bti_wonder_note_pk primary key (id)
);

create index bti_wonder_note_writer_ix on bti_wonder_note (writer_id);
create index bti_wonder_note_unit_ix on bti_wonder_note (unit_id);

-- That a unit has used the way to child welfare, and in which month. No words, no person and no moment: there is no room for them here (R68).
create table bti_safety_path (
  month {{date}} not null,
  unit_id {{id}} not null,
  uses {{int}} not null,
  constraint bti_safety_path_pk primary key (month, unit_id)
);
