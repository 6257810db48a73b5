-- The child welfare service that has the care. It sees and writes in the child's cases by law while the decision lasts (R65).
alter table kp_care_decision add unit_id {{id}} null;
