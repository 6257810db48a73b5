-- Shows that scripts are found in an assembly.
create table nt_embedded (id {{id}} not null primary key);
