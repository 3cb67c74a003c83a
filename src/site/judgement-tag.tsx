import type { VNode } from 'preact';
import type { FollowUpState } from '../words/follow-up-words';
import type { Judgement } from '../words/judgement';
import { followUpWords } from './follow-up-texts';
import { usePage } from './page-context';
import type { Shape, Tone } from './status-look';
import { Tag } from './tag';

interface Look {
  readonly tone: Tone;
  readonly shape: Shape;
}

const judgementLook: Record<Judgement, Look> = {
  fulfilled: { tone: 'green', shape: 'tick' },
  partly_fulfilled: { tone: 'blue', shape: 'half' },
  not_fulfilled: { tone: 'orange', shape: 'slash' },
  cannot_be_judged: { tone: 'grey', shape: 'dots' },
  not_judged: { tone: 'grey', shape: 'ring' },
};

const stateLook: Record<FollowUpState, Look> = {
  open: { tone: 'yellow', shape: 'sheet' },
  closed: { tone: 'teal', shape: 'sheet_closed' },
};

/** What a party has said became of a promise: a word and a shape. */
export function JudgementTag({ judgement }: { readonly judgement: Judgement }): VNode {
  return <Tag {...judgementLook[judgement]}>{followUpWords[usePage().language].judgements[judgement]}</Tag>;
}

export function FollowUpStateTag({ state }: { readonly state: FollowUpState }): VNode {
  return <Tag {...stateLook[state]}>{followUpWords[usePage().language].states[state]}</Tag>;
}
