namespace Kommune.Ui;

// What a form tells its fields. A new one for every rendering: fields follow the cascade, not the object.
internal sealed record FormContext(string Form, IReadOnlyList<FormProblem> Problems, IReadOnlyDictionary<string, string>? Conflict)
{
    public static FormContext None { get; } = new("", [], null);

    public string IdOf(string field) => Form.Length == 0 ? field : $"{Form}-{field}";

    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Text;
}
