using System.Text;
using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Templates;

/// <summary>Templates as records. Their content is kept with them; no view file is read or written.</summary>
internal sealed class TemplateRepository(TemplateStore store, TemplateWriter writer, ICoreScopeProvider scopes)
    : ITemplateRepository
{
    private TemplateSet Templates => store.Current;

    public ITemplate? Get(int id) => Clone(Templates.Find(id));

    public ITemplate? Get(Guid id) => Clone(Templates.Find(id));

    public ITemplate? Get(string? alias) => alias is null ? null : Clone(Templates.Find(alias));

    public IEnumerable<ITemplate> GetMany(params int[]? ids) =>
        Clones(ids is { Length: > 0 } ? Templates.All.Where(template => ids.Contains(template.Id)) : Templates.All);

    public IEnumerable<ITemplate> GetMany(params Guid[]? ids) =>
        Clones(ids is { Length: > 0 } ? Templates.All.Where(template => ids.Contains(template.Key)) : Templates.All);

    public IEnumerable<ITemplate> GetAll(params string[] aliases) =>
        Clones(
            aliases.Length > 0
                ? Templates.All.Where(template => aliases.Contains(template.Alias, StringComparer.OrdinalIgnoreCase))
                : Templates.All
        );

    public IEnumerable<ITemplate> GetChildren(int layoutTemplateId) =>
        ByName(Templates.Children(RootOr(layoutTemplateId)));

    public IEnumerable<ITemplate> GetDescendants(int layoutTemplateId) =>
        ByName(Templates.Descendants(RootOr(layoutTemplateId)));

    public bool Exists(int id) => Templates.Find(id) is not null;

    public bool Exists(Guid id) => Templates.Find(id) is not null;

    public IEnumerable<ITemplate> Get(IQuery<ITemplate> query) => ByName(Templates.All.Matching(query));

    public int Count(IQuery<ITemplate>? query) =>
        query is null ? Templates.All.Count : Templates.All.Matching(query).Count();

    public void Save(ITemplate entity) => writer.Save(entity);

    public void Delete(ITemplate entity) => writer.Delete(entity);

    public Stream GetFileContentStream(string filepath) =>
        ByFile(filepath) is { Content: { } content } ? new MemoryStream(Encoding.UTF8.GetBytes(content)) : Stream.Null;

    public void SetFileContent(string filepath, Stream content)
    {
        var template =
            ByFile(filepath)
            ?? throw new InvalidOperationException(
                $"There is no template for '{filepath}'. Create the template; its content is stored with it and not in a file."
            );
        using var reader = new StreamReader(content, Encoding.UTF8);
        writer.WriteContent(template.Alias, reader.ReadToEnd());
    }

    public long GetFileSize(string filepath) =>
        ByFile(filepath) is { Content: { } content } ? Encoding.UTF8.GetByteCount(content) : -1;

    private ITemplate? ByFile(string path)
    {
        // Core takes this for a look at the disk and asks outside its scope.
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Templates.Find(Path.GetFileNameWithoutExtension(path));
    }

    // Umbraco means the root by -1 and by 0.
    private static int RootOr(int id) => id > 0 ? id : -1;

    private static ITemplate? Clone(ITemplate? template) => (ITemplate?)template?.DeepClone();

    private static List<ITemplate> Clones(IEnumerable<ITemplate> templates) =>
        [.. templates.Select(template => (ITemplate)template.DeepClone())];

    private static List<ITemplate> ByName(IEnumerable<ITemplate> templates) =>
        Clones(templates.OrderBy(template => template.Name, StringComparer.OrdinalIgnoreCase));
}
