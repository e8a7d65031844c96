using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors;

internal static class ValidationMessages
{
    private static readonly string[] Value = ["value"];

    public static ValidationResult Error(this ILocalizedTextService texts, string alias, params string?[] tokens) =>
        new(texts.Localize("validation", alias, tokens), Value);

    public static string Text(this decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
