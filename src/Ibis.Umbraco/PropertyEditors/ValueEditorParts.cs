using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.PropertyEditors;

/// <summary>What every value editor hands to Core's base class, plus the texts of its messages.</summary>
internal sealed record ValueEditorParts(
    IShortStringHelper ShortStrings,
    IJsonSerializer Json,
    IIOHelper Io,
    ILocalizedTextService Texts
);
