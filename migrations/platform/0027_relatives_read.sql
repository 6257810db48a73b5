-- What a relative may read herself, by the person's own yes; the consent holds the sections and the last day.
alter table kp_involvement add consent_id {{id}} null;
