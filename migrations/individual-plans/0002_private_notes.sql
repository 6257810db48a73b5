-- The person's own notes, beside the plan and not in it: no version, print or export of the plan can ever carry them (R39).
create table ip_private_note (
  id {{id}} not null,
  plan_id {{id}} not null,
  written_at {{instant}} not null,
  words {{text}} not null,
  constraint ip_private_note_pk primary key (id),
  constraint ip_private_note_plan_fk foreign key (plan_id) references ip_plan (id)
);

create index ip_private_note_plan_ix on ip_private_note (plan_id);
