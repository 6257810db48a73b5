namespace Kommune.Platform.Moving;

/// <summary>What a column holds, whatever the engine calls it. SQLite has no words for most of it: there the other side tells.</summary>
internal enum ColumnKind
{
    /// <summary>The engine does not say.</summary>
    Untyped = 0,
    Text,
    Id,
    Instant,
    Date,
    Bool,
    Number,
    Bytes,
}
