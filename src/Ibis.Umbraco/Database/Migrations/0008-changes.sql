-- What nodes tell each other: which cache of Umbraco's has to be refreshed, and with what.
create table umbraco.change (
    seq bigint generated always as identity primary key,
    -- Rows become visible in commit order; numbers are given in another one, so a reader goes by transactions.
    transaction_id xid8 not null default pg_current_xact_id(),
    origin uuid not null,
    refresher uuid not null,
    kind smallint not null,
    data text not null,
    created timestamptz not null default clock_timestamp()
);

create index change_transaction on umbraco.change (transaction_id);
create index change_created on umbraco.change (created);
