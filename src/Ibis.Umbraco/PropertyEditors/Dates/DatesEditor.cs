using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Dates;

internal abstract class DatesEditor : DataEditor
{
    private readonly IIOHelper _io;
    private readonly DatePart _part;

    protected DatesEditor(IDataValueEditorFactory factory, IIOHelper io, DatePart part)
        : base(factory)
    {
        _io = io;
        _part = part;
        SupportsReadOnly = true;
    }

    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ObjectConfigurationEditor<DateTimeConfiguration>(_io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<DatesValueEditor>(
            Attribute ?? throw new InvalidOperationException($"{GetType().Name} needs a [DataEditor] attribute."),
            _part
        );
}
