using static Ibis.Tests.Integration.DeliveryApi.DeliveryBench;

namespace Ibis.Tests.Integration.DeliveryApi;

public sealed class DocumentTests
{
    [TestCase("/umbraco/openapi/delivery.json")]
    [TestCase("/umbraco/swagger/delivery/swagger.json")]
    public async Task Document_NamesEveryEndpoint_AndNothingElse(string address)
    {
        await using var site = await TestSite.StartAsync(settings: Settings());

        var document = await site.JsonAsync(address);

        Assert.That(
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name),
            Is.EquivalentTo([
                ContentApi,
                ContentApi + "/item/{id}",
                ContentApi + "/item/{path}",
                ContentApi + "/items",
                MediaApi,
                MediaApi + "/item/{id}",
                MediaApi + "/item/{path}",
                MediaApi + "/items",
            ])
        );
        Assert.That(
            document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name),
            Does.Contain("IApiContentResponse")
        );
    }
}
