using FsCheck;
using FsCheck.Fluent;
using Ibis.Umbraco.Entities;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Entities;

public sealed class EntitySiblingsTests
{
    private static readonly TestNode[] Nodes =
    [
        .. Enumerable
            .Range(0, 30)
            .Select(n =>
                TestNode.Under(null, 6000 + n, $"{(char)('a' + n * 7 % 26)}{n % 3}") with
                {
                    SortOrder = n * 11 % 6,
                    ObjectType = n % 4 == 0 ? Constants.ObjectTypes.DocumentBlueprint : Constants.ObjectTypes.Document,
                }
            ),
    ];

    private EntityDatabase _database = null!;

    [OneTimeSetUp]
    public async Task Fill()
    {
        _database = await EntityDatabase.CreateAsync();
        _database.Add(Nodes);
    }

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [Test]
    public void Siblings_OfAnyNode_AreThoseAroundItInTheOrder()
    {
        var cases =
            from target in Gen.Elements(Nodes)
            from before in Gen.Choose(0, 12)
            from after in Gen.Choose(0, 12)
            from withBlueprints in Gen.Elements(true, false)
            from byName in Gen.Elements(true, false)
            from backwards in Gen.Elements(true, false)
            select (target, before, after, withBlueprints, byName, backwards);

        Prop.ForAll(
                cases.ToArbitrary(),
                it => Agrees(it.target, (it.before, it.after), it.withBlueprints, it.byName, it.backwards)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Test]
    public void LargestRange_DoesNotOverflow()
    {
        var found = Read(
            Nodes[1],
            (int.MaxValue, int.MaxValue),
            new HashSet<Guid> { Constants.ObjectTypes.Document },
            Ordering.By("sortOrder"),
            out _,
            out long after
        );

        Assert.That(found, Has.Length.EqualTo(22));
        Assert.That(after, Is.Zero);
    }

    private bool Agrees(
        TestNode target,
        (int Before, int After) range,
        bool withBlueprints,
        bool byName,
        bool descending
    )
    {
        HashSet<Guid> types = [Constants.ObjectTypes.Document];
        if (withBlueprints)
        {
            types.Add(Constants.ObjectTypes.DocumentBlueprint);
        }
        var ascending = Nodes
            .Where(node => types.Contains(node.ObjectType))
            .OrderBy(node => byName ? node.Name : "", StringComparer.Ordinal)
            .ThenBy(node => byName ? 0 : node.SortOrder)
            .ThenBy(node => node.Id)
            .ToList();
        if (descending)
        {
            ascending.Reverse();
        }
        int place = ascending.IndexOf(target);
        int first = Math.Max(0, place - range.Before);
        int last = Math.Min(ascending.Count - 1, place + range.After);
        int[] expected = place < 0 ? [] : [.. ascending[first..(last + 1)].Select(node => node.Id)];

        int[] found = Read(
            target,
            range,
            types,
            Ordering.By(byName ? "name" : "sortOrder", descending ? Direction.Descending : Direction.Ascending),
            out long before,
            out long after
        );

        Assert.That(found, Is.EqualTo(expected));
        Assert.That(before, Is.EqualTo(place < 0 ? 0 : first));
        Assert.That(after, Is.EqualTo(place < 0 ? 0 : ascending.Count - 1 - last));
        return true;
    }

    private int[] Read(
        TestNode target,
        (int Before, int After) range,
        ISet<Guid> types,
        Ordering ordering,
        out long before,
        out long after
    )
    {
        (IEntitySlim[] found, long more, long rest) = _database.InScope(() =>
        {
            var siblings = _database.Repository.GetSiblings(
                types,
                target.Key,
                range.Before,
                range.After,
                null,
                ordering,
                out long totalBefore,
                out long totalAfter
            );
            return (siblings.ToArray(), totalBefore, totalAfter);
        });
        (before, after) = (more, rest);
        return [.. found.Select(entity => entity.Id)];
    }
}
