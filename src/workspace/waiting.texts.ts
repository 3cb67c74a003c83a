import type { Bilingual } from '../kernel/language';
import type { WaitingPlace } from './waiting-for-me';

const counted =
  (one: string, many: string) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : many}`;

type Kinds = Record<WaitingPlace['kind'], (count: number) => string>;

const svKinds: Kinds = {
  verdicts: counted('slutligt omdöme att godkänna', 'slutliga omdömen att godkänna'),
  judgements: counted('omdöme att lämna i uppföljningen', 'omdömen att lämna i uppföljningen'),
  questions: counted('fråga från polisen att svara på', 'frågor från polisen att svara på'),
  feedback: counted('återkoppling till invånarna att göra', 'återkopplingar till invånarna att göra'),
};
const enKinds: Kinds = {
  verdicts: counted('final judgement to approve', 'final judgements to approve'),
  judgements: counted('judgement to give in the follow-up', 'judgements to give in the follow-up'),
  questions: counted('question from the police to answer', 'questions from the police to answer'),
  feedback: counted('thing to tell residents', 'things to tell residents'),
};

const sv = { title: 'Uppföljning och granskning', kinds: svKinds };
const en: typeof sv = { title: 'Follow-up and review', kinds: enKinds };

export const waitingTexts: Bilingual<typeof sv> = { sv, en };
