-- What people said, in their own words.
create table smp_greeting (
  id {{id}} not null primary key,
  words {{text}} not null,
  said_at {{instant}} not null
);

create index ix_smp_greeting_said_at on smp_greeting (said_at);

-- How many were said each day, kept by the subscriber: shows that a delivery takes effect once.
create table smp_day (
  day {{date}} not null primary key,
  greetings {{int}} not null
);
