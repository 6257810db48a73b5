-- A version of the municipality's action guide. What is published never changes: a case stays on the version it began with.
create table bti_guide (
  id {{id}} not null,
  label {{key}} not null,
  state {{key}} not null,
  review_by {{date}} null,
  change_note_nb {{text}} null,
  change_note_nn {{text}} null,
  created_at {{instant}} not null,
  published_at {{instant}} null,
  version {{int}} not null,
  document {{text}} not null,
  constraint bti_guide_pk primary key (id)
);

-- Everybody reads the same version: two published at once meet here.
create unique index bti_guide_published_ux on bti_guide (state) where state = 'Published';
create unique index bti_guide_label_ux on bti_guide (label);
