import type { Bilingual } from '../kernel/language';
import type { FeedbackKind, FollowUpState, FollowUpType } from '../words/follow-up-words';
import type { Judgement } from '../words/judgement';

const svJudgements: Record<Judgement, string> = {
  fulfilled: 'Uppfyllt',
  partly_fulfilled: 'Delvis uppfyllt',
  not_fulfilled: 'Inte uppfyllt',
  cannot_be_judged: 'Går inte att bedöma',
  not_judged: 'Inte bedömt',
};
const svTypes: Record<FollowUpType, string> = {
  month: 'Månadsuppföljning',
  quarter: 'Kvartalsuppföljning',
  tertial: 'Tertialuppföljning',
  half_year: 'Halvårsuppföljning',
  year: 'Årsuppföljning',
  final: 'Slutuppföljning',
};
const svStates: Record<FollowUpState, string> = { open: 'Öppen', closed: 'Avslutad' };
const svKinds: Record<FeedbackKind, string> = {
  meeting: 'Möte',
  letter: 'Brev',
  web: 'Webben',
  local_press: 'Lokaltidningen',
  other: 'På annat sätt',
};

const sv = {
  judgements: svJudgements,
  types: svTypes,
  states: svStates,
  feedbackKinds: svKinds,
  municipality: 'Kommunen',
  police: 'Polisen',
  notReported: (party: string) => `${party} har inte rapporterat än`,
};

const enJudgements: typeof svJudgements = {
  fulfilled: 'Fulfilled',
  partly_fulfilled: 'Partly fulfilled',
  not_fulfilled: 'Not fulfilled',
  cannot_be_judged: 'Cannot be judged',
  not_judged: 'Not judged',
};
const enTypes: typeof svTypes = {
  month: 'Monthly follow-up',
  quarter: 'Quarterly follow-up',
  tertial: 'Four-month follow-up',
  half_year: 'Half-year follow-up',
  year: 'Yearly follow-up',
  final: 'Final follow-up',
};
const enStates: typeof svStates = { open: 'Open', closed: 'Closed' };
const enKinds: typeof svKinds = {
  meeting: 'Meeting',
  letter: 'Letter',
  web: 'The web',
  local_press: 'The local press',
  other: 'In another way',
};

const en: typeof sv = {
  judgements: enJudgements,
  types: enTypes,
  states: enStates,
  feedbackKinds: enKinds,
  municipality: 'The municipality',
  police: 'The police',
  notReported: (party) => `${party} ${party === 'The police' ? 'have' : 'has'} not reported yet`,
};

/** The words of follow-ups, the same to staff and to residents. */
export const followUpWords: Bilingual<typeof sv> = { sv, en };
