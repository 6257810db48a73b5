-- Which deadlines have a task now, so that it ends when the deadline is met or moved (R54).
create table ip_late_work (
  task_key {{key}} not null,
  plan_id {{id}} not null,
  due {{date}} not null,
  constraint ip_late_work_pk primary key (task_key),
  constraint ip_late_work_plan_fk foreign key (plan_id) references ip_plan (id)
);

create index ip_late_work_plan_ix on ip_late_work (plan_id);
