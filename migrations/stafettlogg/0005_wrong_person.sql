-- Entries written on the wrong person that had nowhere to go: taken out of the log at once and read by nobody, until whoever wrote them knows
-- whose they are (helsepersonelloven § 44). What went straight to the right log leaves nothing here.
create table sl_sealed_entry (
  id {{id}} not null,
  log_id {{id}} not null,
  section {{key}} not null,
  written_at {{instant}} not null,
  written_by {{id}} not null,
  sealed_at {{instant}} not null,
  sealed_by {{id}} not null,
  moved_to {{id}} null,
  moved_at {{instant}} null,
  entry {{text}} null,
  constraint sl_sealed_entry_pk primary key (id),
  constraint sl_sealed_entry_log_fk foreign key (log_id) references sl_log (id)
);
create index sl_sealed_entry_log_ix on sl_sealed_entry (log_id) where moved_at is null;
