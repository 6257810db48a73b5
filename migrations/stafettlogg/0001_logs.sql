-- A log about one child, young person or child to come: short, shared, looking ahead. It belongs to the family. What lists ask about stands
-- beside the document, so that a list never opens one.
create table sl_log (
  id {{id}} not null,
  subject_id {{id}} not null,
  state {{key}} not null,
  level {{int}} not null,
  asked_on {{date}} not null,
  opened_on {{date}} null,
  next_on {{date}} null,
  last_activity_at {{instant}} not null,
  closed_on {{date}} null,
  closing_reason {{key}} null,
  version {{int}} not null,
  document {{text}} not null,
  constraint sl_log_pk primary key (id)
);

-- One log for each person at a time: two opened at once meet here.
create unique index sl_log_open_ux on sl_log (subject_id) where state <> 'Closed' and state <> 'Declined';

-- Days that have come, for what happens at midnight.
create index sl_log_next_ix on sl_log (next_on) where state <> 'Closed' and state <> 'Declined';

-- Every save, with the part that was changed as it became: what was written stays readable with author and time (R75). Numbers are made from
-- codes, states and levels alone.
create table sl_log_history (
  log_id {{id}} not null,
  version {{int}} not null,
  at {{instant}} not null,
  actor_id {{id}} not null,
  code {{key}} not null,
  section {{key}} not null,
  item_id {{id}} null,
  detail {{key}} null,
  state {{key}} not null,
  level {{int}} not null,
  item {{text}} null,
  constraint sl_log_history_pk primary key (log_id, version),
  constraint sl_log_history_log_fk foreign key (log_id) references sl_log (id)
);
