import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../kernel/language';
import { PageContext, type PageContextView } from './page-context';
import { ProgressFigure } from './progress-figure';
import { StackedFigure } from './stacked-figure';
import { summaryOf, type StatusCount } from './status-counts';

const context: PageContextView = {
  language: 'sv',
  path: '/',
  cssPath: '',
  baseUrl: 'https://loften.example.se',
  picturePath: '/assets/share.png',
  scriptPath: '',
  signedIn: null,
  isDemo: false,
  returnedForm: null,
  done: null,
};
const shown = (figure: VNode, language: Language = 'sv') =>
  renderToString(<PageContext.Provider value={{ ...context, language }}>{figure}</PageContext.Provider>);

const counts: readonly StatusCount[] = [
  { status: 'completed', count: 5 },
  { status: 'in_progress', count: 3 },
  { status: 'late', count: 2 },
  { status: 'not_started', count: 0 },
  { status: 'paused', count: 1 },
  { status: 'cancelled', count: 2 },
];
const total = 13;
const stacked = <StackedFigure idPrefix="alla" caption="Fem är genomförda" counts={counts} />;

const numbersIn = (pattern: RegExp, html: string) =>
  [...html.matchAll(pattern)].map((match) => Number(match[1]));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the figure of activities by status', () => {
  it('CH-1: says the same numbers in its sentence, its bar, its key and its table', () => {
    const html = shown(stacked);
    const [said = 0, ...parts] = (summaryOf(counts, 'sv').match(/\d+/g) ?? []).map(Number);
    const widths = numbersIn(/<rect x="[\d.]+%" width="([\d.]+)%"/g, html);
    const cells = numbersIn(/<div>(\d+)<\/div><\/td>/g, html);
    expect([said, sum(parts)]).toEqual([total, total]);
    expect(sum(widths)).toBeCloseTo(100, 5);
    expect(widths.map((width) => Math.round((width * total) / 100))).toEqual(parts);
    expect(numbersIn(/<strong>(\d+)<\/strong><\/span><\/li>/g, html)).toEqual(parts);
    expect(cells).toEqual([5, 3, 2, 0, 1, 2, total]);
  });

  it('tells how many there are of each in one sentence, in both languages', () => {
    expect(summaryOf(counts, 'sv')).toBe(
      '13 aktiviteter: 5 genomförda, 3 pågår, 2 försenade, 1 pausad och 2 utgår.',
    );
    expect(summaryOf(counts, 'en')).toBe(
      '13 activities: 5 completed, 3 in progress, 2 late, 1 paused and 2 cancelled.',
    );
    expect(summaryOf([{ status: 'late', count: 1 }], 'sv')).toBe('1 aktivitet: 1 försenad.');
    expect(summaryOf([], 'sv')).toBe('Det finns inga aktiviteter ännu.');
  });

  it('CH-1: is named by its visible caption and its sentence', () => {
    const html = shown(stacked);
    expect(html).toContain('role="img" aria-labelledby="alla-caption alla-summary"');
    expect(html).toContain('id="alla-caption"');
    expect(html).toContain('id="alla-summary"');
    expect(html).toMatch(/<caption[^>]*>Fem är genomförda<\/caption>/);
  });

  it('CH-3: differs in pattern and not in colour alone', () => {
    const patterns = [...shown(stacked).matchAll(/<pattern id="alla-(\w+)".*?<\/pattern>/g)];
    const marks = patterns.map(([pattern]) => / d="([^"]*)"/.exec(pattern)?.[1] ?? 'solid');
    expect(patterns).toHaveLength(5);
    expect(new Set(marks).size).toBe(5);
  });

  it('CH-3: has a gap between its parts, and a name and a number for each in its key', () => {
    const html = shown(stacked);
    expect(html.match(/class="stacked__gap"/g)).toHaveLength(4);
    const key = /<ul class="stacked__legend">.*?<\/ul>/.exec(html)?.[0] ?? '';
    expect(
      [...key.matchAll(/<span>([^<]+) <strong>(\d+)<\/strong>/g)].map(([, name, count]) => [name, count]),
    ).toEqual([
      ['Genomförd', '5'],
      ['Pågår', '3'],
      ['Försenad', '2'],
      ['Pausad', '1'],
      ['Utgår', '2'],
    ]);
  });

  it('CH-2: has no style of its own, which a strict policy would block', () => {
    expect(shown(stacked)).not.toMatch(/<style| style="/);
  });

  it('CH-4: is the same bytes for the same numbers, and has each id once', () => {
    const html = shown(stacked);
    expect(shown(stacked)).toBe(html);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('alla-'))).toBe(true);
  });

  it('CH-5: escapes what it is called', () => {
    const html = shown(<StackedFigure idPrefix="x" caption={'<script>&"'} counts={counts} />);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script>&amp;&quot;');
  });

  it('CH-6: takes less than 5 ms of a processor', () => {
    const rounds = 200;
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) shown(stacked);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / rounds).toBeLessThan(5);
  });

  it('draws no bar when there is nothing to draw', () => {
    const html = shown(<StackedFigure idPrefix="tom" caption="Inget än" counts={[]} />);
    expect(html).not.toContain('role="img"');
    expect(html).toContain('Det finns inga aktiviteter ännu.');
  });
});

describe('the figure of how far something counted has come', () => {
  const walks = { kind: 'activity', id: 'v', done: 3, target: 4, unit: 'trygghetsvandringar' } as const;

  it('says it in words that also name the bar', () => {
    const html = shown(<ProgressFigure {...walks} />);
    expect(html).toContain('<strong>3 av 4</strong> trygghetsvandringar');
    expect(html).toContain('role="img" aria-labelledby="v-words"');
    expect(html).not.toContain('%');
  });

  it('has a step for each when they are few', () => {
    const html = shown(<ProgressFigure {...walks} />);
    expect(html.match(/class="progress__done"/g)).toHaveLength(3);
    expect(html.match(/class="progress__rest"/g)).toHaveLength(1);
  });

  it('has one measure when they are many, never longer than the whole', () => {
    const many = shown(<ProgressFigure {...walks} done={30} target={120} />);
    expect(many).toContain('class="progress__done" width="25"');
    const more = shown(<ProgressFigure {...walks} done={150} target={120} />);
    expect(more).toContain('class="progress__done" width="100"');
    expect(more).toContain('150 av 120');
  });

  it('says at least and at most as it was promised', () => {
    expect(shown(<ProgressFigure {...walks} comparator="at_least" />)).toContain('3 av minst 4');
    expect(shown(<ProgressFigure {...walks} comparator="at_most" />, 'en')).toContain('3 of at most 4');
  });

  it('writes large numbers as the language does', () => {
    expect(shown(<ProgressFigure {...walks} target={1191} />)).toContain('3 av 1\u00a0191');
    expect(shown(<ProgressFigure {...walks} target={1191} />, 'en')).toContain('3 of 1,191');
  });

  it('gives a direction words, but no bar and no percentage', () => {
    const html = shown(<ProgressFigure kind="direction" />);
    expect(html).toContain('Löftet anger en inriktning');
    expect(html).not.toContain('<svg');
    expect(html).not.toContain('%');
  });
});
