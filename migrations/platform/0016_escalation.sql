-- The day whoever shall do it was told that it is late. How far up it has gone after that is the step (R54).
alter table kp_task add reminded_on {{date}} null;
