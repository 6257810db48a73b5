-- See the script without an engine's name. Triggers see whole statements here, and ask what is left when one is done.
create trigger tr_kp_resource_held on kp_resource after insert, update as
if exists (
  select 1 from inserted i left join deleted d on d.id = i.id
  where i.closed_at is null and (d.id is null or d.closed_at is not null)
    and not exists (select 1 from kp_responsibility h where h.resource_id = i.id and h.ended_at is null))
  throw 50050, 'An open case has exactly one responsible person.', 1;

create trigger tr_kp_responsibility_stays on kp_responsibility after update, delete as
if exists (
  select 1 from deleted d
  where d.ended_at is null and not exists (select 1 from kp_responsibility h where h.resource_id = d.resource_id and h.ended_at is null))
  throw 50050, 'An open case has exactly one responsible person.', 1;
