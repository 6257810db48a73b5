using Microsoft.AspNetCore.Components;

namespace Kommune.Ui;

/// <summary>
/// A component that reads something before it can be drawn. <see cref="ComponentBase"/> draws once while it waits, with nothing read yet:
/// a page that works for one reader on an idle machine then fails as soon as reading really waits, for the read log's turn or a server's answer.
/// </summary>
public abstract class LoadingComponent : ComponentBase
{
    private bool isBegun;

    /// <inheritdoc />
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!isBegun)
        {
            isBegun = true;
            OnInitialized();
            await OnInitializedAsync();
        }
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
