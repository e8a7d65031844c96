using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>The menu of actions beside the name of what is open.</summary>
internal static class ActionMenu
{
    /// <summary>As actions arrive the menu is made anew, and closes again: it is opened until it stays so.</summary>
    public static async Task ChooseAsync(IPage page, string action)
    {
        var menu = page.Locator("umb-workspace-entity-action-menu");
        var choice = menu.GetByRole(AriaRole.Button, new() { Name = action });
        for (var presses = 0; presses < 10 && !await AppearsAsync(choice); presses++)
        {
            await menu.GetByRole(AriaRole.Button, new() { Name = "Actions" }).ClickAsync();
        }
        await choice.ClickAsync();
    }

    /// <summary>Whether it is there soon.</summary>
    public static async Task<bool> AppearsAsync(ILocator element)
    {
        try
        {
            await element.WaitForAsync(new() { Timeout = 3000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
