namespace RmTalent.E2E;

/// <summary>Somebody without a mouse: moves by Tab, acts by Enter and Space.</summary>
internal sealed class KeyboardUser(Visitor visitor)
{
    private const int MostSteps = 120;

    /// <summary>The name of what has the focus, as a reader would say it.</summary>
    private const string FocusName =
        """
        () => {
            const at = document.activeElement;
            const said = at.getAttribute('aria-label') ?? (at.labels?.length ? [...at.labels].map(l => l.textContent).join(' ') : at.textContent);
            return (at.type === 'radio' ? 'radio ' : '') + said.replace(/\s+/g, ' ').replace(/\s*\*\s*$/, '').trim();
        }
        """;

    /// <summary>Presses Tab until the control with this name has the focus.</summary>
    public Task GoToAsync(string name) => GoToAsync(n => n == name, name);

    public Task GoToChoiceAsync() => GoToAsync(n => n.StartsWith("radio ", StringComparison.Ordinal), "a choice");

    public async Task WriteAsync(string field, string text)
    {
        await GoToAsync(field);
        await visitor.Page.Keyboard.TypeAsync(text);
    }

    public Task SpaceAsync() => visitor.Page.Keyboard.PressAsync("Space");

    /// <summary>Goes to a link or button and presses Enter; the next page stands.</summary>
    public async Task EnterAsync(string name)
    {
        await GoToAsync(name);
        await visitor.ArriveAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
    }

    private async Task GoToAsync(Predicate<string> found, string name)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (found(await visitor.Page.EvaluateAsync<string>(FocusName)))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The keyboard does not reach '{name}' on {visitor.Page.Url}.");
    }
}
