-- Meetings about a log: the call, the agenda and the minutes, which lock when the family has approved them.
create table sl_meeting (
  id {{id}} not null,
  log_id {{id}} not null,
  state {{key}} not null,
  starts_at {{instant}} not null,
  version {{int}} not null,
  document {{text}} not null,
  constraint sl_meeting_pk primary key (id),
  constraint sl_meeting_log_fk foreign key (log_id) references sl_log (id)
);
create index sl_meeting_log_ix on sl_meeting (log_id, starts_at);
