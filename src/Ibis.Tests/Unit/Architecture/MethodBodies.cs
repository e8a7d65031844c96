using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Ibis.Tests.Unit.Architecture;

/// <summary>What the compiled code of an assembly refers to.</summary>
internal static class MethodBodies
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static;

    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<MethodBase> Methods(Assembly assembly) =>
        assembly
            .GetTypes()
            .SelectMany(type => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)));

    /// <summary>Members named by the instructions of a method, in order.</summary>
    public static IEnumerable<MemberInfo> Members(MethodBase method) =>
        Tokens(method)
            .Where(found =>
                found.Operand
                    is OperandType.InlineMethod
                        or OperandType.InlineField
                        or OperandType.InlineType
                        or OperandType.InlineTok
            )
            .Select(found => Resolve(method, found.Token))
            .OfType<MemberInfo>();

    /// <summary>Texts written in a method, in order.</summary>
    public static IEnumerable<string> Texts(MethodBase method) =>
        Tokens(method)
            .Where(found => found.Operand == OperandType.InlineString)
            .Select(found => method.Module.ResolveString(found.Token));

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(
                token,
                method.DeclaringType?.GetGenericArguments(),
                method.IsGenericMethod ? method.GetGenericArguments() : null
            );
        }
        catch (FileNotFoundException)
        {
            // Of an assembly that only another program loads: not one of ours.
            return null;
        }
    }

    private static IEnumerable<(OperandType Operand, int Token)> Tokens(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var at = 0;
        while (at < code.Length)
        {
            short value = code[at++];
            if (value == 0xfe)
            {
                value = (short)(0xfe00 | code[at++]);
            }
            var operand = _codes[value].OperandType;
            var token =
                operand is OperandType.InlineNone || at + 4 > code.Length
                    ? 0
                    : BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at));
            yield return (operand, token);
            at += Length(operand, token);
        }
    }

    private static int Length(OperandType operand, int count) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * count),
            _ => 4,
        };
}
