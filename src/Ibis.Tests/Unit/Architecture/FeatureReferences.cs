using System.Reflection;

namespace Ibis.Tests.Unit.Architecture;

/// <summary>Which feature folder of a project uses which other one, read from the compiled code.</summary>
internal static class FeatureReferences
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static;

    public static ILookup<string, string> Of(Assembly assembly) =>
        assembly
            .GetTypes()
            .SelectMany(type => Used(type).Select(used => (From: Feature(type), To: Feature(used))))
            .Where(pair => pair.From is not null && pair.To is not null && pair.From != pair.To)
            .Distinct()
            .ToLookup(pair => pair.From!, pair => pair.To!);

    /// <summary>Pairs of features that reach each other, on whatever way; each pair once.</summary>
    public static IEnumerable<string> Cycles(ILookup<string, string> uses)
    {
        var reached = uses.ToDictionary(feature => feature.Key, feature => Reached(uses, feature.Key));
        return from first in reached
            from second in first.Value
            where
                string.CompareOrdinal(first.Key, second) < 0
                && reached.TryGetValue(second, out var back)
                && back.Contains(first.Key)
            select $"{first.Key} - {second}";
    }

    private static HashSet<string> Reached(ILookup<string, string> uses, string from)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(uses[from]);
        while (open.TryDequeue(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in uses[next])
                {
                    open.Enqueue(further);
                }
            }
        }
        return reached;
    }

    private static IEnumerable<Type> Used(Type type)
    {
        var members = type.GetMembers(Declared);
        var methods = members.OfType<MethodBase>().ToArray();
        IEnumerable<Type?> all =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. members.OfType<FieldInfo>().Select(field => field.FieldType),
            .. methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
            .. methods.OfType<MethodInfo>().Select(method => method.ReturnType),
            .. methods.SelectMany(MethodBodies.Members).Select(member => member as Type ?? member.DeclaringType),
        ];
        return all.OfType<Type>().SelectMany(Parts).Where(used => used.Assembly == type.Assembly);
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];
    }

    private static string? Feature(Type type)
    {
        var root = type.Assembly.GetName().Name!;
        return Projects.Outermost(type).Namespace is { } name && name.StartsWith(root + ".", StringComparison.Ordinal)
            ? name[(root.Length + 1)..].Split('.')[0]
            : null;
    }
}
