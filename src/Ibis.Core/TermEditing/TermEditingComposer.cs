using Ibis.Core.TermEditing.Proposals;
using Ibis.Core.TermEditing.Replacing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Core.TermEditing;

/// <summary>What editors decide about terms: proposals, and merging.</summary>
public sealed class TermEditingComposer : IComposer
{
    /// <inheritdoc />
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<TermProposals>();
        builder.Services.AddSingleton<MergedTerm>();
        builder.Services.AddSingleton<TermUsers>();
        builder.Services.AddSingleton<TermReplacing>();
    }
}
