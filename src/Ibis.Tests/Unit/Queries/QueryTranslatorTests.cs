using System.Linq.Expressions;
using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Extensions;

namespace Ibis.Tests.Unit.Queries;

public sealed class QueryTranslatorTests
{
    private static readonly Guid AKey = new("11111111-2222-3333-4444-555555555555");
    private static readonly int[] Ids = [1, 2];
    private static readonly string[] Titles = ["Nest", "Egg"];

    private static readonly EntityColumns<IBook> Columns = new EntityColumns<IBook>(
        ("Id", "b.id"),
        ("Key", "b.key"),
        ("SeriesKey", "b.series"),
        ("Pages", "b.pages"),
        ("Edition", "b.edition"),
        ("Path", "b.path"),
        ("Title", "b.title"),
        ("Lent", "b.lent"),
        ("Printed", "b.printed"),
        ("Sequel.Title", "s.title")
    ).Converted("Binding", "b.binding", value => value.ToString());

    private static IEnumerable<TestCaseData> Forms()
    {
        int pages = 40;
        Guid? noSeries = null;
        string path = "-1,5";
        string? missing = null;
        Book other = new("Owl");
        List<int> list = [3];
        DateTimeOffset since = new(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(2));

        yield return Form(x => x.Id == 5, "(b.id = @q0)", 5);
        yield return Form(x => 5 == x.Id, "(b.id = @q0)", 5);
        yield return Form(x => x.Id != pages, "(b.id is distinct from @q0)", 40);
        yield return Form(x => x.Pages >= pages + 2, "(b.pages >= @q0)", 42);
        yield return Form(x => pages < x.Pages, "(@q0 < b.pages)", 40);
        yield return Form(x => x.Key == AKey, "(b.key = @q0)", AKey);
        yield return Form(x => x.Key.Equals(AKey), "(b.key = @q0)", AKey);
        yield return Form(x => x.Key == new Guid("11111111-2222-3333-4444-555555555555"), "(b.key = @q0)", AKey);
        yield return Form(x => x.SeriesKey == noSeries, "(b.series is null)");
        yield return Form(x => x.SeriesKey != null, "(b.series is not null)");
        yield return Form(
            x => x.SeriesKey.HasValue && x.SeriesKey!.Value == AKey,
            "((b.series is not null) and (b.series = @q0))",
            AKey
        );
        yield return Form(x => x.Edition > 2, "(b.edition > @q0)", 2);
        yield return Form(x => (x.Edition ?? 1) == 1, "(coalesce(b.edition, @q0) = @q1)", 1, 1);
        yield return Form(x => x.Edition.SqlNullableEquals(null, -1), "(coalesce(b.edition, @q0) = @q1)", -1, -1);
        yield return Form(x => x.Lent, "b.lent");
        yield return Form(x => !x.Lent, "(not b.lent)");
        yield return Form(x => x.Lent == false, "(not b.lent)");
        yield return Form(x => x.Lent || x.Id == 1, "(b.lent or (b.id = @q0))", 1);
        yield return Form(x => !(x.Id == 1 && x.Lent), "(((b.id = @q0) and b.lent) is not true)", 1);
        yield return Form(x => x.Binding == Binding.Cloth, "(b.binding = @q0)", "Cloth");
        yield return Form(x => x.Printed >= since, "(b.printed >= @q0)", since.UtcDateTime);
        yield return Form(x => x.Title == other.Title, "(lower(b.title) = lower(@q0))", "Owl");
        yield return Form(x => x.Title != "Owl", "((lower(b.title) = lower(@q0)) is not true)", "Owl");
        yield return Form(x => x.Title == missing, "(b.title is null)");
        yield return Form(x => string.Equals(x.Title, "Owl"), "(lower(b.title) = lower(@q0))", "Owl");
        yield return Form(x => string.Equals(x.Title, "Owl", StringComparison.Ordinal), "(b.title = @q0)", "Owl");
        yield return Form(x => x.Title!.ToLower() == "owl", "(lower(lower(b.title)) = lower(@q0))", "owl");
        yield return Form(x => x.Sequel!.Title == "Owl", "(lower(s.title) = lower(@q0))", "Owl");
        yield return Form(x => x.Path.StartsWith(path + ","), "(b.path like @q0)", "-1,5,%");
        yield return Form(x => x.Path.StartsWith($"{path},{pages}"), "(b.path like @q0)", "-1,5,40%");
        yield return Form(x => x.Path.StartsWith("-1") == false, "((b.path like @q0) is not true)", "-1%");
        yield return Form(
            x => x.Path.SqlStartsWith(path + ",", TextColumnType.NVarchar),
            "(b.path like @q0)",
            "-1,5,%"
        );
        yield return Form(x => x.Path.SqlEndsWith("," + pages, TextColumnType.NVarchar), "(b.path like @q0)", "%,40");
        yield return Form(x => x.Path.SqlLessThan("-1,7"), "(b.path collate \"C\" < @q0)", "-1,7");
        yield return Form(x => x.Title!.Contains("50%_\\"), "(b.title like @q0)", @"%50\%\_\\%");
        yield return Form(x => x.Title!.EndsWith("Egg"), "(lower(b.title) like lower(@q0))", "%Egg");
        yield return Form(
            x => x.Title!.SqlWildcard("N%t_", TextColumnType.NVarchar),
            "(lower(b.title) like lower(@q0))",
            @"N%t\_"
        );
        yield return Form(x => x.Title!.InvariantContains("egg"), "(lower(b.title) like lower(@q0))", "%egg%");
        yield return Form(x => x.Title!.Replace("a", "b") == "-", "(replace(b.title, @q0, @q1) = @q2)", "a", "b", "-");
        yield return Form(x => string.IsNullOrEmpty(x.Title), "(coalesce(b.title, '') = '')");
        yield return Form(x => x.Id.ToString() == "7", "(cast(b.id as text) = @q0)", "7");
        yield return Form(x => Ids.Contains(x.Id), "(b.id = any(@q0))", Ids);
        yield return Form(x => list.Contains(x.Id), "(b.id = any(@q0))", new[] { 3 });
        yield return Form(x => Ids.SqlIn(x.Id), "(b.id = any(@q0))", Ids);
        yield return Form(x => new List<int>().Contains(x.Id), "false");
        yield return Form(
            x => Titles.Contains(x.Title),
            "(lower(b.title) = any(array(select lower(value) from unnest(@q0) as listed(value))))",
            (object)Titles
        );
        yield return Form(x => x.Id == x.Pages, "(b.id is not distinct from b.pages)");
        yield return Form(x => missing != null && x.Title == missing.Trim(), "false");
        yield return Form(x => missing == null || x.Title == missing.Trim(), "true");
        yield return Form(x => pages > 5 ? x.Lent : x.Id == 1, "b.lent");
    }

