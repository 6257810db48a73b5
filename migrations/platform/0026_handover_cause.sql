-- Why somebody hands over, so that it can be shown in the history and counted.
alter table kp_handover add cause {{key}} null;

-- The offer by which a period began; null for one that began in another way.
alter table kp_responsibility add handover_id {{id}} null;

-- A case that is closed has nobody who is asked to take it over.
update kp_handover set answer = 'Lapsed', ended_at = offered_at
where ended_at is null and resource_id in (select id from kp_resource where closed_at is not null);
