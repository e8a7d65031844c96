using Dapper;
using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.DataTypes;
using Ibis.Umbraco.Documents;
using Ibis.Umbraco.Entities;
using Ibis.Umbraco.Languages;
using Ibis.Umbraco.Navigation;
using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Templates;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.Entities;

/// <summary>Nodes written as rows, and Core's entity service on the repositories under test.</summary>
internal sealed class EntityDatabase : IAsyncDisposable
{
    public const int Text = 2000;
    public const int Page = 2001;
    public const int Article = 2002;

    /// <summary>The property umbracoUrlAlias of both types.</summary>
    public static int UrlAlias(int contentType) => contentType + 1000;

    private readonly TestDatabase _database;

    private EntityDatabase(TestDatabase database)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        _database = database;
        AmbientScope ambient = new();
        RepositoryVersions versions = new(TimeProvider.System);
        AdvisoryLocks locks = new(
            ambient,
            Mock.Of<IOptionsMonitor<GlobalSettings>>(options => options.CurrentValue == new GlobalSettings())
        );
        Scopes = new PostgresScopeProvider(
            new ScopeServices(
                ambient,
                database.DataSource,
                versions,
                new CommitDoubts(),
                locks,
                NullLoggerFactory.Instance,
                null!,
                Mock.Of<IEventAggregator>(),
                new Lazy<IAnnouncements>(new NoOtherNodes())
            )
        );
        Rows = new ScopeDatabase(ambient);
        Languages = new LanguageStore(Rows, versions);
        IShortStringHelper strings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());
        // Content types need the rows of data types, not the editors that their entities are built with.
        DataTypeStore dataTypes = new(Rows, versions, new DataTypeReader(null!, null!, null!));
        Types = new ContentTypeStore(
            Rows,
            versions,
            new ContentTypeReader(strings, dataTypes, new TemplateStore(Rows, versions, strings))
        );
        Memory = new ContentMemory(Rows, versions, TimeProvider.System);
        SiblingLists lists = new(Rows, Orders);
        EntityReader reader = new(Rows, new EntityBuilder(Types), lists);
        Repository = new EntityRepository(
            reader,
            new EntitySiblings(Rows, reader, lists),
            new EntityPaths(Rows, Memory),
            new IdReservations(Rows, TimeProvider.System)
        );
        IdKeyMap = new IdKeyMap(Scopes, new IdKeyMapRepository(Rows, Memory));
        Service = new EntityService(
            Scopes,
            NullLoggerFactory.Instance,
            Mock.Of<IEventMessagesFactory>(),
            IdKeyMap,
            Repository
        );
    }

    public PostgresScopeProvider Scopes { get; }

    public ScopeDatabase Rows { get; }

    public ContentMemory Memory { get; }

    public NavigationOrders Orders { get; } = new();

    public ContentTypeStore Types { get; }

    public LanguageStore Languages { get; }

    public EntityRepository Repository { get; }

    public IdKeyMap IdKeyMap { get; }

    public EntityService Service { get; }

    public static async Task<EntityDatabase> CreateAsync()
    {
        EntityDatabase database = new(await TestDatabase.CreateAsync());
        database.InScope(() =>
        {
            database.Rows.Execute(
                """
                insert into umbraco.language (key, iso_code, name, is_default, is_mandatory)
                values (gen_random_uuid(), 'en', 'English', true, true), (gen_random_uuid(), 'fr', 'French', false, false)
                """
            );
            database.AddText();
            database.AddType(Page, "page", ContentVariation.Nothing);
            database.AddType(Article, "article", ContentVariation.Culture);
            return 0;
        });
        return database;
    }

    public T InScope<T>(Func<T> read)
    {
        using var scope = Scopes.CreateCoreScope();
        T result = read();
        scope.Complete();
        return result;
    }

    public Query<global::Umbraco.Cms.Core.Models.Entities.IUmbracoEntity> Query() => new();

    public void Add(params TestNode[] nodes) =>
        InScope(() =>
        {
            foreach (TestNode node in nodes)
            {
                Rows.Execute(
                    """
                    insert into umbraco.node (id, key, object_type, parent_id, level, path, sort_order, trashed, name, created, updated)
                    values (@Id, @Key, @ObjectType, @ParentId, @Level, @Path, @SortOrder, @Trashed, @Name, now(), now())
                    """,
                    node
                );
                if (node.ContentTypeId is not null)
                {
                    Rows.Execute(
                        """
                        insert into umbraco.document (node_id, content_type_id, published, edited, current_version_id, cultures)
                        values (@Id, @ContentTypeId, @Published, true, @Id, @Cultures::jsonb)
                        """,
                        node
                    );
                }
            }
            return 0;
        });

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
