-- The published side: one row a published document, with everything a page or an API answer needs. Written by the
-- publishing transaction. Place in the tree and trash come from umbraco.node, so a move rewrites nothing here.
create table umbraco.published (
    node_id integer primary key references umbraco.node (id) on delete cascade,
    content_type_id integer not null,
    data text not null
);

create index published_type on umbraco.published (content_type_id);

-- What queries go by: one row a published culture of a document, with culture '' for one that does not vary.
create table umbraco.published_variant (
    node_id integer not null references umbraco.node (id) on delete cascade,
    culture text not null,
    content_type_id integer not null,
    name text not null,
    created timestamptz not null,
    updated timestamptz not null,
    -- Fields of the content index handlers that extensions add: {name: [values]}.
    fields jsonb not null default '{}',
    primary key (node_id, culture)
);

create index published_variant_name on umbraco.published_variant (culture, lower(name), node_id);
create index published_variant_updated on umbraco.published_variant (culture, updated, node_id);
create index published_variant_created on umbraco.published_variant (culture, created, node_id);
create index published_variant_type on umbraco.published_variant (content_type_id, culture);
create index published_variant_fields on umbraco.published_variant using gin (fields jsonb_path_ops);
