using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>The media section, and pictures where they are used, in the words of an editor.</summary>
internal sealed class MediaWindow(IPage page)
{
    private const string Section = "/umbraco/section/media";
    private const string PictureBlock = "Picture with rights";

    private ILocator Dialog => page.Locator("umb-backoffice-modal-container");

    private ILocator Cropper => page.Locator("umb-image-cropper");

    /// <summary>Drags files from the desktop onto the section and lets them go there, as the browser itself would be told.</summary>
    public async Task DropAsync(params string[] files)
    {
        await page.GotoAsync(Section);
        await Assertions.Expect(page.GetByText("Drag and drop media here")).ToBeVisibleAsync();
        var place = await MiddleOfAsync(page.Locator("umb-media-collection"));
        var session = await page.Context.NewCDPSessionAsync(page);
        foreach (var type in (string[])["dragEnter", "dragOver", "drop"])
        {
            await session.SendAsync(
                "Input.dispatchDragEvent",
                new Dictionary<string, object>
                {
                    ["type"] = type,
                    ["x"] = place.X,
                    ["y"] = place.Y,
                    ["data"] = new
                    {
                        items = Array.Empty<object>(),
                        files,
                        dragOperationsMask = 1,
                    },
                }
            );
        }
    }

    public ILocator Card(string name) =>
        page.Locator("umb-media-collection").GetByRole(AriaRole.Link, new() { Name = name });

    public async Task OpenAsync(string name)
    {
        await page.GotoAsync(Section);
        await Card(name).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Enter a name" }))
            .ToHaveValueAsync(name);
    }

    /// <summary>Clicks on the picture, at shares of its width and height.</summary>
    public async Task SetFocusAsync(float x, float y)
    {
        var image = page.Locator("umb-image-cropper-focus-setter img");
        // Once it has come, the client gives the frame the picture's shape.
        await Assertions.Expect(image).ToHaveAttributeAsync("style", new Regex("aspect-ratio"));
        var box = await BoxOfAsync(image);
        await image.ClickAsync(
            new()
            {
                Position = new() { X = box.Width * x, Y = box.Height * y },
                Force = true,
            }
        );
    }

    /// <summary>Opens the crop, draws the picture nearer with the wheel and moves it, and keeps that.</summary>
    public async Task CropAsync(string crop)
    {
        await page.Locator("umb-image-cropper-preview").Filter(new() { HasText = crop }).ClickAsync();
        var middle = await MiddleOfAsync(Cropper.Locator("img"));
        await page.Mouse.MoveAsync(middle.X, middle.Y);
        await page.Mouse.WheelAsync(0, -200);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(middle.X + 40, middle.Y + 30, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await EditorsWindow.Button(Cropper, "Save").ClickAsync();
        await Assertions.Expect(Cropper).ToHaveCountAsync(0);
    }

    public Task<IResponse> SaveAsync() =>
        page.RunAndWaitForResponseAsync(
            () => EditorsWindow.Button(page.Locator("umb-workspace-footer"), "Save").ClickAsync(),
            response =>
                response.Request.Method == "PUT" && response.Url.Contains("/v1/media/", StringComparison.Ordinal)
        );

    /// <summary>In an open document: adds a block with the picture to a list of pictures.</summary>
    public async Task AddToAsync(ILocator property, string picture, string alternative)
    {
        await property.GetByText($"Add {PictureBlock}").ClickAsync();
        await Dialog.GetByText(PictureBlock, new() { Exact = true }).ClickAsync();
        await EditorsWindow.Button(Dialog.Locator("umb-input-rich-media"), "Choose").ClickAsync();
        var picker = page.Locator("umb-media-picker-modal");
        await picker.Locator($"uui-card-media[title='{picture}']").ClickAsync();
        await EditorsWindow.Button(picker, "Choose").ClickAsync();
        await Assertions.Expect(picker).ToHaveCountAsync(0);
        await Dialog
            .GetByRole(AriaRole.Textbox, new() { Name = "Field for What the picture shows", Exact = true })
            .FillAsync(alternative);
        await EditorsWindow
            .Button(Dialog.Locator("umb-workspace-footer, umb-footer-layout"), "Create")
            .Last.ClickAsync();
        await Assertions.Expect(Dialog.Locator("umb-block-workspace-editor")).ToHaveCountAsync(0);
    }

    private static async Task<(float X, float Y)> MiddleOfAsync(ILocator element)
    {
        var box = await BoxOfAsync(element);
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private static async Task<LocatorBoundingBoxResult> BoxOfAsync(ILocator element)
    {
        await Assertions.Expect(element).ToBeVisibleAsync();
        return await element.BoundingBoxAsync() ?? throw new InvalidOperationException("What is seen has a place.");
    }
}
