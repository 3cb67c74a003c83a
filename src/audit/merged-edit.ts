import { EditConflict } from '../kernel/edit-conflict';
import { mergeOpened, textsOf } from '../kernel/open-form';
import type { Log } from './log';

/** What is edited: its version now, and the kinds of happening that have written its fields. */
interface Edited {
  readonly id: string;
  readonly version: number;
  readonly kinds: readonly string[];
}

/**
 * The fields to save of a form that may have been open while somebody else saved.
 * A field that both changed, differently, throws an EditConflict that says who and when.
 */
export async function mergedEdit<Fields extends object>(
  log: Log,
  edited: Edited,
  openedOn: { readonly version: number; readonly was: string },
  typed: Fields,
  saved: Fields,
): Promise<Fields> {
  if (openedOn.version === edited.version) return typed;
  const { merged, clashes } = mergeOpened(openedOn.was, typed, saved);
  if (Object.keys(clashes).length === 0) return merged;
  const last = await log.lastOf(edited.id, edited.kinds);
  throw new EditConflict(clashes, last.by, last.at, textsOf(merged));
}
