using Dapper;
using Ibis.Tests.Unit.Queries;
using Ibis.Umbraco.Queries;
using Npgsql;

namespace Ibis.Tests.Integration.Queries;

internal sealed record Book(
    int Id,
    Guid Key,
    Guid? SeriesKey,
    int Pages,
    int? Edition,
    string Path,
    string? Title,
    bool Lent,
    Binding Binding,
    DateTime Printed
) : IBook
{
    public IBook? Sequel => null;
}

/// <summary>The same books in a table and in memory.</summary>
internal static class Books
{
    public static readonly string?[] Titles =
    [
        null,
        "",
        "Owl",
        "owl",
        "OWL",
        "Barn Owl",
        "50% off",
        "50 off",
        "a_b",
        "acb",
        @"a\b",
        "Über",
        "über",
        "O'Neill",
        "-1",
        "Иволга",
        "ИВОЛГА",
    ];

    public static readonly string[] Paths = ["-1", "-1,5", "-1,5,50", "-1,50", "-1,-20,7", "-1,-20,71"];

    public static readonly DateTime Epoch = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static readonly Guid[] Keys =
    [
        .. Enumerable.Range(1, 5).Select(number => new Guid(number, 0, 0, new byte[8])),
    ];

    public static readonly EntityColumns<IBook> Columns = new EntityColumns<IBook>(
        ("Id", "b.id"),
        ("Key", "b.key"),
        ("SeriesKey", "b.series"),
        ("Pages", "b.pages"),
        ("Edition", "b.edition"),
        ("Path", "b.path"),
        ("Title", "b.title"),
        ("Lent", "b.lent"),
        ("Printed", "b.printed")
    ).Converted("Binding", "b.binding", value => value.ToString());

    public static readonly Book[] All =
    [
        .. Enumerable
            .Range(0, 102)
            .Select(n => new Book(
                n,
                Keys[n % 5],
                n % 3 == 0 ? null : Keys[n % 4],
                n % 7,
                n % 4 == 0 ? null : n % 4,
                Paths[n % Paths.Length],
                Titles[n % Titles.Length],
                n % 2 == 0,
                n % 5 == 0 ? Binding.Cloth : Binding.Paper,
                Epoch.AddHours(n % 11)
            )),
    ];

    public static async Task FillAsync(NpgsqlConnection connection)
    {
        await connection.ExecuteAsync(
            """
            create table book (id int, key uuid, series uuid, pages int, edition int, path text, title text, lent boolean, binding text, printed timestamptz)
            """
        );
        await connection.ExecuteAsync(
            "insert into book values (@Id, @Key, @SeriesKey, @Pages, @Edition, @Path, @Title, @Lent, @Bound, @Printed)",
            All.Select(book => new
            {
                book.Id,
                book.Key,
                book.SeriesKey,
                book.Pages,
                book.Edition,
                book.Path,
                book.Title,
                book.Lent,
                Bound = book.Binding.ToString(),
                book.Printed,
            })
        );
    }
}
