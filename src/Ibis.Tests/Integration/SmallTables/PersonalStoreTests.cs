using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Infrastructure.Persistence.Querying;

namespace Ibis.Tests.Integration.SmallTables;

/// <summary>What is kept for users, members and machines.</summary>
public sealed class PersonalStoreTests
{
    private static readonly Guid Person = Constants.Security.SuperUserKey;

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task UserData_IsFoundByGroupAndIdentifier_Changed_AndDeleted()
    {
        var service = _site.Get<IUserDataService>();
        var first = Data("lists", "columns", "[\"name\"]");
        var second = Data("lists", "order", "name");
        await service.CreateAsync(first);
        await service.CreateAsync(second);
        await service.CreateAsync(Data("other", "columns", "-"));

        var changed = Data("lists", "columns", "[]");
        changed.Key = first.Key;
        await service.UpdateAsync(changed);
        await service.DeleteAsync(second.Key);

        var kept = await service.GetAsync(0, 10, new Filter { UserKeys = [Person], Groups = ["lists"] });
        Assert.That((kept.Total, kept.Items.Single().Value), Is.EqualTo((1L, "[]")));
        Assert.That(await service.GetAsync(second.Key), Is.Null);
    }

    [Test]
    public async Task UserData_OfNobody_IsRefused()
    {
        var data = Data("lists", "columns", "[]");
        data.UserKey = Guid.NewGuid();

        var attempt = await _site.Get<IUserDataService>().CreateAsync(data);

        Assert.That(attempt.Status, Is.EqualTo(UserDataOperationStatus.UserNotFound));
    }

    [Test]
    public async Task TwoFactorLogin_OfOneProvider_IsReplaced_AndTakenAwayAlone()
    {
        var person = Guid.NewGuid();
        Save("app", "first secret");
        Save("app", "second secret");
        Save("key", "third secret");

        using var scope = _site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var repository = _site.Get<ITwoFactorLoginRepository>();
        var before = await repository.GetByUserOrMemberKeyAsync(person);
        var deleted = await repository.DeleteUserLoginsAsync(person, "key");
        var after = await repository.GetByUserOrMemberKeyAsync(person);

        Assert.That(
            before.Select(login => (login.ProviderName, login.Secret)),
            Is.EqualTo([("app", "second secret"), ("key", "third secret")])
        );
        Assert.That(deleted);
        Assert.That(after.Select(login => login.ProviderName), Is.EqualTo(["app"]));
        Assert.That(await repository.DeleteUserLoginsAsync(person, "key"), Is.False);

        void Save(string provider, string secret)
        {
            using var own = _site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
            _site
                .Get<ITwoFactorLoginRepository>()
                .Save(
                    new TwoFactorLogin
                    {
                        UserOrMemberKey = person,
                        ProviderName = provider,
                        Secret = secret,
                    }
                );
        }
    }

    [Test]
    public async Task LastSynced_KeepsBothPlacesOfThisMachine_UntilTheyAreOld()
    {
        using var scope = _site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var repository = _site.Get<ILastSyncedRepository>();
        Assert.That(await repository.GetInternalIdAsync(), Is.Null);

        await repository.SaveInternalIdAsync(7);
        await repository.SaveExternalIdAsync(9);
        await repository.SaveInternalIdAsync(8);
        await repository.DeleteEntriesOlderThanAsync(DateTime.UtcNow.AddDays(-1));
        var kept = (await repository.GetInternalIdAsync(), await repository.GetExternalIdAsync());
        await repository.DeleteEntriesOlderThanAsync(DateTime.UtcNow.AddDays(1));

        Assert.That(kept, Is.EqualTo(((int?)8, (int?)9)));
        Assert.That(await repository.GetInternalIdAsync(), Is.Null);
    }

    private static UserData Data(string group, string identifier, string value) =>
        new()
        {
            Key = Guid.NewGuid(),
            UserKey = Person,
            Group = group,
            Identifier = identifier,
            Value = value,
        };

    private sealed class Filter : IUserDataFilter
    {
        public ICollection<Guid>? UserKeys { get; set; }

        public ICollection<string>? Groups { get; set; }

        public ICollection<string>? Identifiers { get; set; }
    }
}
