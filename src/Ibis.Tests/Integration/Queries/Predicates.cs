using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;
using Ibis.Tests.Unit.Queries;
using Umbraco.Cms.Core.Persistence;

namespace Ibis.Tests.Integration.Queries;

using Predicate = Expression<Func<IBook, bool>>;

/// <summary>Random predicates of every form that the translator supports.</summary>
internal static class Predicates
{
    private static readonly Gen<int> Number = Gen.Choose(-1, 8);
    private static readonly Gen<string?> Title = Gen.Elements(Books.Titles);
    private static readonly Gen<string> Part = Gen.Elements(
        "o",
        "OW",
        "owl",
        "%",
        "_",
        @"\",
        "50%",
        "Ü",
        "'",
        "ИВОЛ",
        "a_",
        ""
    );
    private static readonly Gen<string> Path = Gen.Elements(Books.Paths);
    private static readonly Gen<Guid> Key = Gen.Elements(Books.Keys);
    private static readonly Gen<DateTimeOffset> Instant =
        from hour in Gen.Choose(0, 12)
        from zone in Gen.Choose(-5, 5)
        select new DateTimeOffset(Books.Epoch.AddHours(hour)).ToOffset(TimeSpan.FromHours(zone));

    private static readonly Gen<Predicate> Atom = Gen.OneOf(
        Number.Select(n => (Predicate)(x => x.Pages == n)),
        Number.Select(n => (Predicate)(x => x.Pages != n + 1)),
        Number.Select(n => (Predicate)(x => x.Pages < n)),
        Number.Select(n => (Predicate)(x => n <= x.Pages)),
        Number.Select(n => (Predicate)(x => x.Edition > n)),
        Number.Select(n => (Predicate)(x => x.Edition == n)),
        Number.Select(n => (Predicate)(x => x.Edition != n)),
        Number.Select(n => (Predicate)(x => (x.Edition ?? 2) == n)),
        Number.Select(n => (Predicate)(x => x.Edition.SqlNullableEquals(n == 0 ? null : n, -1))),
        Number.Select(n => (Predicate)(x => x.Id.ToString() == n.ToString())),
        Number.ListOf().Select(list => list.ToList()).Select(list => (Predicate)(x => list.Contains(x.Pages))),
        Gen.Constant<Predicate>(x => x.Edition.HasValue),
        Gen.Constant<Predicate>(x => x.Edition == null),
        Gen.Constant<Predicate>(x => x.Pages == x.Edition),
        Gen.Constant<Predicate>(x => x.Lent),
        Gen.Constant<Predicate>(x => x.Lent == (x.Pages > 2)),
        Gen.Elements(true, false).Select(flag => (Predicate)(x => x.Lent == flag)),
        Gen.Elements(true, false).Select(flag => (Predicate)(x => flag && x.Pages == 1)),
        Gen.Elements(Binding.Cloth, Binding.Paper).Select(binding => (Predicate)(x => x.Binding == binding)),
        Gen.Elements(Binding.Cloth, Binding.Paper).Select(binding => (Predicate)(x => (int)x.Binding != (int)binding)),
        Key.Select(key => (Predicate)(x => x.Key == key)),
        Key.Select(key => (Predicate)(x => x.SeriesKey != key)),
        Key.ListOf().Select(keys => keys.ToArray()).Select(keys => (Predicate)(x => keys.Contains(x.Key))),
        Key.Select(key => new Guid?[] { key, null }).Select(keys => (Predicate)(x => keys.Contains(x.SeriesKey))),
        Instant.Select(instant => (Predicate)(x => x.Printed >= instant)),
        Title.Select(title => (Predicate)(x => x.Title == title)),
        Title.Select(title => (Predicate)(x => x.Title != title)),
        Title.Select(title => (Predicate)(x => string.Equals(x.Title, title, StringComparison.Ordinal))),
        Title.ListOf().Select(titles => titles.ToArray()).Select(titles => (Predicate)(x => titles.Contains(x.Title))),
        Part.Select(part => (Predicate)(x => x.Title!.StartsWith(part))),
        Part.Select(part => (Predicate)(x => x.Title!.EndsWith(part))),
        Part.Select(part => (Predicate)(x => x.Title!.Contains(part))),
        Part.Select(part => (Predicate)(x => x.Title!.SqlContains(part, TextColumnType.NVarchar))),
        Gen.Constant<Predicate>(x => string.IsNullOrEmpty(x.Title)),
        Path.Select(path => (Predicate)(x => x.Path.StartsWith($"{path},"))),
        Path.Select(path => (Predicate)(x => x.Path.SqlStartsWith(path + ",", TextColumnType.NVarchar))),
        Path.Select(path => (Predicate)(x => x.Path.SqlLessThan(path))),
        Path.Select(path => (Predicate)(x => x.Path.SqlGreaterThan(path)))
    );

    public static Gen<Predicate> Any { get; } = Gen.Sized(size => Sized(Math.Min(size, 6)));

    private static Gen<Predicate> Sized(int size) =>
        size == 0
            ? Atom
            : Gen.OneOf(
                Atom,
                Sized(size - 1).Select(inner => Make(inner, inner, (left, _) => Expression.Not(left))),
                Pair(size, Expression.AndAlso),
                Pair(size, Expression.OrElse),
                Pair(size, Expression.Equal)
            );

    private static Gen<Predicate> Pair(int size, Func<Expression, Expression, Expression> combine) =>
        from left in Sized(size / 2)
        from right in Sized(size / 2)
        select Make(left, right, combine);

    private static Predicate Make(Predicate left, Predicate right, Func<Expression, Expression, Expression> combine) =>
        Expression.Lambda<Func<IBook, bool>>(
            combine(left.Body, new Renamed(right.Parameters[0], left.Parameters[0]).Visit(right.Body)),
            left.Parameters
        );

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
