-- Which account at an identity provider is which employee: bound by the address of the work the first time, by the account's own unchanging id
-- after that. An address that is given to somebody new must not open the cases of the one before.
create table kp_account (
  issuer {{key}} not null,
  subject {{key}} not null,
  person_id {{id}} not null references kp_person (id),
  bound_at {{instant}} not null,
  primary key (issuer, subject)
);
create unique index ux_kp_account_person on kp_account (issuer, person_id);
