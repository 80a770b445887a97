-- What is published is found by its passages; nothing reads these any more.
alter table publication drop column words;
alter table path_version drop column search;
