using System.Linq.Expressions;
using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Ibis.Tests.Unit.Queries;
using Ibis.Umbraco.Queries;
using Npgsql;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Ibis.Tests.Integration.Queries;

public sealed class QueryTranslatorTests
{
    private TestDatabase _database = null!;
    private NpgsqlConnection _connection = null!;

    [OneTimeSetUp]
    public async Task MakeTable()
    {
        _database = await TestDatabase.CreateEmptyAsync();
        _connection = await _database.DataSource.OpenConnectionAsync();
        await Books.FillAsync(_connection);
    }

    [OneTimeTearDown]
    public async Task DropTable()
    {
        await _connection.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public void Predicate_OfAnyForm_SelectsTheSameInSqlAndInMemory() =>
        Prop.ForAll(Predicates.Any.ToArbitrary(), Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Test]
    public void Wildcard_StandsForAnyText_AndNothingElseIsSpecial()
    {
        var query = new Query<IBook>().Where(x => x.Title!.SqlWildcard("A_%", TextColumnType.NVarchar));

        Assert.That(Titles(query), Is.EquivalentTo(["a_b"]));
    }

    [Test]
    public void ListOfNames_IgnoresCase() =>
        Assert.That(
            Titles(new Query<IBook>().WhereIn(x => x.Title!, new[] { "ÜBER", "owl" })),
            Is.EquivalentTo(["Über", "über", "Owl", "owl", "OWL"])
        );

    private string[] Titles(IQuery<IBook> query) => [.. Selected(query).Select(id => Books.All[id].Title!).Distinct()];

    private bool Agrees(Expression<Func<IBook, bool>> predicate)
    {
        var inMemory = (Expression<Func<IBook, bool>>)new DatabaseText().Visit(predicate);
        int[] expected = [.. Books.All.Where(inMemory.Compile()).Select(book => book.Id)];

        Assert.That(Selected(new Query<IBook>().Where(predicate)), Is.EqualTo(expected), predicate.ToString());
        return true;
    }

    private IEnumerable<int> Selected(IQuery<IBook> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Books.Columns);
        return _connection.Query<int>(
            $"select b.id from book b where {condition.Sql} order by b.id",
            condition.Parameters
        );
    }
}
