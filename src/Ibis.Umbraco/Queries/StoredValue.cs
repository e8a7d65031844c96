using System.Globalization;

namespace Ibis.Umbraco.Queries;

internal static class StoredValue
{
    /// <summary>A value as the database holds it: enums as numbers, times in UTC, unless the column converts.</summary>
    public static object? Of(object? value, Type member, Func<object, object?>? toStored)
    {
        if (value is null)
            return null;

        // Compilers compare enums by their number.
        object typed = member.IsEnum && value is not Enum ? Enum.ToObject(member, value) : value;
        if (toStored is not null)
            return toStored(typed);

        return typed switch
        {
            Enum => Number(typed),
            DateTimeOffset instant => instant.UtcDateTime,
            DateTime { Kind: DateTimeKind.Local } local => local.ToUniversalTime(),
            // Umbraco's times without a kind are UTC.
            DateTime { Kind: DateTimeKind.Unspecified } time => DateTime.SpecifyKind(time, DateTimeKind.Utc),
            _ => typed,
        };
    }

    // Never a byte: an array of them would be bytea.
    private static object Number(object value)
    {
        long number = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : number;
    }
}
