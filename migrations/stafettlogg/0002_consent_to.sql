-- The last day all the yeses to a log stand, so that midnight finds those that have ended without opening each log.
alter table sl_log add consent_to {{date}} null;

create index sl_log_consent_ix on sl_log (consent_to) where state <> 'Closed' and state <> 'Declined';
