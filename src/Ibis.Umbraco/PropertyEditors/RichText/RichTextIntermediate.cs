using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.RichText;

/// <summary>Rich text read and sanitised once per item. Blocks are built when asked for: which are shown depends on the visitor's culture.</summary>
internal sealed class RichTextIntermediate(
    string markup,
    RichTextBlockValue? blocks,
    Func<RichTextBlockValue, RichTextBlockModel> model
) : IRichTextEditorIntermediateValue
{
    public string Markup => markup;

    public RichTextBlockModel? RichTextBlockModel => blocks is null ? null : model(blocks);
}
