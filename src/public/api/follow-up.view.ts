import type { Day } from '../../kernel/day';
import type { PublishedAssessment, PublishedFollowUpCorrection } from '../../published/published-rows';
import {
  type FeedbackKind,
  feedbackKinds,
  type FollowUpState,
  followUpStates,
  type FollowUpType,
  followUpTypes,
} from '../../words/follow-up-words';
import { type Judgement, judgements } from '../../words/judgement';
import type { FeedbackToday, FollowUpToday } from '../reading/follow-ups-today';
import { DayField, Field, FlagField, TextField, WordField } from './fields';
import { feedbackWords, followUpTypeWords, judgementWords } from './word-lists';

/** Who can judge. */
export const judges = ['municipality', 'police'] as const;

export class AssessmentView {
  @TextField('The promise that is judged.', '9b3d5f7h1j2k')
  promiseId!: string;

  @WordField('Who judges: each party its own promises, the municipality also for partners.', judges, 'police')
  party!: PublishedAssessment['party'];

  @TextField('In Swedish.', 'Lokalpolisområde Mellanbygden')
  authorityName!: string;

  @Field(`${judgementWords} Null: the party has not reported yet.`, {
    type: 'string',
    nullable: true,
    enum: [...judgements, null],
    example: 'partly_fulfilled',
  })
  judgement!: Judgement | null;

  @TextField('Why, in Swedish; always there but for `fulfilled`, null otherwise.', 'En av två gjordes.', {
    nullable: true,
  })
  reason!: string | null;

  @TextField('What the party did, in Swedish; may be empty.', 'Vi var med på den ena.')
  publicText!: string;

  @DayField('The day the party said so; null when it has not reported.', '2026-12-10', true)
  assessedOn!: Day | null;
}

export class CorrectionView {
  @DayField('The day it was added.', '2027-01-20')
  correctedOn!: Day;

  @TextField('Who corrects, in Swedish.', 'Ekhamra kommun')
  authorityName!: string;

  @TextField('What is right, in Swedish.', 'Det var fyra vandringar.')
  text!: string;

  @TextField('Why it is corrected, in Swedish.', 'En vandring var inte medräknad.')
  reason!: string;
}

export class FollowUpView {
  @TextField('Opaque and stable.', '5t7v9x1z3b5d')
  id!: string;

  @WordField(followUpTypeWords, followUpTypes, 'year')
  type!: FollowUpType;

  @DayField('First day of what is followed up.', '2026-01-01')
  startsOn!: Day;

  @DayField('Last day of what is followed up.', '2026-12-31')
  endsOn!: Day;

  @DayField('The day it is to be ready.', '2027-01-15')
  dueOn!: Day;

  @DayField('The day the parties met; null until then.', '2026-12-12', true)
  heldOn!: Day | null;

  @WordField(
    'A follow-up is closed when each party has judged each promise that it owns.',
    followUpStates,
    'open',
  )
  state!: FollowUpState;

  @DayField('The day it was closed; null while it is open.', '2027-01-10', true)
  closedOn!: Day | null;

  @FlagField('Open after the day it was to be ready. Computed today; due today is not late.', false)
  isLate!: boolean;

  @TextField(
    'Functions that took part, one a line, in Swedish; may be empty.',
    'Säkerhetssamordnaren\nKommunpolisen',
  )
  participants!: string;

  @TextField('In Swedish; may be empty.', 'Vandringarna fortsätter nästa år.')
  decisions!: string;

  @TextField('In Swedish; may be empty.', 'Belysningen vid Åstigen tas upp i budgeten.')
  nextSteps!: string;

  @TextField('As the keeper writes it; null when none is given.', 'KS 2026/74', { nullable: true })
  registryNumber!: string | null;

  @Field(
    'One for each promise and party that owns it, in the order of the promises: also those that are missing.',
    { type: () => [AssessmentView] },
  )
  assessments!: AssessmentView[];

  @Field('Additions after it was closed, oldest first.', { type: () => [CorrectionView] })
  corrections!: CorrectionView[];
}

export class FeedbackView {
  @TextField('What residents are told, in Swedish.', 'Vad det blev av trygghetsvandringen i april')
  what!: string;

  @WordField(feedbackWords, feedbackKinds, 'meeting')
  kind!: FeedbackKind;

  @DayField('The day it is to be done by.', '2026-06-30')
  dueOn!: Day;

  @TextField('The party that answers for it, in Swedish.', 'Ekhamra kommun')
  authorityName!: string;

  @TextField('A function, never a person.', 'Kommunikatören')
  ownerFunction!: string;

  @DayField('The day it was done; null until then.', '2026-06-12', true)
  doneOn!: Day | null;

  @FlagField('Not done, and the day has passed. Computed today; due today is not late.', false)
  isLate!: boolean;

  @TextField('What was told, in Swedish; may be empty.', 'Fyrtio personer kom till mötet.')
  publicNote!: string;
}

export const showFollowUp = ({ row, isLate, promises, corrections }: FollowUpToday): FollowUpView => ({
  id: row.id,
  type: row.type,
  startsOn: row.fromOn,
  endsOn: row.toOn,
  dueOn: row.dueOn,
  heldOn: row.heldOn,
  state: row.state,
  closedOn: row.closedOn,
  isLate,
  participants: row.participants,
  decisions: row.decisions,
  nextSteps: row.nextSteps,
  registryNumber: row.registryNumber,
  assessments: promises.flatMap(({ assessments }) => assessments.map(showAssessment)),
  corrections: corrections.map(showCorrection),
});

const showAssessment = (row: PublishedAssessment): AssessmentView => ({
  promiseId: row.promiseId,
  party: row.party,
  authorityName: row.authorityName,
  judgement: row.judgement,
  reason: row.reason,
  publicText: row.publicText,
  assessedOn: row.assessedOn,
});

const showCorrection = (row: PublishedFollowUpCorrection): CorrectionView => ({
  correctedOn: row.correctedOn,
  authorityName: row.authorityName,
  text: row.text,
  reason: row.reason,
});

export const showFeedback = ({ row, isLate }: FeedbackToday): FeedbackView => ({
  what: row.what,
  kind: row.kind,
  dueOn: row.dueOn,
  authorityName: row.authorityName,
  ownerFunction: row.ownerFunction,
  doneOn: row.doneOn,
  isLate,
  publicNote: row.publicNote,
});
