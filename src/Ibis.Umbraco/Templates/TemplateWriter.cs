using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.Umbraco.Templates;

internal sealed class TemplateWriter(
    ScopeDatabase database,
    TemplateStore store,
    ContentTypeStore contentTypes,
    TreeNodes nodes,
    TimeProvider time
)
{
    public void Save(ITemplate template)
    {
        MakeAliasUnique(template);
        if (template.HasIdentity && store.Current.Find(template.Id) is not null)
        {
            Update(template);
        }
        else
        {
            Insert(template);
        }
        TellPlace(template);
        template.ResetDirtyProperties();
    }

    public void Delete(ITemplate template)
    {
        foreach (var child in store.Current.Descendants(template.Id).Reverse().Append(template).ToArray())
        {
            nodes.Delete(child.Id);
        }
        Changed();
        template.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    public void WriteContent(string alias, string content)
    {
        database.Execute(
            "update umbraco.template set content = @content where lower(alias) = lower(@alias)",
            new { alias, content }
        );
        Changed();
    }

    private void Insert(ITemplate template)
    {
        template.MarkCreated(time);
        nodes.Insert(template, Constants.ObjectTypes.Template, LayoutId(template), template.Name, NoUser);
        database.Execute(
            "insert into umbraco.template (id, alias, content) values (@Id, @Alias, @Content)",
            new
            {
                template.Id,
                template.Alias,
                Content = template.Content ?? string.Empty,
            }
        );
        Changed();
    }

    private void Update(ITemplate template)
    {
        template.MarkUpdated(time);
        nodes.Update(template, LayoutId(template), template.Name, sortOrder: null);
        database.Execute(
            "update umbraco.template set alias = @Alias, content = @Content where id = @Id",
            new
            {
                template.Id,
                template.Alias,
                Content = template.Content ?? string.Empty,
            }
        );
        Changed();
    }

    // A document type carries the templates it allows.
    private void Changed()
    {
        store.Changed();
        contentTypes.Changed();
    }

    private void TellPlace(ITemplate template)
    {
        if (store.Current.Find(template.Id) is { } stored)
        {
            template.Path = stored.Path;
            template.IsLayoutTemplate = stored.IsLayoutTemplate;
        }
    }

    private void MakeAliasUnique(ITemplate template)
    {
        if (string.IsNullOrEmpty(template.Alias))
        {
            throw new InvalidOperationException($"The template '{template.Name}' has no alias. Give it one.");
        }

        var wanted = template.Alias;
        var number = 0;
        while (store.Current.Find(template.Alias) is { } other && other.Id != template.Id)
        {
            number++;
            template.Alias = $"{wanted}{number}";
        }
    }

    // Umbraco notes no author of a template.
    private const int NoUser = -1;

    private static int LayoutId(ITemplate template) =>
        template is Template { LayoutTemplateId.Value: var id and > 0 } ? id : Constants.System.Root;
}
