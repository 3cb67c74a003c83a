import { Injectable } from '@nestjs/common';
import { mayPlan } from '../../activities/activity.policy';
import type { PlanFields } from '../../activities/plan-fields';
import { RefusalTexts } from '../../http/refusal-texts';
import type { Caller } from '../../kernel/caller';
import { PromiseSets } from '../../promises/promise-sets';
import { ActivitySheets } from './activity-sheets';
import { letterOf } from './cell';
import { fieldWords } from './field-words';
import { headings } from './headings';
import type { JudgedRow, JudgedSheet } from './judge-sheet';
import { columnOfField, type RowFault } from './row-fault';
import type { SheetFrame } from './sheet-frame';
import { sheetTexts } from './sheet.texts';
import type { AddedRow, ChangedRow, CheckView, FaultLine, SheetView } from './sheet-view';

@Injectable()
export class SheetViews {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly sheets: ActivitySheets,
    private readonly texts: RefusalTexts,
  ) {}

  async of(setId: string, by: Caller): Promise<SheetView> {
    const set = await this.promiseSets.find(setId);
    return { setId, title: set.title, mayTakeIn: mayPlan(set, by) };
  }

  async ofCheck(setId: string, file: Buffer, by: Caller): Promise<CheckView> {
    const { judged, frame } = await this.sheets.judge(setId, file, by);
    const { rows, faults, name, skipped, doubts } = judged;
    const added = rows.filter(({ before }) => !before);
    const changed = rows.filter(({ before, to }) => before && Object.keys(to).length > 0);
    return {
      ...(await this.of(setId, by)),
      sheet: file.toString('base64'),
      sheetName: name,
      faults: this.lines(faults, judged, by),
      added: added.map((row) => addedRow(row, frame, by)),
      changed: changed.map((row) => changedRow(row, frame, by)),
      unchanged: rows.length - added.length - changed.length,
      skipped,
      doubts,
    };
  }

  /** The faults in the reader's words, from the top of the sheet. */
  lines(
    faults: readonly RowFault[],
    judged: JudgedSheet,
    { language }: Pick<Caller, 'language'>,
  ): FaultLine[] {
    const { at, written } = judged.headings;
    const cell = (column: NonNullable<RowFault['column']>) => {
      const index = at.get(column);
      const name = written.get(column) ?? headings[column];
      return index === undefined ? name : `${name} (${letterOf(index)})`;
    };
    return faults
      .toSorted((a, b) => a.row - b.row)
      .map(({ row, column, code, values }) => ({
        row,
        cell: column && cell(column),
        message: this.texts.explain({ code, values }, language),
      }));
  }
}

function addedRow({ row, plan, to }: JudgedRow, frame: SheetFrame, { language }: Caller): AddedRow {
  const words = fieldWords(frame, language);
  return {
    row,
    title: plan.title,
    promises: words('promiseIds', to.promiseIds ?? ''),
    lead: words('leadId', plan.leadId),
    dueOn: plan.dueOn,
  };
}

function changedRow(
  { row, plan, before, from, to }: JudgedRow,
  frame: SheetFrame,
  { language }: Caller,
): ChangedRow {
  const words = fieldWords(frame, language);
  const { empty } = sheetTexts[language];
  return {
    row,
    title: before?.activity.title ?? plan.title,
    confirmsTarget: before?.activity.targetIsSuggested ?? false,
    fields: Object.entries(to).map(([field, after]) => {
      const column = columnOfField[field];
      const name = field as keyof PlanFields;
      return {
        label: column ? headings[column] : field,
        before: words(name, from[name] ?? '') || empty,
        after: words(name, after) || empty,
      };
    }),
  };
}
