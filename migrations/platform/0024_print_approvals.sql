-- That one employee wants to print or export what is about a strictly protected person, and that another said yes or no (R70). What is
-- printed stands in the read log; a yes is used up by the first row there.
create table kp_print_approval (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  asked_by {{id}} not null references kp_person (id),
  approver_id {{id}} not null references kp_person (id),
  purpose {{text}} not null,
  asked_at {{instant}} not null,
  answered_at {{instant}} null,
  outcome {{key}} null
);
create index ix_kp_print_approval_resource on kp_print_approval (resource_id);
