-- Why it was decided, who ended it and why: whoever looks at a decision again must be able to judge it (R69, R71). Nothing is erased: what is
-- over stays with its last day.
alter table kp_protection add reason {{text}} null;
alter table kp_protection add ended_by {{id}} null;
alter table kp_protection add end_reason {{text}} null;
alter table kp_protection_name add reason {{text}} null;
alter table kp_protection_name add ended_by {{id}} null;
alter table kp_protection_name add end_reason {{text}} null;
alter table kp_contact_ban add reason {{text}} null;
alter table kp_contact_ban add ended_by {{id}} null;
alter table kp_contact_ban add end_reason {{text}} null;
alter table kp_name_shield add reason {{text}} null;
alter table kp_name_shield add ended_by {{id}} null;
alter table kp_name_shield add end_reason {{text}} null;
