-- Media and members have one version and no drafts: values are what the public sees.
create table umbraco.media (
    node_id integer primary key references umbraco.node (id) on delete cascade,
    content_type_id integer not null,
    version_id integer generated always as identity unique,
    version_date timestamptz not null,
    writer_id integer,
    -- The file, as its URL without host: what GetMediaByPath looks for.
    file_path text,
    properties jsonb not null
);

create index media_content_type on umbraco.media (content_type_id);
create index media_file_path on umbraco.media (md5(file_path));

create table umbraco.member (
    node_id integer primary key references umbraco.node (id) on delete cascade,
    content_type_id integer not null,
    version_id integer generated always as identity unique,
    version_date timestamptz not null,
    writer_id integer,
    properties jsonb not null,
    username text not null,
    email text not null,
    password text not null,
    password_config text,
    security_stamp text,
    is_approved boolean not null,
    is_locked_out boolean not null,
    failed_password_attempts integer not null,
    last_login timestamptz,
    last_lockout timestamptz,
    last_password_change timestamptz,
    email_confirmed timestamptz
);

create index member_content_type on umbraco.member (content_type_id);
create unique index member_username on umbraco.member (lower(username));
create index member_email on umbraco.member (lower(email));

-- Member groups are nodes.
create table umbraco.member_in_group (
    member_id integer not null references umbraco.node (id) on delete cascade,
    group_id integer not null references umbraco.node (id) on delete cascade,
    primary key (member_id, group_id)
);

create index member_in_group_group on umbraco.member_in_group (group_id);
