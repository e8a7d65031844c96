-- What the files of media say. A row that is missing, or of an older version of its item, waits to be read.
create table umbraco.media_text (
    node_id integer primary key references umbraco.media (node_id) on delete cascade,
    -- That of the media item when its file was read.
    version_date timestamptz not null,
    -- "read", "empty" (without text), "refused" (damaged, too large), "lost" (the file was not there)
    outcome text not null check (outcome in ('read', 'empty', 'refused', 'lost')),
    reason text,
    read_at timestamptz not null,
    text text not null,
    -- The different words in small letters; without positions, of which PostgreSQL keeps few.
    words tsvector not null
);

create index media_text_words on umbraco.media_text using gin (words);
