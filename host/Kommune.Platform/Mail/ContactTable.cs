using Kommune.Contracts;

namespace Kommune.Platform.Mail;

internal sealed class ContactTable(IUnitOfWork unitOfWork) : IContactRegister
{
    public Task<ContactData?> Of(Guid personId) => unitOfWork.Find<ContactData>(
        "select email, confirmed_on, is_reserved from kp_contact where person_id = @personId", new { personId });
}
