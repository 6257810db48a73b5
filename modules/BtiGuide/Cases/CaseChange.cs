using Kommune.BtiGuide.Content;

namespace Kommune.BtiGuide.Cases;

/// <summary>A case after something was decided, the line of it for the history, and the deadline it starts.</summary>
internal sealed record CaseChange(GuideCase After, CaseMove Move, DeadlineRule? Deadline = null);
