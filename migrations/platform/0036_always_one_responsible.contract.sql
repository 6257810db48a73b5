-- An open case has exactly one responsible person at every instant, whoever writes to the tables (FOR-2022-06-22-1110 § 3, R50). The index of
-- kp_responsibility holds "at most one" and lead_unit_id "one lead service"; these hold "at least one": a case is closed until somebody
-- answers for it, and a period that runs is never ended, moved or taken away, only written over with the one who follows. Those
-- about ids are for "or replace", which takes rows away without asking the others.
create trigger tr_kp_resource_begins before insert on kp_resource
when new.closed_at is null
begin
  select raise(abort, 'An open case has exactly one responsible person.');
end;

create trigger tr_kp_resource_named before update of id on kp_resource
when new.id <> old.id
begin
  select raise(abort, 'An open case has exactly one responsible person.');
end;

create trigger tr_kp_resource_opens before update of closed_at on kp_resource
when new.closed_at is null and not exists (select 1 from kp_responsibility h where h.resource_id = new.id and h.ended_at is null)
begin
  select raise(abort, 'An open case has exactly one responsible person.');
end;

create trigger tr_kp_responsibility_runs before update of resource_id, ended_at on kp_responsibility
when old.ended_at is null and (new.ended_at is not null or new.resource_id <> old.resource_id)
begin
  select raise(abort, 'An open case has exactly one responsible person.');
end;

create trigger tr_kp_responsibility_stays before delete on kp_responsibility
when old.ended_at is null
begin
  select raise(abort, 'An open case has exactly one responsible person.');
end;

create trigger tr_kp_responsibility_added before insert on kp_responsibility
when exists (select 1 from kp_responsibility h where h.id = new.id and h.ended_at is null)
begin
  select raise(abort, 'An open case has exactly one responsible person.');
end;

create trigger tr_kp_responsibility_named before update of id on kp_responsibility
when new.id <> old.id and exists (select 1 from kp_responsibility h where h.id = new.id and h.ended_at is null)
begin
  select raise(abort, 'An open case has exactly one responsible person.');
end;
