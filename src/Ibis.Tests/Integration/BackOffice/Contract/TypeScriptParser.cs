using System.Text.RegularExpressions;

namespace Ibis.Tests.Integration.BackOffice.Contract;

/// <summary>Reads the declarations of <c>types.gen.d.ts</c>.</summary>
internal sealed partial class TypeScriptParser
{
    private readonly List<string> _tokens;
    private int _at;

    private TypeScriptParser(string text) => _tokens = [.. Token().Matches(text).Select(match => match.Value)];

    public static Dictionary<string, TypeScriptType> Parse(string text)
    {
        var parser = new TypeScriptParser(Comment().Replace(text, string.Empty));
        var declared = new Dictionary<string, TypeScriptType>();
        while (parser._at < parser._tokens.Count)
        {
            parser.Declaration(declared);
        }
        return declared;
    }

    private string Peek => _at < _tokens.Count ? _tokens[_at] : string.Empty;

    private string Take() => _tokens[_at++];

    private bool TakeIf(string token)
    {
        if (Peek != token)
        {
            return false;
        }
        _at++;
        return true;
    }

    private void Expect(string token)
    {
        if (!TakeIf(token))
        {
            throw new FormatException($"Expected {token}, found {string.Join(' ', _tokens.Skip(_at).Take(8))}.");
        }
    }

    private void Declaration(Dictionary<string, TypeScriptType> declared)
    {
        Expect("export");
        if (TakeIf("declare"))
        {
            Expect("enum");
            declared[Take()] = Enumeration();
            return;
        }
        Expect("type");
        var name = Take();
        Expect("=");
        declared[name] = Union();
        Expect(";");
    }

    private TypeScriptType.EnumOf Enumeration()
    {
        var values = new HashSet<string>();
        Expect("{");
        while (!TakeIf("}"))
        {
            Take();
            Expect("=");
            values.Add(Take().Trim('"'));
            TakeIf(",");
        }
        return new TypeScriptType.EnumOf(values);
    }

    private TypeScriptType Union()
    {
        var members = Separated("|", Intersection);
        return members.Count == 1 ? members[0] : new TypeScriptType.Union(members);
    }

    private TypeScriptType Intersection()
    {
        var members = Separated("&", Single);
        return members.Count == 1 ? members[0] : new TypeScriptType.Intersection(members);
    }

    private List<TypeScriptType> Separated(string separator, Func<TypeScriptType> read)
    {
        TakeIf(separator);
        var members = new List<TypeScriptType> { read() };
        while (TakeIf(separator))
        {
            members.Add(read());
        }
        return members;
    }

    private TypeScriptType Single()
    {
        var token = Take();
        switch (token)
        {
            case "{":
                return Object();
            case "(":
                var inner = Union();
                Expect(")");
                return inner;
            case "Array":
                Expect("<");
                var item = Union();
                Expect(">");
                return new TypeScriptType.ArrayOf(item);
            case "string" or "number" or "boolean" or "null" or "unknown" or "never":
                return new TypeScriptType.Primitive(token);
            case var text when text[0] is '\'' or '"' or '`':
                return new TypeScriptType.Literal(text[1..^1]);
        }
        if (TakeIf("["))
        {
            // XResponses[keyof XResponses]: another name for what is declared anyway.
            while (!TakeIf("]"))
            {
                Take();
            }
            return new TypeScriptType.Primitive("unknown");
        }
        return new TypeScriptType.Named(token);
    }

    private TypeScriptType.ObjectOf Object()
    {
        var members = new Dictionary<string, TypeScriptType.Member>();
        TypeScriptType? values = null;
        while (!TakeIf("}"))
        {
            TakeIf("readonly");
            if (TakeIf("["))
            {
                while (!TakeIf("]"))
                {
                    Take();
                }
                Expect(":");
                values = Union();
            }
            else
            {
                var name = Take().Trim('\'', '"');
                var isOptional = TakeIf("?");
                Expect(":");
                members[name] = new TypeScriptType.Member(Union(), isOptional);
            }
            Expect(";");
        }
        return new TypeScriptType.ObjectOf(members, values);
    }

    [GeneratedRegex(@"/\*.*?\*/|^\s*//.*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("""'[^']*'|"[^"]*"|`[^`]*`|[$\w]+|[^\s\w]""")]
    private static partial Regex Token();
}
