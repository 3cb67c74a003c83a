import type { CommitmentState } from '../commitments/commitment-state';
import type { Revision } from '../commitments/revision.entity';

/** What one publication may show: the newest approved revisions of one promise set. */
export interface Approved {
  readonly setId: string;
  /** The set's public id. */
  readonly publicSetId: string;
  readonly revisions: ReadonlyMap<string, Revision>;
}

/** Organisations by id, each with the authority that answers for it: itself, or the set's keeper for a partner of nobody. */
export type Actors = ReadonlyMap<string, { readonly name: string; readonly authorityId: string }>;

/** One row of SQL, read as tracker_publisher, whose grants name the columns it may read. */
export type PublisherQuery = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

export const newestApproved = (states: readonly CommitmentState[]): ReadonlyMap<string, Revision> =>
  new Map(states.flatMap(({ subjectId, approved }) => (approved ? [[subjectId, approved] as const] : [])));

export const fieldsOf = <Fields>({ revisions }: Approved, subjectId: string): Fields | undefined =>
  revisions.get(subjectId)?.fields as Fields | undefined;
