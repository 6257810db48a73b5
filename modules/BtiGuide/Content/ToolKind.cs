namespace Kommune.BtiGuide.Content;

internal enum ToolKind
{
    Unknown = 0,
    Form,
    Template,
    Checklist,
    Link,
    Video,
    Phone,
}
