using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Documents;

/// <summary>When content is to be published and unpublished.</summary>
internal sealed class ContentSchedules(ScopeDatabase database, ContentMemory memory)
{
    private sealed record Row(Guid Id, int NodeId, string Culture, DateTime Date, string Action)
    {
        public ContentSchedule ToSchedule() => new(Id, Culture, Date, Enum.Parse<ContentScheduleAction>(Action));
    }

    public ContentScheduleCollection Of(int contentId)
    {
        var schedules = new ContentScheduleCollection();
        foreach (var row in Rows([contentId]))
        {
            schedules.Add(row.ToSchedule());
        }
        return schedules;
    }

    public Dictionary<int, IEnumerable<ContentSchedule>> ById(int[] contentIds) =>
        Rows(contentIds)
            .GroupBy(row => row.NodeId)
            .ToDictionary(rows => rows.Key, rows => rows.Select(row => row.ToSchedule()).ToArray().AsEnumerable());

    public void Save(int contentId, ContentScheduleCollection schedules)
    {
        foreach (var schedule in schedules.FullSchedule.Where(schedule => schedule.Id == Guid.Empty))
        {
            schedule.Id = Guid.NewGuid();
        }
        memory.Changes.Wrote(contentId, row: null);
        using var batch = database.Batch();
        batch.Add("delete from umbraco.document_schedule where node_id = $1", contentId);
        foreach (var schedule in schedules.FullSchedule)
        {
            batch.Add(
                "insert into umbraco.document_schedule (id, node_id, culture, date, action) values ($1, $2, $3, $4, $5)",
                schedule.Id,
                contentId,
                schedule.Culture,
                schedule.Date,
                schedule.Action.ToString()
            );
        }
        batch.ExecuteNonQuery();
    }

    public void Clear(Guid objectType, DateTime date, ContentScheduleAction? action = null)
    {
        memory.Changes.AddUnknown();
        database.Execute(
            """
            delete from umbraco.document_schedule s
            using umbraco.node n
            where n.id = s.node_id and n.object_type = @objectType and s.date <= @date
              and (@action::text is null or s.action = @action)
            """,
            new
            {
                objectType,
                date = BatchStatements.Utc(date),
                action = action?.ToString(),
            }
        );
    }

    public bool IsDue(Guid objectType, DateTime date, ContentScheduleAction action) =>
        database.Scalar<bool>(
            """
            select exists (
                select from umbraco.document_schedule s
                join umbraco.node n on n.id = s.node_id
                where s.action = @action and s.date <= @date and n.object_type = @objectType)
            """,
            new
            {
                objectType,
                date = BatchStatements.Utc(date),
                action = action.ToString(),
            }
        );

    private List<Row> Rows(int[] contentIds) =>
        database.Query<Row>(
            """
            select id, node_id, culture, date, action
            from umbraco.document_schedule
            where node_id = any(@contentIds)
            order by date
            """,
            new { contentIds }
        );
}
