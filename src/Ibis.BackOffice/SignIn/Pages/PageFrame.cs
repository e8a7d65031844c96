namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>What every page around signing in is given.</summary>
/// <param name="Token">Against requests that another site makes a browser send.</param>
/// <param name="ReturnUrl">Where to go afterwards; already checked.</param>
/// <param name="Languages">The same page in each language.</param>
public sealed record PageFrame(
    PageTexts Texts,
    string Heading,
    FormToken Token,
    string ReturnUrl,
    IReadOnlyList<LanguageLink> Languages,
    Notice? Notice = null
);

public sealed record FormToken(string Name, string Value);

public sealed record LanguageLink(PageTexts Language, string Address, bool IsCurrent);

/// <param name="IsWrong">False for good news.</param>
public sealed record Notice(string Text, bool IsWrong);
