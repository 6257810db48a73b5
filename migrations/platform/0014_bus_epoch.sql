-- Counted up with every change of who subscribes. A publisher reads it with its position and so knows whether what it remembers about
-- subscribers still holds, whichever host changed them.
alter table bus_counter add epoch {{long}} null;

-- Every event up to this position has its deliveries: that far the reconciler has looked.
alter table bus_counter add reconciled {{long}} null;

-- Deliveries that are done and old have been removed: from here on they can be missed.
update bus_counter set reconciled = position, epoch = (select coalesce(max(epoch), 0) from bus_subscription) where id = 1;
