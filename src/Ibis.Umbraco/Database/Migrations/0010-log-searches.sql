create table umbraco.log_search (
    id integer generated always as identity primary key,
    name text not null unique,
    query text not null
);
