import { renderToString } from 'preact-render-to-string';
import { Table } from './table';

const rows = [{ name: 'Vandringar', done: 3 }];
const name = { heading: 'Aktivitet', cell: (row: { name: string }) => row.name };
const done = { heading: 'Gjort', cell: (row: { done: number }) => row.done, isNumber: true };

describe('a table', () => {
  it('has a caption, and headings for its columns and rows', () => {
    const html = renderToString(
      <Table caption="Läget" columns={[name, done]} rows={rows} keyOf={(row) => row.name} />,
    );
    expect(html).toContain('<caption>Läget</caption>');
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
    expect(html).toMatch(/<th scope="row"[^>]*>Vandringar<\/th>/);
  });

  it('names each cell, so that a row can stand as a block on a phone', () => {
    const html = renderToString(
      <Table caption="Läget" columns={[name, done]} rows={rows} keyOf={(row) => row.name} />,
    );
    expect(html).toContain('data-label="Gjort" class="number"');
    expect(html).toContain('role="table"');
  });

  it('lets a wide grid move sideways in a region that can be reached and has a name', () => {
    const grid = (
      <Table caption="Läget" columns={[name, done]} rows={rows} keyOf={(row) => row.name} onPhone="scroll" />
    );
    expect(renderToString(grid)).toMatch(
      /^<div class="table-scroll" role="region" aria-label="Läget" tabindex="0">/,
    );
  });

  it('sorts by links and says how it is sorted', () => {
    const sorted = { ...name, sort: { href: '?sort=name', now: 'descending' as const } };
    const html = renderToString(
      <Table caption="Läget" columns={[sorted]} rows={rows} keyOf={(row) => row.name} />,
    );
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('<a href="?sort=name">Aktivitet');
  });

  it('ends with its sums', () => {
    const html = renderToString(
      <Table
        caption="Läget"
        columns={[name, done]}
        rows={rows}
        keyOf={(row) => row.name}
        sums={['Summa', 3]}
      />,
    );
    expect(html).toMatch(/<tfoot.*Summa<\/th>.*<div>3<\/div>/);
  });
});
