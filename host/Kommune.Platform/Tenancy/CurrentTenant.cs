namespace Kommune.Platform.Tenancy;

/// <summary>The municipality of this request or delivery. Set once by whoever opens the scope.</summary>
internal sealed class CurrentTenant
{
    private Tenant? _tenant;

    public Tenant Tenant
    {
        get => _tenant ?? throw new InvalidOperationException("No municipality has been set for this scope.");
        set => _tenant = _tenant is null || _tenant == value
            ? value
            : throw new InvalidOperationException("A scope belongs to one municipality and cannot change to another.");
    }

    public bool IsSet => _tenant is not null;
}
