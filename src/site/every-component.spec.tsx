import { renderToString } from 'preact-render-to-string';
import { Button, ButtonLink, ButtonRow } from './button';
import { Card, Cards } from './card';
import { Checkbox, RadioField } from './choice-fields';
import { Day } from './day';
import { ErrorSummary } from './error-summary';
import { DayField, SelectField, TextArea, TextField } from './fields';
import { fillForm } from './filled-form';
import { Heading } from './heading';
import { Instant } from './instant';
import { KeyFigures } from './key-figures';
import { PageLayout } from './layout';
import { Notice } from './notice';
import { OnlyInSwedish } from './only-in-swedish';
import { PageContext, usePage, type PageContextView } from './page-context';
import { PostForm } from './post-form';
import { ProgressFigure } from './progress-figure';
import { SavedMeanwhile } from './saved-meanwhile';
import { siteTexts } from './site-texts';
import { StackedFigure } from './stacked-figure';
import { StatusLegend } from './status-legend';
import { statusLook } from './status-look';
import { StatusTag } from './status-tag';
import { statusTexts, type StatusKey } from './status-texts';
import { SummaryList } from './summary-list';
import { Table } from './table';
import { Timeline } from './timeline';

const nasty = `<script>&"'`;
const escaped = '&lt;script>&amp;&quot;';
const statuses = Object.keys(statusLook) as StatusKey[];

/** Every component once, with the same text from a user in every place that takes one. */
function Everything() {
  const form = fillForm(usePage(), 'report');
  const options = [{ value: nasty, text: nasty, hint: nasty }];
  const link = { text: nasty, href: `/a?b=${nasty}` };
  const column = {
    heading: nasty,
    cell: (row: string) => row,
    sort: { href: link.href, now: 'ascending' as const },
  };
  return (
    <PageLayout
      title={nasty}
      description={nasty}
      breadcrumbs={[link]}
      navigation={[link]}
      hasErrors={form.hasErrors}
    >
      <ErrorSummary faults={form.faults} />
      <SavedMeanwhile form="report" labels={{ text: nasty }} />
      <Heading level={1} overline={nasty}>
        {nasty}
      </Heading>
      {statuses.map((status) => (
        <StatusTag key={status} status={status} />
      ))}
      <StatusLegend statuses={statuses} />
      <Notice kind="success" />
      <Notice kind="info" />
      <Notice kind="warning">
        <p>{nasty}</p>
      </Notice>
      <KeyFigures figures={[{ label: nasty, number: 1, status: 'late' }]} />
      <ProgressFigure kind="activity" id="one" done={1} target={2} unit={nasty} period={nasty} />
      <ProgressFigure kind="activity" id="two" done={1} target={20} unit={nasty} />
      <ProgressFigure kind="direction" />
      <StackedFigure idPrefix="first" caption={nasty} counts={[{ status: 'late', count: 1 }]} />
      <StackedFigure idPrefix="second" caption={nasty} counts={[{ status: 'late', count: 1 }]} />
      <Table caption={nasty} columns={[column]} rows={[nasty]} keyOf={(row) => row} onPhone="scroll" />
      <SummaryList rows={[{ label: nasty, value: nasty, action: { ...link, about: nasty } }]} />
      <Cards>
        <Card heading={nasty} level={2} href={link.href} tag={<StatusTag status="late" />} />
      </Cards>
      <PostForm action="/x" name={form.name} version={1}>
        <TextField {...form.field('title')} label={nasty} hint={nasty} visibility="public" isOptional />
        <TextArea {...form.field('text')} label={nasty} visibility="internal" />
        <SelectField {...form.field('select')} label={nasty} options={options} />
        <RadioField {...form.field('radio')} label={nasty} options={options} hint={nasty} />
        <DayField {...form.field('day')} label={nasty} />
        <Checkbox {...form.field('tick')} label={nasty} hint={nasty} />
        <ButtonRow>
          <Button name="way" value={nasty}>
            {nasty}
          </Button>
          <ButtonLink href={link.href}>{nasty}</ButtonLink>
        </ButtonRow>
      </PostForm>
      <Timeline
        happenings={[{ id: '1', day: '2026-11-14', title: nasty, text: nasty, isCorrection: true }]}
      />
      <Day day="2026-06-30" />
      <Instant at="2026-06-30T12:00:00Z" />
      <OnlyInSwedish>
        <p>{nasty}</p>
      </OnlyInSwedish>
    </PageLayout>
  );
}

const context: PageContextView = {
  language: 'sv',
  path: '/a',
  cssPath: '/site.css',
  baseUrl: 'https://loften.example.se',
  picturePath: '/assets/share.png',
  scriptPath: '',
  signedIn: { name: nasty, csrfToken: nasty, newFormKey: () => nasty },
  isDemo: true,
  returnedForm: {
    name: 'report',
    values: { title: nasty, text: nasty, select: nasty, radio: nasty },
    faults: ['title', 'text', 'select', 'radio', 'day', 'tick', null].map((field) => ({
      field,
      message: nasty,
    })),
    savedMeanwhile: { values: { text: 'annat' }, by: nasty, at: '2026-06-30T12:00:00Z' },
  },
  done: null,
};
const shown = (more: Partial<PageContextView> = {}) =>
  renderToString(
    <PageContext.Provider value={{ ...context, ...more }}>
      <Everything />
    </PageContext.Provider>,
  );

describe('a page of every component', () => {
  it('shows what people wrote as text and never as markup', () => {
    const html = shown();
    expect(html).not.toContain('<script');
    expect(html).toContain(escaped);
    expect(html).not.toMatch(/="[^"]*<script>&"/);
  });

  it('uses each id once, and every reference leads to one', () => {
    const html = shown();
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const lists = [...html.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]*)"/g)].map(
      (match) => match[1],
    );
    const anchors = [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1]);
    const patterns = [...html.matchAll(/url\(#([^)]*)\)/g)].map((match) => match[1]);
    const wanted = [...lists, ...anchors, ...patterns].flatMap((list) => list?.split(' ') ?? []);
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has no style and no script of its own, so that a strict policy holds', () => {
    expect(shown()).not.toMatch(/ style=|<style|<script| on[a-z]+="/i);
  });

  it('has one first heading', () => {
    expect(shown().match(/<h1/g)).toHaveLength(1);
  });

  it('has no English left in a Swedish page', () => {
    const text = shown().replace(/<[^>]*>/g, ' ');
    const defaults = [
      'There is a problem',
      'Error',
      'Menu',
      'Skip to',
      'Breadcrumb',
      'Important',
      'Success',
      'Show',
    ];
    const english = [...stringsIn(siteTexts.en), ...stringsIn(statusTexts.en), ...defaults];
    const swedish = new Set([...stringsIn(siteTexts.sv), ...stringsIn(statusTexts.sv)]);
    const left = english.filter(
      (words) =>
        !swedish.has(words) && new RegExp(`(?<![\\p{L}])${literal(words)}(?![\\p{L}])`, 'u').test(text),
    );
    expect(left).toEqual([]);
  });

  it('marks what is only in Swedish on an English page, and says so', () => {
    const html = shown({ language: 'en' });
    expect(html).toContain(`<div lang="sv"><p>${escaped}`);
    expect(html).toContain('Only available in Swedish.');
    expect(shown()).not.toContain('lang="sv"><p>');
  });

  it('is the same bytes for the same view', () => {
    expect(shown()).toBe(shown());
  });
});

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function stringsIn(texts: object): string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'object' && value !== null) return stringsIn(value);
    return typeof value === 'string' ? [value.trim()] : [];
  });
}
