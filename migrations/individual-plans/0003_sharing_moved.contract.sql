-- Questions about sharing belong to the platform now, where every kind of resource has them (kp_consent_question).
drop table ip_sharing_question;
