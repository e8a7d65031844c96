using System.ComponentModel.DataAnnotations;
using Ibis.Core.PackageApi;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Security;

namespace Ibis.Core.Vocabularies.Api;

/// <summary>The terms that editors choose from.</summary>
[ApiController]
[Route(PackageApiComposer.Path + "/terms")]
[Authorize(Policy = BackOfficeAccess)]
internal sealed class TermsController(TermCatalogue catalogue, TermUses uses, IBackOfficeSecurityAccessor security)
    : PackageController(security)
{
    private const int LongestQuery = 200;

    /// <summary>Terms by their keys, in that order; what is no term is left out.</summary>
    [HttpGet]
    public ActionResult<IReadOnlyList<TermAnswer>> Get(
        [FromQuery, MaxLength(TermFaults.MostTerms)] Guid[] id,
        string? culture
    )
    {
        var terms = catalogue.Current;
        return Ok(id.Distinct().Select(terms.Term).OfType<Term>().Select(term => terms.Answer(term, culture)).ToList());
    }

    /// <summary>Terms that may be chosen, by the beginning of a word in any language; of the vocabularies named, or everywhere.</summary>
    [HttpGet("search")]
    public async Task<ActionResult<FoundTerms>> SearchAsync(
        [FromQuery] string? query,
        [FromQuery, MaxLength(100)] Guid[] vocabulary,
        string? culture,
        bool everywhere = false,
        [Range(0, int.MaxValue)] int skip = 0,
        [Range(1, 100)] int take = 20
    )
    {
        if (query?.Length > LongestQuery)
        {
            return Refused(
                StatusCodes.Status400BadRequest,
                "The query is too long",
                $"Search for at most {LongestQuery} characters; these are {query.Length}.",
                "QueryTooLong"
            );
        }
        var terms = catalogue.Current;
        var chosen = everywhere ? terms.Vocabularies.Select(one => one.Key).ToArray() : vocabulary;
        var found = terms.Find(chosen, query, culture);
        var answers = new List<TermAnswer>();
        foreach (var one in found.Skip(skip).Take(take))
        {
            var answer = terms.Answer(one.Term, culture);
            answers.Add(
                answer with
                {
                    FoundBy = one.Word == answer.Label ? null : one.Word,
                    Uses = await uses.CountAsync(one.Term.Key),
                }
            );
        }
        return new FoundTerms(found.Count, answers);
    }

    /// <summary>The first terms of a vocabulary as areas, with their sub-themes; retired and merged ones too, which say so.</summary>
    [HttpGet("areas")]
    public ActionResult<AreasAnswer> Areas(Guid vocabulary, string? culture)
    {
        var terms = catalogue.Current;
        if (terms.Vocabulary(vocabulary) is null)
        {
            return Refused(
                StatusCodes.Status404NotFound,
                "The vocabulary is not there",
                "It was deleted, or the settings of the data type name something else. Choose a vocabulary there.",
                "VocabularyNotFound"
            );
        }
        var areas = terms.Below(vocabulary).Where(area => area.State != TermState.Proposed).ToList();
        var themes = areas
            .SelectMany(area => Below(terms, area.Key))
            .Where(theme => theme.State != TermState.Proposed)
            .ToList();
        return new AreasAnswer(
            [
                .. areas.Select(area => new AreaAnswer(
                    terms.Answer(area, culture),
                    [
                        .. themes
                            .Where(area.Holds)
                            .OrderByDescending(theme => theme.Ancestors.Contains(area.Key))
                            .Select(theme => theme.Key),
                    ]
                )),
            ],
            [
                .. themes.Select(theme =>
                    terms.Answer(theme, culture) with
                    {
                        Words = [.. theme.Labels.All.Concat(theme.Aliases).Distinct()],
                    }
                ),
            ]
        );
    }

    private static IEnumerable<Term> Below(TermSnapshot terms, Guid parent) =>
        terms.Below(parent).SelectMany(term => Below(terms, term.Key).Prepend(term));
}
