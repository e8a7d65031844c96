using System.Globalization;
using Ibis.Tests.Integration.Entities;
using Ibis.Umbraco.Changes;
using Ibis.Umbraco.Urls;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;

namespace Ibis.Tests.Integration.Urls;

public sealed class UrlRepositoriesTests
{
    private static readonly TestNode Home = TestNode.Under(null, 5001, "Home");
    private static readonly TestNode Owl = TestNode.Under(Home, 5002, "Owl");

    private static readonly Announcements NothingAnnounced = new(
        null!,
        Mock.Of<IEventAggregator>(),
        Mock.Of<IServiceScopeFactory>()
    );

    private EntityDatabase _database = null!;
    private DocumentUrlRepository _urls = null!;
    private DocumentUrlAliasRepository _aliases = null!;

    [SetUp]
    public async Task Fill()
    {
        _database = await EntityDatabase.CreateAsync();
        _database.Add(Home, Owl);
        _urls = new DocumentUrlRepository(_database.Rows, NothingAnnounced);
        _aliases = new DocumentUrlAliasRepository(_database.Rows, _database.Types, _database.Languages);
    }

    [TearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [Test]
    public void Segments_SavedAgain_ReplaceThoseOfTheirDocumentsOnly()
    {
        Save(
            Url(Home, null, "home"),
            Url(Home, 1, "start", draft: true),
            Url(Owl, 1, "owl"),
            Url(Owl, 1, "bird", primary: false)
        );

        Save(Url(Owl, 1, "eagle-owl"));

        Assert.That(
            Segments(),
            Is.EquivalentTo([
                (Home.Key, (int?)null, "home", false, true),
                (Home.Key, 1, "start", true, true),
                (Owl.Key, 1, "eagle-owl", false, true),
            ])
        );
    }

    [Test]
    public void Segments_OfADeletedDocument_AreGone()
    {
        Save(Url(Home, null, "home"), Url(Owl, null, "owl"));

        InScope(() => _urls.DeleteByDocumentKey([Home.Key]));
        InScope(() => _database.Rows.Execute("delete from umbraco.node where id = @Id", Owl));

        Assert.That(Segments(), Is.Empty);
    }

    [Test]
    public void Aliases_SavedAgain_ReplaceThoseOfTheirDocumentsOnly()
    {
        InScope(() =>
            _aliases.Save([
                Alias(Home, null, "start"),
                Alias(Owl, 1, "bird"),
                Alias(Owl, 1, "bird"),
                Alias(Owl, 2, "oiseau"),
            ])
        );

        InScope(() => _aliases.Save([Alias(Owl, 1, "bird"), Alias(Owl, null, "owl")]));

        Assert.That(
            _database.InScope(() =>
                _aliases.GetAll().Select(alias => (alias.DocumentKey, alias.LanguageId, alias.Alias)).ToList()
            ),
            Is.EquivalentTo([(Home.Key, (int?)null, "start"), (Owl.Key, 1, "bird"), (Owl.Key, null, "owl")])
        );
    }

    [Test]
    public void Aliases_AllDeleted_AreGone()
    {
        InScope(() => _aliases.Save([Alias(Home, null, "start")]));

        InScope(_aliases.DeleteAll);

        Assert.That(_database.InScope(() => _aliases.GetAll().ToList()), Is.Empty);
    }

    [Test]
    public void WrittenAliases_AreThoseOfThePublishedVersions()
    {
        TestNode article = TestNode.Under(null, 5003, "Article") with
        {
            ContentTypeId = EntityDatabase.Article,
            Published = true,
        };
        TestNode draft = TestNode.Under(null, 5004, "Draft");
        TestNode gone = TestNode.InBin(5005, "Gone") with { Published = true };
        _database.Add(article, draft, gone);
        Publish(article, """[{"c": "fr", "v": "oiseau, hibou"}, {"c": "en", "v": ""}]""");
        Publish(draft, """[{"v": "not-yet"}]""");
        Publish(gone, """[{"v": "no-more"}]""");

        var written = _database.InScope(() =>
            _aliases.GetAllDocumentUrlAliases().Select(it => (it.DocumentKey, it.LanguageId, it.AliasValue)).ToList()
        );

        Assert.That(written, Is.EqualTo([(article.Key, (int?)2, "oiseau, hibou")]));
    }

    private void Publish(TestNode node, string alias) =>
        InScope(() =>
            _database.Rows.Execute(
                """
                with version as (
                    insert into umbraco.document_version (node_id, name, version_date, current, published, cultures, properties)
                    values (@Id, @Name, now(), false, true, '{}', jsonb_build_object(@property, @alias::jsonb))
                    returning id
                )
                update umbraco.document set published_version_id = version.id from version where node_id = @Id
                """,
                new
                {
                    node.Id,
                    node.Name,
                    alias,
                    property = EntityDatabase
                        .UrlAlias(node.ContentTypeId!.Value)
                        .ToString(CultureInfo.InvariantCulture),
                }
            )
        );

    private void Save(params PublishedDocumentUrlSegment[] urls) => InScope(() => _urls.Save(urls));

    private List<(Guid, int?, string, bool, bool)> Segments() =>
        _database.InScope(() =>
            _urls
                .GetAll()
                .Select(url => (url.DocumentKey, url.LanguageId, url.UrlSegment, url.IsDraft, url.IsPrimary))
                .ToList()
        );

    private void InScope(Action write) =>
        _database.InScope(() =>
        {
            write();
            return true;
        });

    private static PublishedDocumentUrlSegment Url(
        TestNode node,
        int? language,
        string segment,
        bool draft = false,
        bool primary = true
    ) =>
        new()
        {
            DocumentKey = node.Key,
            LanguageId = language,
            UrlSegment = segment,
            IsDraft = draft,
            IsPrimary = primary,
        };

    private static PublishedDocumentUrlAlias Alias(TestNode node, int? language, string alias) =>
        new()
        {
            DocumentKey = node.Key,
            LanguageId = language,
            Alias = alias,
        };
}
