namespace Kommune.BtiGuide.Content;

/// <summary>A text and where in the guide it stands, written as one would look for it in the file: <c>levels[0].steps[1].title</c>.</summary>
internal sealed record PlacedWords(string Where, Words Text, GuideStep? Step = null);
