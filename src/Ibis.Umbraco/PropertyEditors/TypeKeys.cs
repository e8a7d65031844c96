namespace Ibis.Umbraco.PropertyEditors;

// Pickers keep the types they allow as keys separated by commas.
internal static class TypeKeys
{
    public static HashSet<Guid> Parse(string? text) =>
        [
            .. (text ?? string.Empty)
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => Guid.TryParse(part, out var key) ? key : Guid.Empty)
                .Where(key => key != Guid.Empty),
        ];
}
