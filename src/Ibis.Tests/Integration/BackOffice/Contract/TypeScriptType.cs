namespace Ibis.Tests.Integration.BackOffice.Contract;

/// <summary>A type as the client declares it; only the forms that its generated file uses.</summary>
internal abstract record TypeScriptType
{
    public sealed record Primitive(string Name) : TypeScriptType;

    public sealed record Literal(string Value) : TypeScriptType;

    public sealed record Named(string Name) : TypeScriptType;

    public sealed record ArrayOf(TypeScriptType Item) : TypeScriptType;

    public sealed record Union(IReadOnlyList<TypeScriptType> Members) : TypeScriptType;

    public sealed record Intersection(IReadOnlyList<TypeScriptType> Members) : TypeScriptType;

    public sealed record EnumOf(IReadOnlySet<string> Values) : TypeScriptType;

    /// <param name="Values">The type of members under any name, when there are such.</param>
    public sealed record ObjectOf(IReadOnlyDictionary<string, Member> Members, TypeScriptType? Values) : TypeScriptType;

    public sealed record Member(TypeScriptType Type, bool IsOptional);
}
