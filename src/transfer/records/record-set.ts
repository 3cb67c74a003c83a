import type { Day } from '../../kernel/day';
import type { Cell } from '../sheets/cell';
import type { Purpose } from './record.dto';

export interface FilledTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** Everything that one party has on a document, as it is handed out. */
export interface RecordSet {
  readonly publicId: string;
  readonly title: string;
  readonly periodStart: Day;
  readonly periodEnd: Day | null;
  readonly purpose: Purpose;
  readonly registryNumber: string | null;
  readonly authorities: readonly string[];
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly shared: readonly FilledTable[];
  readonly internal: readonly FilledTable[];
}
