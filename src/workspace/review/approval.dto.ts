import { ArrayMaxSize, ArrayNotEmpty, Matches } from 'class-validator';
import { YesOrNo } from '../../commitments/decision.dto';
import { AsList } from '../../http/input-rules';
import type { Asked } from '../../publication/plan-approvals';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const asked = new RegExp(`^${uuid}[.]${uuid}$`);

/** One yes or no to several proposals, of one promise set or many. */
export class DecisionOnChosen extends YesOrNo {
  /** Authority and revision: see `askedAs`. */
  @AsList()
  @Matches(asked, { each: true, message: 'input.malformed' })
  @ArrayMaxSize(200, { message: 'input.malformed' })
  @ArrayNotEmpty({ message: 'approval.nothing_chosen' })
  val!: string[];
}

export const askedAs = ({ authorityId, revisionId }: Asked): string => `${authorityId}.${revisionId}`;

/** What was ticked in a list; what is not understood is not ticked. */
export function askedFrom(ticked: unknown): Asked[] {
  const texts = (
    typeof ticked === 'string' ? ticked.split('\n') : Array.isArray(ticked) ? ticked : []
  ).filter((text): text is string => typeof text === 'string' && asked.test(text));
  return [...new Set(texts)].map((text) => {
    const [authorityId = '', revisionId = ''] = text.split('.');
    return { authorityId, revisionId };
  });
}
