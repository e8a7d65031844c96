using System.Text.Json.Nodes;
using Ibis.Core.StartingContent.Content;
using Ibis.Core.StartingContent.DocumentTypes;
using Umbraco.Cms.Core;

namespace Ibis.Tests.Unit.StartingContent;

public sealed class StartingNodesTests
{
    private readonly FieldCatalogue _fields = new();

    [Test]
    public void Nodes_ComeAfterTheirParents_AndHaveDistinctIds()
    {
        var seen = new HashSet<string>();

        foreach (var node in StartingNodes.All())
        {
            Assert.That(
                node.Parent is null || seen.Contains(node.Parent),
                Is.True,
                $"{node.Id} comes before {node.Parent}"
            );
            Assert.That(seen.Add(node.Id), Is.True, $"{node.Id} is there twice");
        }
    }

    [Test]
    public void Nodes_AreAllowed_WhereTheyLie()
    {
        var types = StartingNodes.All().ToDictionary(node => node.Id, node => node.Type);

        var misplaced = StartingNodes
            .All()
            .Where(node =>
                node.Parent is { } parent
                    ? !_fields.Type(types[parent]).Children.Contains(node.Type)
                    : !_fields.Type(node.Type).AllowedAtRoot
            )
            .Select(node => node.Id);

        Assert.That(misplaced, Is.Empty);
    }

    [Test]
    public void Pickers_HoldOnly_NodesThatExist()
    {
        var ids = StartingNodes.All().Select(node => node.Id).ToHashSet();

        var missing = StartingNodes
            .All()
            .SelectMany(node =>
                node.Values.Select(value => (node, field: _fields.Field(node.Type, value.Key), value.Value))
            )
            .Where(value => _fields.Editor(value.field) == Constants.PropertyEditors.Aliases.MultiNodeTreePicker)
            .SelectMany(value => value.Value as JsonArray ?? [])
            .Select(id => id?.GetValue<string>())
            .Where(id => id is null || !ids.Contains(id));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void PublishedNodes_HaveTheirRequiredFields()
    {
        var empty = StartingNodes
            .All()
            .Where(node => node.Publish is not [])
            .SelectMany(node =>
                _fields
                    .Fields(node.Type)
                    .Where(field => field.Required && !node.Values.ContainsKey(field.Alias))
                    .Select(field => $"{node.Id}: {field.Alias}")
            );

        Assert.That(empty, Is.Empty);
    }

    [Test]
    public void Seeds_Bring_WhatTheyNameInFull()
    {
        var nodes = StartingNodes.All();

        Assert.That(nodes.Count(node => node is { Type: "resource", Publish: [] }), Is.EqualTo(34));
        Assert.That(nodes.Count(node => node.Type == "event"), Is.EqualTo(7));
        Assert.That(
            nodes
                .Where(node => node is { Type: "resource" or "event", Publish: [] })
                .Select(node => node.Values["noteForEditors"]?.GetValue<string>()),
            Has.All.Contains("Missing before it can be published:")
        );
        Assert.That(
            nodes
                .Where(node =>
                    node.Type is "practice" or "resource" or "event" or "partner" or "organisation" or "page"
                )
                .Where(node => node.Values.GetValueOrDefault("sourceName") is null)
                .Select(node => node.Id),
            Is.Empty
        );
    }

    [Test]
    public void Places_HoldEveryCountry_WithItsCodes()
    {
        var countries = StartingNodes
            .All()
            .Where(node => node.Type == "place" && node.Values["kind"]?[0]?.GetValue<string>() == "country")
            .ToArray();

        Assert.That(countries.Count(country => country.Values["isoCode"] is not null), Is.EqualTo(247));
        Assert.That(
            countries.Where(country => country.Values["isoCode"] is null).Select(country => country.Names["en"]),
            Is.EqualTo(new[] { "Kosovo" })
        );
        Assert.That(countries.Select(country => country.Names.Count), Has.All.EqualTo(6));
    }

    [Test]
    public void Fields_NameDataTypes_ThatAreDefined()
    {
        var types = Ibis.Core.StartingContent.StartingData.All<DocumentTypeDefinition>("document-types");

        Assert.That(
            types.SelectMany(type => type.Value.Fields).Select(_fields.Editor),
            Has.All.Match("^(Umbraco|Ibis)\\.")
        );
    }
}
