using Kommune.Platform.Access;

namespace Kommune.Host.Consents;

internal sealed record WithdrawalRequest
{
    public ConsentOnBehalf? OnBehalf { get; init; }
}
