using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors;

internal abstract class StockValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
    : DataValueEditor(parts.ShortStrings, parts.Json, parts.Io, attribute)
{
    protected IJsonSerializer Json => parts.Json;

    protected ILocalizedTextService Texts => parts.Texts;
}
