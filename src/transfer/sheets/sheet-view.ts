/** What the page of a document's spreadsheet shows. */
export interface SheetView {
  readonly setId: string;
  readonly title: string;
  readonly mayTakeIn: boolean;
}

export interface FaultLine {
  readonly row: number;
  /** ”Slutdag (kolumn E)”; null for the whole row. */
  readonly cell: string | null;
  readonly message: string;
}

export interface ChangedRow {
  readonly row: number;
  readonly title: string;
  readonly confirmsTarget: boolean;
  readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

export interface AddedRow {
  readonly row: number;
  readonly title: string;
  readonly promises: string;
  readonly lead: string;
  readonly dueOn: string;
}

/** What a file would do. */
export interface CheckView extends SheetView {
  /** As it was sent, in base 64. */
  readonly sheet: string;
  readonly sheetName: string;
  readonly faults: readonly FaultLine[];
  readonly added: readonly AddedRow[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: number;
  readonly skipped: readonly string[];
  readonly doubts: readonly { readonly row: number; readonly found: string }[];
}
