import { zipSync } from 'fflate';

/** A workbook of one sheet, written by hand: for what no program would write. */
export function aWorkbookOf(sheet: string | Buffer, more: Readonly<Record<string, string>> = {}): Buffer {
  const relation =
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"';
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" ${relation}/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml as string)])),
    ),
  );
}

export const worksheet = (rows: string, after = ''): string =>
  `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
