-- A list goes from the newest down and stops when the page is full: without this every case of the kind is read and sorted first.
create index ix_kp_resource_kind_id on kp_resource (kind, id);
