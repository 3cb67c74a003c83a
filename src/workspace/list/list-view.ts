import type { Option } from '../../site/fields';
import type { ActivityLine } from '../activity-lines';
import type { ListFilter } from './list-filter';
import type { RowView } from './row-views';
import type { SavedList } from './saved-lists';

/** What a person can choose among, of what the person sees. */
export interface ListChoices {
  readonly sets: readonly Option[];
  /** Of the document that is chosen; none when none is. */
  readonly promises: readonly Option[];
  readonly leads: readonly Option[];
  /** Those whom the own authorities have asked. */
  readonly people: readonly Option[];
}

export interface ListLine extends ActivityLine {
  readonly setTitle: string;
}

export interface ListView {
  readonly filter: ListFilter;
  readonly choices: ListChoices;
  /** Of this page. */
  readonly lines: readonly ListLine[];
  readonly total: number;
  readonly pages: number;
  readonly saved: readonly SavedList[];
  /** The activity whose forms are open in its row. */
  readonly open: RowView | null;
  readonly areTicked: boolean;
  /** Whether the person leads or answers for anything at all. */
  readonly acts: boolean;
}
