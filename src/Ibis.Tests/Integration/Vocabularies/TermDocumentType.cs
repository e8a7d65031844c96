using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.Vocabularies;

/// <summary>A document type with policy areas, tags and, where it is wanted, a place.</summary>
internal sealed record TermDocumentType(Guid Key, Guid TagsDataType)
{
    public const string Alias = "filed";

    public static async Task<TermDocumentType> MakeAsync(IServiceProvider services, string? placeConfiguration)
    {
        var type = new ContentType(services.GetRequiredService<IShortStringHelper>(), -1)
        {
            Alias = Alias,
            Name = "Filed",
            AllowedAsRoot = true,
        };
        var (areas, groups) = (TermBench.PolicyAreas, TermBench.TargetGroups);
        await AddAsync(
            services,
            type,
            TermBench.Areas,
            "Ibis.PolicyAreas",
            $$"""{"vocabulary":"{{areas}}","maxAreas":2,"maxSubThemes":3}"""
        );
        var tags = await AddAsync(
            services,
            type,
            TermBench.Tags,
            "Ibis.Tags",
            $$"""{"vocabularies":"{{areas}},{{groups}}","maxTags":5,"proposals":"{{groups}}"}"""
        );
        if (placeConfiguration is not null)
        {
            await AddAsync(services, type, TermBench.Places, "Ibis.Place", placeConfiguration);
        }
        var made = await services
            .GetRequiredService<IContentTypeService>()
            .CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.That(made.Result, Is.EqualTo(ContentTypeOperationStatus.Success));
        return new TermDocumentType(type.Key, tags);
    }

    private static async Task<Guid> AddAsync(
        IServiceProvider services,
        ContentType type,
        string alias,
        string editorAlias,
        string configuration
    )
    {
        Assert.That(
            services.GetRequiredService<PropertyEditorCollection>().TryGet(editorAlias, out var editor),
            editorAlias
        );
        var json = services.GetRequiredService<IConfigurationEditorJsonSerializer>();
        var dataType = new DataType(editor!, json)
        {
            Name = $"Filed {alias}",
            EditorUiAlias = editorAlias.Replace("Ibis.", "Ibis.PropertyEditorUi.", StringComparison.Ordinal),
            DatabaseType = ValueTypes.ToStorageType(editor!.GetValueEditor().ValueType),
            ConfigurationData = json.Deserialize<Dictionary<string, object>>(configuration)!,
        };
        var made = await services
            .GetRequiredService<IDataTypeService>()
            .CreateAsync(dataType, Constants.Security.SuperUserKey);
        Assert.That(made.Status, Is.EqualTo(DataTypeOperationStatus.Success), editorAlias);
        type.AddPropertyType(
            new PropertyType(services.GetRequiredService<IShortStringHelper>(), made.Result, alias) { Name = alias },
            "filing",
            "Filing"
        );
        return made.Result.Key;
    }
}
