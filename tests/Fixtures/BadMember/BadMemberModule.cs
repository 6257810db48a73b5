using Kommune.Contracts;

namespace Kommune.BadMember;

public sealed class BadMemberModule : IModule
{
    public void Register(IModuleBuilder module) => module.Job("bad-member.tidy", TimeSpan.FromHours(1));
}
