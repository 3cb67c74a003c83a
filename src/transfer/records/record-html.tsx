import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { formatDay } from '../../kernel/day';
import { type Cell, wordsIn } from '../sheets/cell';
import type { FilledTable, RecordSet } from './record-set';

const style = `
body { font: 11pt/1.5 Arial, sans-serif; color: #000; max-width: 70em; margin: 2em auto; padding: 0 1em }
table { border-collapse: collapse; width: 100%; font-size: 9pt }
th, td { border: 1px solid #595959; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line }
thead { display: table-header-group } tr { break-inside: avoid } h2 { break-after: avoid; margin-top: 2em }
@page { size: A4 landscape; margin: 15mm }`;

/** One page that needs nothing else: for whoever reads in many years. */
export function recordHtml(records: RecordSet, about: string, tables: readonly FilledTable[]): Buffer {
  return Buffer.from(
    `<!DOCTYPE html>\n${renderToString(<RecordPage records={records} about={about} tables={tables} />)}\n`,
  );
}

interface RecordPageProps {
  readonly records: RecordSet;
  readonly about: string;
  readonly tables: readonly FilledTable[];
}

function RecordPage({ records, about, tables }: RecordPageProps): VNode {
  const { title, periodStart, periodEnd, authorities, madeAt, registryNumber } = records;
  const period = `${formatDay(periodStart, 'sv')} till ${periodEnd ? formatDay(periodEnd, 'sv') : 'vidare'}`;
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <title>
          {title}: {about}
        </title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <h1>{title}</h1>
        <p>
          {about}. Period: {period}. Lämnas av {authorities.join(', ')}. Framställt {madeAt.toISOString()}.
          {registryNumber && ` Diarienummer: ${registryNumber}.`}
        </p>
        {tables.map((table) => (
          <Section key={table.name} table={table} />
        ))}
      </body>
    </html>
  );
}

function Section({ table: { name, title, columns, rows } }: { readonly table: FilledTable }): VNode {
  return (
    <section>
      <h2 id={name}>{title}</h2>
      {rows.length === 0 ? (
        <p>Inget är antecknat.</p>
      ) : (
        <table aria-labelledby={name}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column}>{shown(row[column] ?? null)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const shown = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : wordsIn(cell);
