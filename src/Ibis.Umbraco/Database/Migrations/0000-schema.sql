-- "create schema if not exists" asks for the right to create even when the schema is there.
do $$
begin
    if to_regnamespace('umbraco') is null then
        create schema umbraco;
    end if;
end
$$;

create table umbraco.migration (
    number int primary key,
    name text not null,
    checksum text not null,
    applied_utc timestamptz not null default now()
);
