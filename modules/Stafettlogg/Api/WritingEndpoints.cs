using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Kommune.Stafettlogg.WrongPerson;

namespace Kommune.Stafettlogg.Api;

/// <summary>What is written in a log.</summary>
internal static class WritingEndpoints
{
    private static readonly string[] Content = [.. Topics.OfContent];

    public static void Map(RouteGroupBuilder log)
    {
        log.MapPost("/voices", (Guid logId, VoiceRequest body, WriteInLog write) => write.Voice(logId, body.Words, body.Participation, body.NotAskedBecause).Changed())
            .Changes(Permissions.Write, Topics.Voice).WithSummary("What the child says.");
        log.MapPost("/moments", (Guid logId, WordsRequest body, WriteInLog write) => write.Moment(logId, body.Words).Changed())
            .Changes(Permissions.Write, Topics.Strengths).WithSummary("Something that worked.");
        log.MapPost("/goals", (Guid logId, GoalRequest body, WriteInLog write) => write.Goal(logId, body.Topic, body.Words, body.Professional).Changed())
            .Changes(Permissions.Write, Content).WithSummary("A goal, in own words.");
        log.MapPut("/goals/{id:guid}", (Guid logId, Guid id, GoalRequest body, WriteInLog write) =>
                write.EditGoal(logId, id, body.Revision, body.Words, body.Professional, body.Status).Changed())
            .Changes(Permissions.Write, Content).WithSummary("Rewords a goal, or says that it is reached.");
        log.MapPost("/measures", (Guid logId, MeasureInput body, WriteInLog write) => write.Measure(logId, body).Changed())
            .Changes(Permissions.Write, Content).WithSummary("A measure; at home it is an offer to the family.");
        log.MapPost("/measures/{id:guid}/answer", (Guid logId, Guid id, PlainAnswer body, WriteInLog write) => write.AnswerMeasure(logId, id, body.Yes).Changed())
            .Changes(Permissions.Govern, Content).WithSummary("The family's yes or no to a measure at home.");
        log.MapPut("/measures/{id:guid}/status", (Guid logId, Guid id, StatusRequest body, WriteInLog write) =>
                write.FollowUp(logId, id, body.Revision, body.Status, body.Deadline).Changed())
            .Changes(Permissions.Write, Content).WithSummary("How a measure stands.");
        log.MapPost("/evaluations", (Guid logId, EvaluationRequest body, WriteInLog write) =>
                write.Evaluate(logId, body.MeasureId, body.Rating, body.Words, body.ForChild).Changed())
            .Changes(Permissions.Write, Content).WithSummary("How one side sees a measure, or the whole.");
        log.MapPost("/messages", (Guid logId, MessageRequest body, WriteInLog write) => write.Send(logId, body.ThreadId, body.Topic, body.Title, body.Words).Changed())
            .Changes(Permissions.Write, Content).WithSummary("A message to those who see its topic.");
        log.MapPost("/notes", (Guid logId, NoteRequest body, WriteInLog write) => write.Note(logId, body.Topic, body.Title, body.Words).Changed())
            .Changes(Permissions.Write, Content).WithSummary("A document, as words.");
        log.MapPost("/wrong-person", (Guid logId, WrongPersonRequest body, MoveEntry move) => move.Do(logId, body.ItemId, body.ToLogId).Done())
            .Changes(Permissions.Write, [Topics.Voice, Topics.Strengths, .. Content]).WithSummary("Takes out what is about somebody else: to the log it belongs in, or sealed.");
        log.MapPost("/level", (Guid logId, LevelRequest body, WriteInLog write) => write.Level(logId, body.Level, body.Why).Changed())
            .Changes(Permissions.Write, Topics.Together).WithSummary("Another level of the guide, and why.");
        log.MapPut("/next", (Guid logId, NextRequest body, WriteInLog write) => write.Next(logId, body.Day).Changed())
            .Changes(Permissions.Write, Topics.Together).WithSummary("The next day somebody does something.");
        log.MapPut("/interpreter", (Guid logId, InterpreterRequest body, WriteInLog write) => write.Interpreter(logId, body.Language).Changed())
            .Changes(Permissions.Write, Topics.Together).WithSummary("The language somebody in the family needs an interpreter for.");
        log.MapPost("/services", (Guid logId, InviteRequest body, WriteInLog write) => write.Invite(logId, body.UnitId, body.PersonId, body.Topics, body.Purpose).Changed())
            .Changes(Permissions.Write, Topics.Together).WithSummary("Asks the family whether a service may see topics.");
    }
}
