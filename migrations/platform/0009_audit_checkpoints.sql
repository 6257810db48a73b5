-- Signed statements of how the read log ended at a time (R45). The same lines are kept in a file outside the database: a log that is cut off
-- or made anew, head and all, does not fit them.
create table kp_audit_checkpoint (
  sequence {{long}} not null primary key,
  line {{text}} not null
);
