-- The URL segments of a document in every language, draft and published: one row a document, the arrays run in step.
create table umbraco.document_url (
    document_key uuid primary key references umbraco.node (key) on delete cascade,
    -- 0 stands for segments that do not depend on the language.
    language_ids integer[] not null,
    drafts boolean[] not null,
    segments text[] not null,
    primaries boolean[] not null,
    -- When the document was saved from which they were made; where the node says otherwise they have to be made again.
    document_updated timestamptz not null
);

create table umbraco.document_url_alias (
    document_key uuid not null references umbraco.node (key) on delete cascade,
    language_id integer references umbraco.language (id) on delete cascade,
    alias text not null,
    unique nulls not distinct (document_key, language_id, alias)
);

-- A start reads this of every document; out of cultures it would cost ten times as much.
alter table umbraco.document add column published_cultures jsonb not null
    generated always as (jsonb_path_query_array(cultures, '$.keyvalue() ? (@.value.published == true).key')) stored;
