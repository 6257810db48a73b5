-- Files that belong to a case: a copy of a referral the family has agreed to, a picture of a drawing. The content is encrypted with a key that is
-- not in the database; its name and kind stand with the entry it belongs to.
create table kp_file (
  id {{id}} not null primary key,
  resource_id {{id}} not null references kp_resource (id),
  stored_at {{instant}} not null,
  content {{bytes}} not null
);
create index ix_kp_file_resource on kp_file (resource_id);
