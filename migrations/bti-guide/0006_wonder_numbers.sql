-- How many wonder notes a unit has written in a year, and how many were decided in time. Notes themselves are deleted long before a year is told
-- of, and a number needs none of their words.
create table bti_wonder_number (
  year {{int}} not null,
  unit_id {{id}} not null,
  written {{int}} not null,
  decided {{int}} not null,
  in_time {{int}} not null,
  constraint bti_wonder_number_pk primary key (year, unit_id)
);
