import type { VNode } from 'preact';
import { usePage } from '../../site/page-context';
import type { Shape, Tone } from '../../site/status-look';
import { Tag } from '../../site/tag';
import type { ReviewState } from '../../words/review-state';
import { reviewPageTexts } from './review-page.texts';

const look: Record<ReviewState, { readonly tone: Tone; readonly shape: Shape }> = {
  not_reviewed: { tone: 'grey', shape: 'ring' },
  reviewed: { tone: 'green', shape: 'tick' },
  more_information_wanted: { tone: 'yellow', shape: 'clock' },
  information_given: { tone: 'blue', shape: 'half' },
};

export function ReviewStateTag({ state }: { readonly state: ReviewState }): VNode {
  return <Tag {...look[state]}>{reviewPageTexts[usePage().language].states[state]}</Tag>;
}
