-- Why it is hidden, in the words of the one who decided (pbrl § 3-4): whoever reviews the decision must be able to judge it. Told to nobody else.
alter table kp_restriction add reason {{text}} null;

-- That the young person asked for it; the professional decides (R59).
alter table kp_restriction add asked_by_subject {{bool}} null;

-- That a message about the emergency could itself be a danger: then the person is told by a human being (R41).
alter table kp_emergency_access add quiet {{bool}} null;
