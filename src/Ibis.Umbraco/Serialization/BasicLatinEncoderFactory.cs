using System.Text.Encodings.Web;
using System.Text.Unicode;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.Serialization;

// Umbraco escapes everything outside Basic Latin. Stored values must be the same bytes, or every export would differ from one of theirs.
internal sealed class BasicLatinEncoderFactory : IJsonSerializerEncoderFactory
{
    public JavaScriptEncoder CreateEncoder<TSerializer>()
        where TSerializer : IJsonSerializer => JavaScriptEncoder.Create(UnicodeRanges.BasicLatin);
}
