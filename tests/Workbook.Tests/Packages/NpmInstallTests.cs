using System.Text.Json.Nodes;
using Workbook.Book.Assets;

namespace Workbook.Tests.Packages;

/// <summary>npm installs what the lock file names, and nothing else under its name.</summary>
public sealed class NpmInstallTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_with_another_hash_is_refused()
    {
        Install(packages => packages["node_modules/temml"]!["integrity"] = "sha512-" + Convert.ToBase64String(new byte[64]), out var failure);
        Assert.SkipWhen(failure is not null && new[] { "ENOTFOUND", "ECONNREFUSED", "EAI_AGAIN", "ENOTCACHED" }.Any(code => failure.Contains(code, StringComparison.Ordinal)), $"npm reaches no registry: {failure}");
        Assert.Contains("EINTEGRITY", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_asks_for_another_version_than_the_lock_file_is_refused()
    {
        Install(packages => packages["node_modules/temml"]!["version"] = "0.13.4", out var failure);
        Assert.NotNull(failure);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "node_modules", "temml")));
    }

    private void Install(Action<JsonObject> change, out string? failure)
    {
        Assert.SkipUnless(NodeProgram.Exists("npm"), "npm was not found.");
        var locked = JsonNode.Parse(EmbeddedWeb.Text("package-lock.json"))!.AsObject();
        change(locked["packages"]!.AsObject());
        _folder.Write("package.json", EmbeddedWeb.Text("package.json"));
        _folder.Write("package-lock.json", locked.ToJsonString());
        failure = NpmFolder.InstallInto(_folder.Path, TestContext.Current.CancellationToken);
    }
}
