-- Codes that a browser trades once for a session. Only their hash is kept.
create table umbraco.sign_in_code (
    hash bytea primary key,
    session_id uuid not null references umbraco.user_session (id) on delete cascade,
    challenge text not null,
    redirect_uri text not null,
    expires timestamptz not null
);

create index sign_in_code_expires on umbraco.sign_in_code (expires);

-- The keys with which every node seals cookies and links.
create table umbraco.protection_key (
    id bigint generated always as identity primary key,
    name text not null,
    xml text not null
);
