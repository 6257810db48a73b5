-- Which leader has a late note as a task: when another leads, the task follows.
alter table bti_wonder_note add raised_to_id {{id}} null;