    [TestCaseSource(nameof(Forms))]
    public void Condition_OfEachForm_BecomesSqlWithParameters(
        Expression<Func<IBook, bool>> predicate,
        string sql,
        object[] values
    )
    {
        SqlCondition condition = QueryTranslator.Translate(new Query<IBook>().Where(predicate), Columns);

        Assert.Multiple(() =>
        {
            Assert.That(condition.Sql, Is.EqualTo($"({sql})"));
            Assert.That(condition.Parameters.Values, Is.EqualTo(values));
        });
    }

    [Test]
    public void Query_WithoutConditions_IsTrue() =>
        Assert.That(QueryTranslator.Translate(new Query<IBook>(), Columns).Sql, Is.EqualTo("true"));

    [Test]
    public void Conditions_AddedOneByOne_MustAllHold()
    {
        var query = new Query<IBook>()
            .Where(x => x.Lent)
            .WhereAny([x => x.Id == 1, x => x.Id == 2])
            .WhereAny([])
            .WhereIn(x => x.Key, new[] { AKey })
            .WhereNotIn(x => x.Id, Array.Empty<int>());

        SqlCondition condition = QueryTranslator.Translate(query, Columns, "f");

        Assert.That(
            condition.Sql,
            Is.EqualTo("(b.lent) and ((b.id = @f0) or (b.id = @f1)) and (b.key = any(@f2)) and (false is not true)")
        );
    }

    [Test]
    public void CapturedVariable_ChangedAfterwards_KeepsItsFirstValue()
    {
        int id = 1;
        var query = new Query<IBook>().Where(x => x.Id == id);

        id = 2;

        Assert.That(QueryTranslator.Translate(query, Columns).Parameters["q0"], Is.EqualTo(1), $"not {id}");
    }

    [Test]
    public void InterfaceMember_ThroughACast_IsFound()
    {
        var query = new Query<Book>().Where(x => ((IBook)(object)x).Id == 3);

        Assert.That(
            QueryTranslator.Translate(query, new EntityColumns<Book>(("Id", "b.id"))).Sql,
            Is.EqualTo("((b.id = @q0))")
        );
    }

    [Test]
    public void UnknownMethod_IsRefusedWithTheExpression() =>
        Assert.That(
            () => QueryTranslator.Translate(new Query<IBook>().Where(x => x.Title!.IsNormalized()), Columns),
            Throws
                .TypeOf<NotSupportedException>()
                .With.Message.Contains("x.Title.IsNormalized()")
                .And.Message.Contains("Supported are")
        );

    [Test]
    public void UnknownMember_IsRefusedWithTheKnownOnes() =>
        Assert.That(
            () => QueryTranslator.Translate(new Query<IBook>().Where(x => x.Sequel!.Id == 1), Columns),
            Throws
                .TypeOf<NotSupportedException>()
                .With.Message.Contains("Sequel.Id")
                .And.Message.Contains("Binding, Edition")
        );

    [Test]
    public void Selector_GivesItsColumn() =>
        Assert.That(QueryTranslator.Column<IBook, object?>(x => x.Pages, Columns), Is.EqualTo("b.pages"));

    [Test]
    public void WhereClauses_AreRefused() =>
        Assert.That(() => new Query<IBook>().GetWhereClauses(), Throws.TypeOf<NotSupportedException>());

    private static TestCaseData Form(Expression<Func<IBook, bool>> predicate, string sql, params object[] values) =>
        new TestCaseData(predicate, sql, values).SetArgDisplayNames(predicate.Body.ToString());

    private sealed record Book(string Title)
    {
        public int Id => 0;
    }
}
