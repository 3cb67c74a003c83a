import type { PromiseHeading } from './headings';
import { mayBeBareItem, shapeOf } from './item-shape';
import { endsLists } from './line-signs';
import type { SignedLine } from './line-signs';
import type { NotUnderstood } from './promise-text-reading';

interface ListStart {
  /** Index of the first item, or null when no list follows. */
  readonly start: number | null;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Lines of introduction that may stand between a heading and its bullets. */
const longestIntroduction = 6;

/** The first item below a heading. Pictures, quotations and an introduction may stand between them. */
export function findListStart(
  lines: readonly SignedLine[],
  from: number,
  heading: PromiseHeading,
): ListStart {
  let index = from;
  while (lines[index]?.isCaption || lines[index]?.isQuotation) index++;
  const line = lines[index];
  if (!line || endsLists(line)) return at(null);
  const shape = shapeOf(line.text);
  if (line.marker || shape === 'att') return at(index);
  if (heading.form !== 'promises') return at(null);
  if (shape === 'infinitive' && !line.text.endsWith(':')) return at(index);
  return afterIntroduction(lines, index) ?? bareStart(index, line, heading);
}

function afterIntroduction(lines: readonly SignedLine[], from: number): ListStart | null {
  for (let index = from; index < from + longestIntroduction; index++) {
    const line = lines[index];
    if (!line || endsLists(line) || line.isQuotation) return null;
    if (!line.marker && shapeOf(line.text) !== 'att') continue;
    return lines[index - 1]?.text.endsWith(':') ? at(index) : at(index, lines[from]);
  }
  return null;
}

/** Without bullet and ”att” only what is built like a promise begins a list, and never a partner's. */
function bareStart(index: number, line: SignedLine, heading: PromiseHeading): ListStart {
  if (heading.actorName !== null) return at(null);
  return shapeOf(line.text) === 'we' || mayBeBareItem(line.text) ? at(index) : at(null, line);
}

const at = (start: number | null, unused?: SignedLine): ListStart => ({
  start,
  notUnderstood: unused
    ? [{ line: unused.number, text: unused.text.slice(0, 300), reason: 'text_before_list' }]
    : [],
});
