namespace Ibis.BackOffice.Api;

/// <summary>Umbraco's way to name something: by its key alone.</summary>
internal sealed record ReferenceByIdModel(Guid Id)
{
    public static ReferenceByIdModel? To(Guid? key) => key is { } id ? new ReferenceByIdModel(id) : null;
}

/// <summary>A mark that the client shows as a sign on an icon.</summary>
internal sealed record FlagModel(string Alias);

/// <summary>The name of something in a language; in all languages where none is said.</summary>
internal sealed record VariantItemResponseModel(string Name, string? Culture = null);
