using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Json;

/// <summary>An editor of ours: a value editor, a configuration editor, and what the search index is given.</summary>
internal abstract class JsonDataEditor<TValueEditor> : DataEditor
    where TValueEditor : class, IDataValueEditor
{
    private readonly Func<IConfigurationEditor> _configuration;

    protected JsonDataEditor(
        IDataValueEditorFactory factory,
        Func<IConfigurationEditor> configuration,
        IPropertyIndexValueFactory index
    )
        : base(factory)
    {
        _configuration = configuration;
        SupportsReadOnly = true;
        PropertyIndexValueFactory = index;
    }

    public sealed override IPropertyIndexValueFactory PropertyIndexValueFactory { get; }

    protected override IConfigurationEditor CreateConfigurationEditor() => _configuration();

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<TValueEditor>(
            Attribute ?? throw new InvalidOperationException($"{GetType().Name} needs a [DataEditor] attribute.")
        );
}
