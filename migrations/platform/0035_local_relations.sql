-- What the municipality itself has decided about a relation: dated, reasoned and marked beside what the register says (R8). A row of the
-- register's that was ended here keeps its source. What the register said last about the two is kept, so that the same word asks only once.
alter table kp_relation add local_reason {{text}} null;
alter table kp_relation add local_by {{id}} null;
alter table kp_relation add local_at {{instant}} null;
alter table kp_relation add register_said {{text}} null;
