-- See the script without an engine's name. Functions carry the triggers here.
create function kp_resource_is_held() returns trigger language plpgsql as '
begin
  if new.closed_at is null and not exists (select 1 from kp_responsibility h where h.resource_id = new.id and h.ended_at is null) then
    raise exception ''An open case has exactly one responsible person.'' using errcode = ''check_violation'';
  end if;
  return new;
end';

create function kp_responsibility_stays() returns trigger language plpgsql as '
begin
  raise exception ''An open case has exactly one responsible person.'' using errcode = ''check_violation'';
end';

create trigger tr_kp_resource_begins before insert on kp_resource
for each row execute function kp_resource_is_held();

create trigger tr_kp_resource_opens before update of id, closed_at on kp_resource
for each row execute function kp_resource_is_held();

create trigger tr_kp_responsibility_runs before update of resource_id, ended_at on kp_responsibility
for each row when (old.ended_at is null and (new.ended_at is not null or new.resource_id <> old.resource_id)) execute function kp_responsibility_stays();

create trigger tr_kp_responsibility_stays before delete on kp_responsibility
for each row when (old.ended_at is null) execute function kp_responsibility_stays();

create trigger tr_kp_responsibility_truncated before truncate on kp_responsibility
for each statement execute function kp_responsibility_stays();
