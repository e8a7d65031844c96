using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

internal sealed partial class EditorsWindow
{
    /// <summary>After a dialog, which gives the text its selection back as it goes.</summary>
    public async Task GoOnAtTheEndOfLineAsync(string property)
    {
        await Assertions.Expect(Dialog.Locator("uui-modal-sidebar")).ToHaveCountAsync(0);
        await RichText(property).PressAsync("End");
        await page.WaitForFunctionAsync(
            "text => text.getRootNode().getSelection().isCollapsed",
            await RichText(property).ElementHandleAsync()
        );
    }

    /// <summary>With a file that is uploaded for it, at the place where the editor last was.</summary>
    public async Task InsertPictureAsync(string property, FilePayload file, string insteadOfIt)
    {
        await Button(Property(property), "Media Picker").ClickAsync();
        await Dialog.Locator("input[type=file]").SetInputFilesAsync(file);
        await Assertions.Expect(Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "select" })).ToBeCheckedAsync();
        await PressInDialogAsync("Choose");
        await Dialog.Locator("#alt-text input").FillAsync(insteadOfIt);
        await PressInDialogAsync("Submit");
        await Assertions
            .Expect(RichText(property).GetByRole(AriaRole.Img, new() { Name = insteadOfIt }))
            .ToBeVisibleAsync();
    }
}
