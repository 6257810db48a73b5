namespace Kommune.Sample.Pages;

internal sealed class GreetingForm
{
    public string? Words { get; set; }
}
