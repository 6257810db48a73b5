-- That somebody's address is strictly protected by more than the register says: threats, a crisis centre, a decision by the police (R70).
create table kp_protection (
  id {{id}} not null primary key,
  subject_id {{id}} not null references kp_person (id),
  legal_basis {{key}} not null,
  author_id {{id}} not null references kp_person (id),
  review_on {{date}} not null,
  starts_at {{instant}} not null,
  ends_at {{instant}} null
);
create index ix_kp_protection_subject on kp_protection (subject_id);

-- Who may still open what they otherwise have access to about a protected person: employees and guardians, by name. It opens nothing by
-- itself. For everyone else the person's cases do not exist.
create table kp_protection_name (
  id {{id}} not null primary key,
  subject_id {{id}} not null references kp_person (id),
  person_id {{id}} not null references kp_person (id),
  author_id {{id}} not null references kp_person (id),
  starts_at {{instant}} not null,
  ends_at {{instant}} null
);
create index ix_kp_protection_name_subject on kp_protection_name (subject_id);
create index ix_kp_protection_name_person on kp_protection_name (person_id);

-- Who must stay away from whom (straffeloven § 57). The one who must stay away meets no case in which the other takes part (R71).
create table kp_contact_ban (
  id {{id}} not null primary key,
  person_id {{id}} not null references kp_person (id),
  protected_id {{id}} not null references kp_person (id),
  legal_basis {{key}} not null,
  author_id {{id}} not null references kp_person (id),
  review_on {{date}} not null,
  starts_at {{instant}} not null,
  ends_at {{instant}} null
);
create index ix_kp_contact_ban_person on kp_contact_ban (person_id);
create index ix_kp_contact_ban_protected on kp_contact_ban (protected_id);

-- That an employee opened the minimum about somebody in an emergency, why, and what the leader found afterwards (fvl § 13 b nr. 7, R40, R41).
create table kp_emergency_access (
  id {{id}} not null primary key,
  person_id {{id}} not null references kp_person (id),
  unit_id {{id}} not null references kp_org_unit (id),
  subject_id {{id}} not null references kp_person (id),
  reason {{key}} not null,
  words {{text}} not null,
  starts_at {{instant}} not null,
  ends_at {{instant}} not null,
  reviewed_by {{id}} null references kp_person (id),
  reviewed_at {{instant}} null,
  review_outcome {{key}} null,
  review_words {{text}} null
);
create index ix_kp_emergency_access_person on kp_emergency_access (person_id);
create index ix_kp_emergency_access_subject on kp_emergency_access (subject_id);

-- A decision that names one guardian can be made for all of them, also those who become it later (pbrl § 3-4).
alter table kp_restriction add from_guardians {{bool}} null;
create index ix_kp_restriction_resource on kp_restriction (resource_id);

-- What was written before this is closed to the receiver until the person opens it; null opens all of it (R32).
alter table kp_grant add content_from {{instant}} null;
