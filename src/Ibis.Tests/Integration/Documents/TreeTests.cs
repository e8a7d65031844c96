using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.Tests.Integration.Documents;

internal sealed class TreeTests : DocumentTests
{
    [Test]
    public void Page_WhenMoved_TakesItsDescendantsAlong()
    {
        var (root, child, leaf) = Branch("Moved");
        var target = Bench.Saved(Bench.NewPage("Target"));

        Bench.Contents.Move(root, target.Id);

        Assert.That(Bench.Load(leaf).Path, Is.EqualTo($"{target.Path},{root.Id},{child.Id},{leaf.Id}"));
        Assert.That(Bench.Load(leaf).Level, Is.EqualTo(4));
        Assert.That(Bench.Contents.CountDescendants(target.Id), Is.EqualTo(3));
    }

    [Test]
    public void Page_WhenTrashedAndRestored_ComesBackUnpublished()
    {
        var (root, child, leaf) = Branch("Trashed");
        Bench.Contents.PublishBranch(root, PublishBranchFilter.IncludeUnpublished, ["*"]);

        Bench.Contents.MoveToRecycleBin(Bench.Load(root));
        var trashed = Bench.Load(leaf);
        Bench.Contents.Move(Bench.Load(root), -1);

        Assert.That(trashed.Trashed);
        Assert.That(trashed.Path, Is.EqualTo($"-1,-20,{root.Id},{child.Id},{leaf.Id}"));
        Assert.That((Bench.Load(leaf).Trashed, Bench.Load(root).Published), Is.EqualTo((false, false)));
        Assert.That(Bench.Load(leaf).Path, Is.EqualTo($"-1,{root.Id},{child.Id},{leaf.Id}"));
    }

    [Test]
    public void Page_WhenRestoredAlone_LeavesItsDescendantsInTheBin()
    {
        var (root, child, leaf) = Branch("Alone");
        Bench.Contents.MoveToRecycleBin(root);

        Bench.Contents.Move(Bench.Load(root), -1, includeDescendants: false);

        Assert.That(Bench.Load(root).Trashed, Is.False);
        Assert.That(Bench.Load(leaf).Path, Is.EqualTo($"-1,-20,{child.Id},{leaf.Id}"));
        Assert.That(Bench.Load(child).ParentId, Is.EqualTo(Constants.System.RecycleBinContent));
    }

    [Test]
    public void Page_WhenCopiedWithDescendants_IsANewDraftBranch()
    {
        var (root, _, leaf) = Branch("Copied");
        leaf.SetValue("title", "kept");
        Bench.Saved(leaf);
        Bench.Contents.PublishBranch(Bench.Load(root), PublishBranchFilter.IncludeUnpublished, ["*"]);

        var copy = Bench.Contents.Copy(Bench.Load(root), -1, relateToOriginal: false, recursive: true)!;

        var copies = Bench.Contents.GetPagedDescendants(copy.Id, 0, 10, out var total).ToArray();
        Assert.That(total, Is.EqualTo(2));
        Assert.That(copy.Name, Is.EqualTo("Copied (1)"));
        Assert.That(copies.Append(copy).Select(content => content.Published), Is.All.False);
        Assert.That(copies.Single(content => content.Level == 3).GetValue("title"), Is.EqualTo("kept"));
    }

    [Test]
    public void Children_WhenSorted_AreListedInThatOrder()
    {
        var parent = Bench.Saved(Bench.NewPage("Sorted"));
        var pages = new[] { "c", "a", "b" }.Select(name => Bench.Saved(Bench.NewPage(name, parent.Id))).ToArray();

        Bench.Contents.Sort([.. pages.OrderBy(page => page.Name, StringComparer.Ordinal)]);

        Assert.That(Bench.ChildNames(parent.Id), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public void Page_WhenDeleted_IsGoneWithItsDescendants()
    {
        var (root, child, leaf) = Branch("Deleted");

        Bench.Contents.Delete(root);

        Assert.That(new[] { root, child, leaf }.Select(content => Bench.Contents.GetById(content.Id)), Is.All.Null);
    }

    [Test]
    public void RecycleBin_WhenEmptied_HoldsNothing()
    {
        var (root, _, leaf) = Branch("Emptied");
        Bench.Contents.MoveToRecycleBin(root);

        Bench.Contents.EmptyRecycleBin();

        Assert.That(Bench.Contents.RecycleBinSmells(), Is.False);
        Assert.That(Bench.Contents.GetById(leaf.Id), Is.Null);
    }

    private (Content Root, Content Child, Content Leaf) Branch(string name)
    {
        var root = Bench.Saved(Bench.NewPage(name));
        var child = Bench.Saved(Bench.NewPage("Child", root.Id));
        return (root, child, Bench.Saved(Bench.NewPage("Leaf", child.Id)));
    }
}
