using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Who acts in this request or delivery; set once, right after the municipality is known.</summary>
internal sealed class CurrentActor
{
    public Actor Actor { get; set; } = Actor.Anonymous;
}
