using Workbook.Notices;

namespace Workbook.Tests.Notices;

public sealed class PackageNoticeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_without_a_licence_file_is_named_with_version_and_spdx_id()
    {
        Pack("One", "1.2.3", "<license type=\"expression\">BSD-2-Clause</license><copyright>© Ada</copyright>");
        var text = NoticesText.Of("this folder", [NuGetPackage.Find(_folder.Path, "One", "1.2.3", ["One.dll"])!]);
        Assert.Contains("\nOne 1.2.3\nLicence: BSD-2-Clause\nCopyright: © Ada\nFrom: https://www.nuget.org/packages/One/1.2.3\nFiles: One.dll\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_licence_file_is_quoted_in_full_and_once()
    {
        foreach (var name in (string[])["One", "Two"])
        {
            Pack(name, "1.0.0", "<license type=\"file\">LICENSE</license><authors>Ada</authors>");
            _folder.Write($"{name.ToLowerInvariant()}/1.0.0/LICENSE", "Do\r\nas you like.\n");
        }
        var text = NoticesText.Of("this folder", [NuGetPackage.Find(_folder.Path, "Two", "1.0.0", ["Two.dll"])!, NuGetPackage.Find(_folder.Path, "One", "1.0.0", ["One.dll"])!]);
        Assert.Contains("Files: One.dll\n\nLICENSE:\n\nDo\nas you like.\n", text, StringComparison.Ordinal);
        Assert.Contains("Files: Two.dll\n\nLICENSE: the same as that of One 1.0.0, above.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_in_another_one_is_noticed_by_that_ones_notice_file()
    {
        Pack("Whole", "2.0.0", "<license type=\"expression\">MIT</license>");
        _folder.Write("out/Part.dll", "");
        _folder.Write("out/Rest.dll", "");
        _folder.Write("out/NOTICE.txt", $"{new string('-', 40)}\n\nPart 1.0.0 - LGPL-3.0-or-later\n\nCopyright Ada\n");
        var whole = new Library("Whole", "2.0.0", IsPackage: true, []);
        var notices = new ShippedFolder(Path.Combine(_folder.Path, "out"), [new("Part", "1.0.0", IsPackage: true, ["lib/net10.0/Part.dll"])], _folder.Path) { CopyOf = whole }.Notices();
        Assert.Equal([("Part", "LGPL-3.0-or-later", "Part.dll"), ("Whole", "MIT", "NOTICE.txt Rest.dll")],
            notices.OrderBy(part => part.Name).Select(part => (part.Name, part.Licence, string.Join(' ', part.Files))));
    }

    [Fact]
    public void A_file_that_is_nobodys_is_an_error()
    {
        _folder.Write("out/ours.dll", "");
        _folder.Write("out/stray.dll", "");
        var error = Assert.Throws<InvalidDataException>(() => new ShippedFolder(Path.Combine(_folder.Path, "out"), [], _folder.Path) { Own = "ours" }.Notices());
        Assert.Contains("stray.dll", error.Message, StringComparison.Ordinal);
    }

    private void Pack(string name, string version, string metadata) => _folder.Write(
        $"{name.ToLowerInvariant()}/{version}/{name.ToLowerInvariant()}.nuspec",
        $"<package xmlns=\"http://schemas.microsoft.com/packaging/2012/06/nuspec.xsd\"><metadata><id>{name}</id><version>{version}</version>{metadata}</metadata></package>");
}
