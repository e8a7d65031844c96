using System.Text.Json.Nodes;
using static Ibis.Tests.Integration.BackOffice.Types.TypeBodies;

namespace Ibis.Tests.Integration.BackOffice.Types;

/// <summary>What the bodies of one of the three kinds of types have of their own.</summary>
internal sealed class TypeKind(string kind)
{
    public string Reference =>
        kind switch
        {
            "document-type" => "documentType",
            "media-type" => "mediaType",
            _ => "memberType",
        };

    public JsonObject Body(Guid id, string alias)
    {
        var body = DocumentType(id, alias);
        if (kind == "document-type")
        {
            return body;
        }
        foreach (var member in new[] { "allowedDocumentTypes", "allowedTemplates", "defaultTemplate", "cleanup" })
        {
            body.Remove(member);
        }
        if (kind == "media-type")
        {
            body["allowedMediaTypes"] = new JsonArray();
        }
        return body;
    }

    public JsonObject Own(JsonObject property)
    {
        if (kind == "member-type")
        {
            property["isSensitive"] = true;
            property["visibility"] = new JsonObject { ["memberCanView"] = true, ["memberCanEdit"] = false };
        }
        return property;
    }
}
