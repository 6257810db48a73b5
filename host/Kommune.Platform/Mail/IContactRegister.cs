namespace Kommune.Platform.Mail;

/// <summary>Where people are reached. Behind this the national register comes one day (R96); now a table of the municipality's.</summary>
internal interface IContactRegister
{
    /// <summary>Null when the register does not know the person.</summary>
    Task<ContactData?> Of(Guid personId);
}
