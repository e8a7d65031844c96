-- Reports, imports and exports of the uSync files, for whoever watches them from any node. Only the last ones are kept.
create table umbraco.sync_run (
    id uuid primary key,
    request jsonb not null,
    status text not null,
    kind text,
    done integer not null default 0,
    total integer not null default 0,
    cancel boolean not null default false,
    started timestamptz not null,
    ended timestamptz,
    result jsonb
);

create index sync_run_started on umbraco.sync_run (started);
