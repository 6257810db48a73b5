namespace Kommune.IndividualPlans;

/// <content>Measures: agreed in the draft, followed up in what applies.</content>
internal sealed partial class IndividualPlan
{
    /// <param name="input">What is known so far.</param>
    /// <param name="ongoing">Help that is already there when the plan is made.</param>
    public PlanChange AddMeasure(MeasureInput input, bool ongoing = false)
    {
        var item = Measure(input) with { Status = ongoing ? MeasureStatus.Ongoing : MeasureStatus.Planned };
        return Edit(ChangeCodes.MeasureAdded, item, draft => ForGoal(draft, input.GoalId) with { Measures = [.. draft.Measures, item] });
    }

    public PlanChange EditMeasure(Guid id, int expected, MeasureInput input)
    {
        var item = Measure(input);
        return Edit(ChangeCodes.MeasureEdited, Sections.Measures, id, draft => ForGoal(draft, input.GoalId) with
        {
            Measures = draft.Measures.Edit(id, expected, Next, measure => item with
            {
                Id = id,
                Status = measure.Status,
                StatusOn = measure.StatusOn,
                StatusRevision = measure.StatusRevision,
                Voices = measure.Voices,
            }),
        });
    }

    public PlanChange RemoveMeasure(Guid id, int expected) =>
        Edit(ChangeCodes.MeasureRemoved, Sections.Measures, id, draft => draft with { Measures = draft.Measures.Remove(id, expected) });

    public PlanChange FollowUp(Guid measureId, int expectedStatusRevision, MeasureStatus status, DateOnly today)
    {
        Demand(State is PlanState.Active or PlanState.UnderRevision);
        var measure = Content!.Measures.Get(measureId);
        if (measure.StatusRevision != expectedStatusRevision) throw measure.Stale();
        new Check().That(status != MeasureStatus.Unknown, ProblemCodes.MeasureStatusMissing, nameof(measure.Status)).Done();
        return FollowUp(ChangeCodes.MeasureFollowedUp, Sections.Measures, measureId, content => content with
        {
            Measures = content.Measures.Touch(measureId,
                old => old with { Status = status, StatusOn = today, StatusRevision = expectedStatusRevision + 1 }),
        }, status.ToString());
    }

    /// <summary>The person and the service each say how it works, in their own words; neither overwrites the other.</summary>
    public PlanChange GiveVoice(Guid measureId, Writer by, int rating, string? words, DateOnly today)
    {
        Demand(State is PlanState.Active or PlanState.UnderRevision);
        Content!.Measures.Get(measureId);
        var own = by.MayWriteOwnWords;
        var check = new Check()
            .That(own || (by.UnitId is not null && by.Capacity is Capacity.Professional or Capacity.Coordinator), ProblemCodes.VoiceNotYours)
            .That(rating is >= 1 and <= 5, ProblemCodes.VoiceRating, nameof(Voice.Rating));
        var voice = new Voice
        {
            Side = own ? VoiceSide.Own : VoiceSide.Service,
            Rating = rating,
            Words = check.Optional(words, nameof(Voice.Words)),
            On = today,
            PersonId = by.PersonId,
            UnitId = own ? null : by.UnitId,
        };
        check.Done();
        return FollowUp(ChangeCodes.VoiceGiven, Sections.Measures, measureId, content => content with
        {
            Measures = content.Measures.Touch(measureId, old => old with { Voices = [.. old.Voices, voice] }),
        }, voice.Side.ToString());
    }

    /// <summary>
    /// Is this still what is important for you? The answer sets the next review; "revise" opens a revision, "end" is for the person
    /// and the coordinator to carry out.
    /// </summary>
    public PlanChange Evaluate(
        Writer by, StillImportant still, string? ownWords, string? serviceWords, EvaluationOutcome outcome, DateOnly? nextReview, DateOnly today)
    {
        Demand(State is PlanState.Active or PlanState.UnderRevision);
        var goesOn = outcome != EvaluationOutcome.End;
        var check = new Check()
            .That(still != StillImportant.Unknown, ProblemCodes.EvaluationAnswerMissing, nameof(Evaluation.StillImportant))
            .That(outcome != EvaluationOutcome.Unknown, ProblemCodes.EvaluationOutcomeMissing, nameof(Evaluation.Outcome))
            .That(!goesOn || nextReview > today, ProblemCodes.ReviewMissing, nameof(Evaluation.NextReview))
            .That(!goesOn || nextReview is not { } day || Content!.Period!.Includes(day), ProblemCodes.ReviewOutsidePeriod, nameof(Evaluation.NextReview))
            .That(ownWords is null || by.MayWriteOwnWords, ProblemCodes.OwnWordsNotYours, nameof(Evaluation.OwnWords));
        var item = new Evaluation
        {
            On = today,
            StillImportant = still,
            OwnWords = check.Optional(ownWords, nameof(Evaluation.OwnWords)),
            ServiceWords = check.Optional(serviceWords, nameof(Evaluation.ServiceWords)),
            Outcome = outcome,
            NextReview = goesOn ? nextReview : null,
            PersonId = by.PersonId,
        };
        check.Done();
        var change = FollowUp(ChangeCodes.PlanEvaluated, Sections.Evaluations, item.Id, content => content with
        {
            Evaluations = [.. content.Evaluations, item],
            Period = item.NextReview is { } review && content.Period?.Includes(review) == true
                ? content.Period with { NextReview = review, Revision = Next }
                : content.Period,
        }, outcome.ToString());
        if (outcome != EvaluationOutcome.Revise || State != PlanState.Active) return change;
        Document = Document with { State = PlanState.UnderRevision, Draft = Content };
        return change with { RevisionStarted = true };
    }

    private static PlanContent ForGoal(PlanContent draft, Guid goalId)
    {
        new Check().That(draft.Goals.Any(goal => goal.Id == goalId), ProblemCodes.MeasureGoalMissing, nameof(MeasureInput.GoalId)).Done();
        return draft;
    }

    private static Measure Measure(MeasureInput input)
    {
        var check = new Check();
        var item = new Measure
        {
            GoalId = input.GoalId,
            Title = check.Required(input.Title, nameof(input.Title), ProblemCodes.MeasureTitleMissing, Limits.Title),
            HowCarriedOut = check.Optional(input.HowCarriedOut, nameof(input.HowCarriedOut)),
            Extent = check.Optional(input.Extent, nameof(input.Extent)),
            ResponsibleUnitId = input.ResponsibleUnitId,
            ResponsiblePersonId = input.ResponsiblePersonId,
            ResponsibleText = check.Optional(input.ResponsibleText, nameof(input.ResponsibleText), Limits.Title),
            Deadline = input.Deadline,
        };
        check.Done();
        return item;
    }
}
