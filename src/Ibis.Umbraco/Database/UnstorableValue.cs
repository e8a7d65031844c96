using System.Text;
using Npgsql;

namespace Ibis.Umbraco.Database;

/// <summary>Tells values that no column can hold from errors of ours: whoever sent one has to send another.</summary>
public static class UnstorableValue
{
    // Text with a zero character, half of a character pair, longer or greater than the column allows.
    private static readonly HashSet<string> States =
    [
        PostgresErrorCodes.CharacterNotInRepertoire,
        PostgresErrorCodes.UntranslatableCharacter,
        PostgresErrorCodes.StringDataRightTruncation,
        PostgresErrorCodes.NumericValueOutOfRange,
        PostgresErrorCodes.DatetimeFieldOverflow,
    ];

    public static bool IsBehind(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (
                cause is EncoderFallbackException
                || (cause is PostgresException refused && States.Contains(refused.SqlState))
            )
            {
                return true;
            }
        }
        return false;
    }
}
