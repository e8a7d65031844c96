-- The last time step whose code was accepted for a second factor: no code counts twice (RFC 6238, 5.2).
create table umbraco.used_code (
    secret_hash bytea primary key,
    step bigint not null
);
