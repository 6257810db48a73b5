using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Invitations end with what they rest on, in the same transaction; nobody comes back by themselves when it is given anew (R14).</summary>
internal static class SeatEnds
{
    public const string Consent = "consent-ended";
    public const string Refused = "refused";
    public const string Closed = "case-closed";

    /// <summary>Those of an organisation in a case, or of everybody from outside in it.</summary>
    public static Task EndSeats(this IUnitOfWork unitOfWork, Guid resourceId, Guid? unitId, string cause, DateTimeOffset now) => unitOfWork.Execute(
        """
        update kp_seat set ended_at = @now, end_cause = @cause
        where resource_id = @resourceId and ended_at is null and (@anyUnit = 1 or unit_id = @unitId)
        """,
        new { resourceId, unitId, cause, now, anyUnit = unitId is null ? 1 : 0 });

    /// <summary>Those of a person or an organisation in every case of somebody who says no to them (R31).</summary>
    public static Task EndSeatsOfRefused(this IUnitOfWork unitOfWork, Guid subjectId, Guid? personId, Guid? unitId, DateTimeOffset now) => unitOfWork.Execute(
        """
        update kp_seat set ended_at = @now, end_cause = @cause
        where ended_at is null and resource_id in (select r.id from kp_resource r where r.subject_id = @subjectId)
          and ((@anyPerson = 0 and person_id = @personId) or (@anyUnit = 0 and unit_id = @unitId))
        """,
        new { subjectId, personId, unitId, cause = Refused, now, anyPerson = personId is null ? 1 : 0, anyUnit = unitId is null ? 1 : 0 });
}
