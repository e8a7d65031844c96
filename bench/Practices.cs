using Dapper;
using Npgsql;

namespace Ibis.Bench;

/// <summary>Generated practices: copies of one of the starting content with other words, the same in every run.</summary>
internal static class Practices
{
    /// <summary>The practice that the others are made from.</summary>
    public const string Model = "Migrant Routes Program";

    // Set-based: a hundred thousand practices through the services would take longer than everything that is measured.
    public static async Task AddAsync(NpgsqlConnection connection, int count)
    {
        await connection.ExecuteAsync(
            """
            create temporary table model as
            select n.*, d.content_type_id, d.cultures, d.published_version_id, d.current_version_id
            from umbraco.node n join umbraco.document d on d.node_id = n.id
            where n.name = @Model;

            create temporary table made as
            select nextval(pg_get_serial_sequence('umbraco.node', 'id'))::integer as id, md5('practice ' || i)::uuid as key, i,
                'Practice ' || i || ' ' || (array['for newcomers','of the city','in schools','at work','by neighbours'])[1 + i % 5] as name
            from generate_series(1, @count) i;

            insert into umbraco.node
                (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, created, updated)
            select made.id, made.key, m.object_type, m.parent_id, m.level,
                (select path from umbraco.node where id = m.parent_id) || ',' || made.id, 1000 + made.i, false, made.name,
                m.creator_id, m.created + made.i * interval '1 second', m.updated + made.i * interval '1 second'
            from made, model m;

            insert into umbraco.document_version
                (node_id, name, version_date, writer_id, template_id, current, published, prevent_cleanup, cultures, properties)
            select made.id, made.name, v.version_date, v.writer_id, v.template_id, v.current, v.published, false,
                replace(v.cultures::text, @Model, made.name)::jsonb, replace(v.properties::text, 'Migrant Routes', made.name)::jsonb
            from made, model m
            join umbraco.document_version v on v.id in (m.published_version_id, m.current_version_id)
            order by made.i, v.current;

            insert into umbraco.document (node_id, content_type_id, published, edited, current_version_id, published_version_id, cultures)
            select made.id, m.content_type_id, true, false, max(v.id) filter (where v.current), max(v.id) filter (where v.published),
                replace(m.cultures::text, @Model, made.name)::jsonb
            from made join umbraco.document_version v on v.node_id = made.id, model m
            group by made.id, made.name, m.content_type_id, m.cultures;

            insert into umbraco.sibling_name (node_id, parent_id, object_type, culture, name)
            select made.id, s.parent_id, s.object_type, s.culture, made.name
            from made, model m join umbraco.sibling_name s on s.node_id = m.id;

            insert into umbraco.published (node_id, content_type_id, data)
            select made.id, p.content_type_id, replace(replace(p.data, @Model, made.name), 'Migrant Routes', made.name)
            from made, model m join umbraco.published p on p.node_id = m.id;

            insert into umbraco.published_variant (node_id, culture, content_type_id, name, created, updated, fields)
            select made.id, p.culture, p.content_type_id, made.name, p.created + made.i * interval '1 second', p.updated, p.fields
            from made, model m join umbraco.published_variant p on p.node_id = m.id;

            insert into umbraco.document_url (document_key, language_ids, drafts, segments, primaries, document_updated)
            select made.key, u.language_ids, u.drafts,
                array(select lower(replace(made.name, ' ', '-')) from unnest(u.segments)), u.primaries,
                m.updated + made.i * interval '1 second'
            from made, model m join umbraco.document_url u on u.document_key = m.key;
            """,
            new { Model, count },
            commandTimeout: 1800
        );
        await connection.ExecuteAsync("vacuum analyze", commandTimeout: 1800);
    }

    public static async Task<BenchDocuments> FindAsync(NpgsqlConnection connection)
    {
        var found = (
            await connection.QueryAsync<(Guid Key, Guid Parent)>(
                """
                select n.key, p.key
                from umbraco.node n join umbraco.node p on p.id = n.parent_id
                where n.name like 'Practice %' and n.sort_order > 1000
                order by n.sort_order
                """
            )
        ).AsList();
        return new BenchDocuments(found[0].Parent, [.. found.Select(row => row.Key)]);
    }

    /// <summary>The address of a generated practice.</summary>
    /// <param name="number">From 1.</param>
    public static string Path(int number)
    {
        var ending = (number % 5) switch
        {
            0 => "for-newcomers",
            1 => "of-the-city",
            2 => "in-schools",
            3 => "at-work",
            _ => "by-neighbours",
        };
        return $"/en/integration-practices/practice-{number}-{ending}/";
    }
}
