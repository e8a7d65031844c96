using System.Text.Json.Nodes;
using Ibis.Umbraco.Documents;
using Ibis.Umbraco.PropertyEditors;
using Ibis.Umbraco.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Unit.PropertyEditors;

/// <summary>Builds editors and converters the way Umbraco does, through its value editor factory, with stand-ins only for what needs a database.</summary>
internal sealed class EditorBench
{
    private readonly ServiceCollection _services = new();
    private ServiceProvider? _provider;

    public EditorBench()
    {
        var encoders = new BasicLatinEncoderFactory();
        _services.AddSingleton<IJsonSerializer>(new ValueJsonSerializer(encoders));
        _services.AddSingleton<IConfigurationEditorJsonSerializer>(new ConfigurationJsonSerializer(encoders));
        _services.AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()));
        _services.AddSingleton(Mock.Of<IIOHelper>());
        _services.AddSingleton<ILocalizedTextService>(new EchoedTexts());
        _services.AddSingleton<ValueEditorParts>();
        _services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        _services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        _services.AddSingleton<IDataValueEditorFactory>(provider => new DataValueEditorFactory(provider));
        _services.AddOptions<IndexingSettings>();
        _services.AddSingleton<ITagPropertyIndexValueFactory, TagPropertyIndexValueFactory>();
        _services.AddSingleton(TimeProvider.System);
        _services.AddSingleton<IDocumentTypes>(new NoDocuments());
    }

    public static PropertyValidationContext Context { get; } = PropertyValidationContext.Empty();

    public IServiceProvider Services => _provider ??= _services.BuildServiceProvider();

    public IJsonSerializer Json => Get<IJsonSerializer>();

    public EditorBench With<T>(T service)
        where T : class
    {
        _services.AddSingleton(service);

        return this;
    }

    public EditorBench WithFactory<T>(Func<IServiceProvider, T> make)
        where T : class
    {
        _services.AddSingleton(make);

        return this;
    }

    public EditorBench WithTyped<T>()
        where T : class
    {
        _services.AddSingleton<T>();

        return this;
    }

    public T Get<T>()
        where T : class => Services.GetRequiredService<T>();

    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(Services);

    public object ConfigurationOf<TEditor>(string json)
        where TEditor : IDataEditor
    {
        var serializer = Get<IConfigurationEditorJsonSerializer>();

        return Make<TEditor>()
            .GetConfigurationEditor()
            .ToConfigurationObject(serializer.Deserialize<Dictionary<string, object>>(json)!, serializer);
    }

    public object? FromEditor<TEditor>(object? value, object? configuration = null, object? current = null)
        where TEditor : IDataEditor =>
        Make<TEditor>()
            .GetValueEditor(configuration)
            .FromEditor(
                new ContentPropertyData(value, configuration)
                {
                    ContentKey = ContentKey,
                    PropertyTypeKey = PropertyTypeKey,
                },
                current
            );

    public object? ToEditor<TEditor>(object? stored, object? configuration = null)
        where TEditor : IDataEditor => Make<TEditor>().GetValueEditor(configuration).ToEditor(PropertyWith(stored));

    public string[] Errors<TEditor>(
        object? value,
        object? configuration = null,
        bool required = false,
        string? format = null
    )
        where TEditor : IDataEditor =>
        [
            .. Make<TEditor>()
                .GetValueEditor(configuration)
                .Validate(value, required, format, Context)
                .Select(result => result.ErrorMessage ?? string.Empty),
        ];

    public static Guid ContentKey { get; } = Guid.Parse("c0000000-0000-0000-0000-000000000001");

    public static Guid PropertyTypeKey { get; } = Guid.Parse("d0000000-0000-0000-0000-000000000001");

    public Property PropertyWith(object? stored)
    {
        var storage = stored switch
        {
            int => ValueStorageType.Integer,
            decimal => ValueStorageType.Decimal,
            DateTime => ValueStorageType.Date,
            _ => ValueStorageType.Ntext,
        };
        var type = new PropertyType(Get<IShortStringHelper>(), "any", storage)
        {
            Alias = "value",
            Key = PropertyTypeKey,
        };
        var property = new Property(type);
        property.SetValue(stored);

        return property;
    }

    public static IPublishedPropertyType PropertyType(
        string editorAlias,
        object? configuration = null,
        string alias = "value"
    ) =>
        Mock.Of<IPublishedPropertyType>(type =>
            type.EditorAlias == editorAlias
            && type.Alias == alias
            && type.DataType
                == new PublishedDataType(1, editorAlias, editorAlias, new Lazy<object?>(() => configuration))
        );

    public static object? Convert(
        IPropertyValueConverter converter,
        IPublishedPropertyType type,
        object? stored,
        bool preview = false
    )
    {
        var owner = Mock.Of<IPublishedElement>();
        Assert.That(converter.IsConverter(type), Is.True, $"{converter.GetType().Name} must take {type.EditorAlias}.");
        var intermediate = converter.ConvertSourceToIntermediate(owner, type, stored, preview);

        return converter.ConvertIntermediateToObject(owner, type, PropertyCacheLevel.Element, intermediate, preview);
    }

    public static object? Deliver(IPropertyValueConverter converter, IPublishedPropertyType type, object? stored)
    {
        var owner = Mock.Of<IPublishedElement>();
        var intermediate = converter.ConvertSourceToIntermediate(owner, type, stored, preview: false);

        return ((IDeliveryApiPropertyValueConverter)converter).ConvertIntermediateToDeliveryApiObject(
            owner,
            type,
            PropertyCacheLevel.Element,
            intermediate,
            preview: false,
            expanding: false
        );
    }

    public JsonNode? AsJson(object? value) => JsonNode.Parse(Json.Serialize(value));
}
