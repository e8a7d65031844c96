using System.Reflection;
using System.Text;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Tests.Integration.BackOffice.Contract;
using Ibis.Tests.Unit.Architecture;
using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ibis.Tests.Integration.Unsupported;

/// <summary>docs/unsupported.md, made from the registrations of a site and from the compiled code.</summary>
internal static class UnsupportedList
{
    public static string Make(IServiceProvider services)
    {
        var text = new StringBuilder(
            """
            # What is not supported

            Made from the code by a test; to write it anew, run `IBIS_WRITE_DOCS=1 bin/test --filter UnsupportedList`.
            Everything here throws `NotSupportedException` with a sentence that says what to do instead; nothing answers empty.

            ## Services of Umbraco's without anything behind them

            | Service | Instead |
            |---|---|

            """
        );
        foreach (
            var service in services
                .GetServices<UnsupportedService>()
                .OrderBy(service => service.Service.Name, StringComparer.Ordinal)
        )
        {
            text.Append($"| `{service.Service.Name}` | {service.Instead} |\n");
        }
        text.Append("\n## Single members\n\n| Class | Members |\n|---|---|\n");
        foreach (
            var type in Refusals().GroupBy(refusal => refusal.Type).OrderBy(type => type.Key, StringComparer.Ordinal)
        )
        {
            var members = type.Select(refusal => $"`{refusal.Member}`").Distinct().Order(StringComparer.Ordinal);
            text.Append($"| `{type.Key}` | {string.Join(", ", members)} |\n");
        }
        text.Append(
            """

            ## Operations of the Management API that nobody answers

            What the client declares and gets a 404 for. It hides what it would need them for, or does without.

            | Area | Operations |
            |---|---|

            """
        );
        foreach (
            var area in ManagementRoutes
                .Missing(services)
                .GroupBy(Area)
                .OrderBy(area => area.Key, StringComparer.Ordinal)
        )
        {
            var operations = area.Select(operation => $"`{operation.Method} {Short(operation)}`")
                .Order(StringComparer.Ordinal);
            text.Append($"| {area.Key} | {string.Join(", ", operations)} |\n");
        }
        return text.ToString();
    }

    private static string Area(ClientOperation operation) => Short(operation).Split('/')[1];

    private static string Short(ClientOperation operation) =>
        operation.Path.Replace(EditorClient.Api, string.Empty, StringComparison.Ordinal);

    private static IEnumerable<(string Type, string Member)> Refusals() =>
        from assembly in Projects.All
        from method in MethodBodies.Methods(assembly)
        where
            !Makes(method)
            && !IsMadeByTheCompiler(method)
            && MethodBodies.Members(method).Any(member => IsRefusal(member, assembly))
        let type = Projects.Outermost(method.DeclaringType!)
        where type != typeof(global::Ibis.Umbraco.Hosting.Unsupported)
        select ($"{type.Namespace}.{NameOf(type)}", MemberOf(method));

    /// <summary>A new exception of this type, or a method of ours that only makes one.</summary>
    private static bool IsRefusal(MemberInfo member, Assembly assembly) =>
        (member is ConstructorInfo made && made.DeclaringType == typeof(NotSupportedException))
        || (member is MethodInfo method && method.Module.Assembly == assembly && Makes(method));

    /// <summary>Iterators cannot be reset or disposed of while they run, and collections that stand for a literal cannot be changed.</summary>
    private static bool IsMadeByTheCompiler(MethodBase method) =>
        method.Name.EndsWith("IEnumerator.Reset", StringComparison.Ordinal)
        || method.Name.EndsWith("IAsyncDisposable.DisposeAsync", StringComparison.Ordinal)
        || Projects.Outermost(method.DeclaringType!).Name.StartsWith('<');

    private static bool Makes(MethodBase method) =>
        method is MethodInfo { ReturnType: var type } && type == typeof(NotSupportedException);

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static string MemberOf(MethodBase method)
    {
        // <Name>b__0 and <Name>d__3.MoveNext are what the compiler makes of a method's lambdas and iterators.
        var made =
            method.DeclaringType!.Name.StartsWith('<') && !method.Name.StartsWith('<')
                ? method.DeclaringType.Name
                : method.Name;
        var name = made.StartsWith('<') ? made[1..made.IndexOf('>', StringComparison.Ordinal)] : made;
        return
            name.Split('.')[^1] is var last
            && (last.StartsWith("get_", StringComparison.Ordinal) || last.StartsWith("set_", StringComparison.Ordinal))
            ? last[4..]
            : last;
    }
}
