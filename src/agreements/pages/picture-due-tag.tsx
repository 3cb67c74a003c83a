import type { VNode } from 'preact';
import { usePage } from '../../site/page-context';
import { Tag } from '../../site/tag';
import { agreementTexts } from '../agreement.texts';
import type { PictureDue } from '../picture-clock';

const looks = {
  not_near: { tone: 'green', shape: 'tick' },
  within_6_months: { tone: 'grey', shape: 'clock' },
  within_3_months: { tone: 'yellow', shape: 'clock' },
  within_1_month: { tone: 'yellow', shape: 'clock' },
  due_today: { tone: 'yellow', shape: 'clock' },
  overdue: { tone: 'orange', shape: 'triangle' },
} as const satisfies Record<PictureDue, object>;

/** How near the next picture is, in words and with a shape. */
export function PictureDueTag({ due }: { readonly due: PictureDue }): VNode {
  return <Tag {...looks[due]}>{agreementTexts[usePage().language].due[due]}</Tag>;
}
