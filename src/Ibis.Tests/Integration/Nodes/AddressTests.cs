using Ibis.Tests.Integration.Survival;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Nodes;

/// <summary>Which addresses lead where, and who may see what is there.</summary>
internal sealed class AddressTests : NodesTests
{
    [Test]
    public async Task Domain_ChangedAndTakenAwayOnOneNode_IsSoOnTheOther()
    {
        var home = Nodes.Content.Named("publishing");
        var domains = Second.Get<IDomainCache>();

        await GiveAsync(home.Key, "/before");
        await TwoNodes.SoonAsync(() => Has("/before"), "a domain");
        await GiveAsync(home.Key, "/after");
        await TwoNodes.SoonAsync(() => Has("/after") && !Has("/before"), "another domain");
        await GiveAsync(home.Key);
        await TwoNodes.SoonAsync(() => !domains.GetAssigned(home.Id).Any(), "no domain");

        bool Has(string name) => domains.GetAssigned(home.Id).Any(domain => domain.Name == name);
    }

    [Test]
    public async Task Redirect_MadeAndDeletedOnOneNode_IsSoOnTheOther()
    {
        var page = Nodes.Content.Named("page-1");
        var there = Second.Get<IRedirectUrlService>();

        First.Get<IRedirectUrlService>().RegisterWithStatus("/old-address", page.Key);
        var made = there.GetMostRecentRedirectUrl("/old-address");
        First.Get<IRedirectUrlService>().DeleteContentRedirectUrlsWithStatus(page.Key);

        Assert.That(made?.ContentKey, Is.EqualTo(page.Key));
        Assert.That(there.GetMostRecentRedirectUrl("/old-address"), Is.Null);
    }

    [Test]
    public async Task Access_RestrictedAndOpenedOnOneNode_IsSoOnTheOther()
    {
        var (guarded, login) = (Nodes.Content.Named("page-2"), Nodes.Content.Named("page-3"));
        var (here, there) = (First.Get<IPublicAccessService>(), Second.Get<IPublicAccessService>());
        var entry = new PublicAccessEntry(guarded, login, login, []);
        entry.AddRule("readers", Constants.Conventions.PublicAccess.MemberRoleRuleType);

        Assert.That(here.Save(entry).Success);
        await TwoNodes.SoonAsync(() => there.IsProtected(guarded.Path).Success, "a restriction");
        var rules = there.IsProtected(guarded.Path).Result!.Rules.Select(rule => rule.RuleValue);
        entry.AddRule("writers", Constants.Conventions.PublicAccess.MemberRoleRuleType);
        here.Save(entry);
        await TwoNodes.SoonAsync(() => there.IsProtected(guarded.Path).Result?.Rules.Count() == 2, "a second rule");
        here.Delete(entry);
        await TwoNodes.SoonAsync(() => !there.IsProtected(guarded.Path).Success, "an open page");

        Assert.That(rules, Is.EqualTo(["readers"]));
    }

    private async Task GiveAsync(Guid content, params string[] names)
    {
        var update = new DomainsUpdateModel
        {
            Domains = names.Select(name => new DomainModel { DomainName = name, IsoCode = "en" }),
        };
        Assert.That((await First.Get<IDomainService>().UpdateDomainsAsync(content, update)).Success);
    }
}
