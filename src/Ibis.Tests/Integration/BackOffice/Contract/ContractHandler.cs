using System.Text.Json;

namespace Ibis.Tests.Integration.BackOffice.Contract;

/// <summary>Checks every answer that a test gets against what the client declares for it. A wrong shape fails the test that asked.</summary>
internal sealed class ContractHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // Declared as an object, but the client's data source takes null for the root.
    private const string MayBeNull = "/original-parent";

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (
            !path.StartsWith("/umbraco/management/api/", StringComparison.OrdinalIgnoreCase)
            || !response.IsSuccessStatusCode
        )
        {
            return response;
        }
        var operation = ClientContract.Instance.Find(request.Method.Method, path);
        if (operation is null)
        {
            // Not every address of ours is the client's own: the sign-in and our extensions have more.
            return response;
        }
        var status = (int)response.StatusCode;
        if (!operation.Answers.TryGetValue(status, out var declared))
        {
            throw new AssertionException(
                $"{operation} answered {status}; the client declares {string.Join(", ", operation.Answers.Keys)}."
            );
        }
        if (response.Content.Headers.ContentType?.MediaType == "application/json")
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            if (
                body.RootElement.ValueKind == JsonValueKind.Null
                && path.EndsWith(MayBeNull, StringComparison.OrdinalIgnoreCase)
            )
            {
                return response;
            }
            string[] problems = [.. ClientContract.Instance.Problems(body.RootElement, declared).Take(10)];
            if (problems.Length > 0)
            {
                throw new AssertionException(
                    $"{operation} is not what the client declares:\n{string.Join('\n', problems)}"
                );
            }
        }
        return response;
    }
}
