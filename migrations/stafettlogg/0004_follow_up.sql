-- When the follow-up of a log broke, and when it was taken up again: seen by the daily job, counted without names. One of a kind is open at a time.
create table sl_break (
  id {{id}} not null,
  log_id {{id}} not null,
  kind {{key}} not null,
  began_on {{date}} not null,
  ended_on {{date}} null,
  constraint sl_break_pk primary key (id),
  constraint sl_break_log_fk foreign key (log_id) references sl_log (id)
);
create unique index sl_break_open_ux on sl_break (log_id, kind) where ended_on is null;

-- Questions about taking the baton, as the bus told of them: dates and outcomes for the municipality's numbers.
create table sl_baton_offer (
  id {{id}} not null,
  log_id {{id}} not null,
  offered_at {{instant}} not null,
  outcome {{key}} null,
  answered_at {{instant}} null,
  constraint sl_baton_offer_pk primary key (id),
  constraint sl_baton_offer_log_fk foreign key (log_id) references sl_log (id)
);

-- What the family has said yes to taking along into the plan, goal by goal, and who said so. Nothing else is copied (R24).
create table sl_carried (
  log_id {{id}} not null,
  goal_id {{id}} not null,
  given_by {{id}} not null,
  given_at {{instant}} not null,
  constraint sl_carried_pk primary key (log_id, goal_id),
  constraint sl_carried_log_fk foreign key (log_id) references sl_log (id)
);
