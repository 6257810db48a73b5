-- Where somebody is reached, as the contact register tells it, and when it was confirmed there: old addresses are not used, and whoever has
-- reserved against digital letters gets paper (R96).
create table kp_contact (
  person_id {{id}} not null primary key references kp_person (id),
  email {{text}} null,
  confirmed_on {{date}} null,
  is_reserved {{bool}} not null
);

-- How somebody wants to hear from us. The safe address is for a protected person, who gets nothing digital without one (R72).
create table kp_mail_choice (
  person_id {{id}} not null primary key references kp_person (id),
  way {{key}} not null,
  safe_email {{text}} null,
  chosen_at {{instant}} not null
);

-- Mails to send, written in the transaction of the notice: state Waiting, Sent, Dropped, Failed, or Letter and Posted for paper. No address
-- and no words: both are found when it is sent, and nothing is left here that tells who was written to about what.
create table kp_mail (
  id {{id}} not null primary key,
  person_id {{id}} not null references kp_person (id),
  state {{key}} not null,
  reason {{key}} null,
  created_at {{instant}} not null,
  due_at {{instant}} not null,
  attempts {{int}} not null,
  done_at {{instant}} null,
  done_by {{id}} null references kp_person (id)
);
create index ix_kp_mail_waiting on kp_mail (due_at) where state = 'Waiting';
create index ix_kp_mail_letter on kp_mail (created_at) where state = 'Letter';
create index ix_kp_mail_person on kp_mail (person_id);

-- The mail that tells of a notice: what is read or hidden when its time comes is not told of.
alter table kp_notice add mail_id {{id}} null;
create index ix_kp_notice_mail on kp_notice (mail_id) where mail_id is not null;
