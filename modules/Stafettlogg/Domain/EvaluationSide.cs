namespace Kommune.Stafettlogg;

/// <summary>Whose evaluation it is. Each has its own; none speaks for another.</summary>
internal enum EvaluationSide
{
    Unknown = 0,
    Child,
    Guardian,
    Service,
}
