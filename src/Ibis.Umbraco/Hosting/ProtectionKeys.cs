using System.Xml.Linq;
using Dapper;
using Ibis.Umbraco.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Umbraco.Hosting;

/// <summary>Keeps the keys of ASP.NET Core's data protection in the database, so that all nodes share them and a restart loses none.</summary>
internal sealed class ProtectionKeys(NpgsqlDataSource database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.OpenConnection();
        return
        [
            .. connection.Query<string>("select xml from umbraco.protection_key order by id").Select(XElement.Parse),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.OpenConnection();
        connection.Execute(
            "insert into umbraco.protection_key (name, xml) values (@friendlyName, @xml)",
            new { friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) }
        );
    }
}

/// <summary>Sealed cookies and links, readable by every node on this database and by nobody else.</summary>
public static class ProtectionFeature
{
    public static IUmbracoBuilder AddProtection(this IUmbracoBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("umbraco");
        builder.Services.AddSingleton<ProtectionKeys>();
        // It warns that keys lie unencrypted in the database; they lie beside everything that they protect.
        builder.Services.AddLogging(logging =>
            logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
        );
        builder
            .Services.AddOptions<KeyManagementOptions>()
            .Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        return builder;
    }
}
