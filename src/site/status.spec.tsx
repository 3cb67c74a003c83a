import { renderToString } from 'preact-render-to-string';
import { PageContext, type PageContextView } from './page-context';
import { StatusLegend } from './status-legend';
import { statusLook } from './status-look';
import { StatusTag } from './status-tag';
import { statusTexts, type StatusKey } from './status-texts';

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
const statuses = Object.keys(statusTexts.sv) as StatusKey[];
const tag = (status: StatusKey) =>
  renderToString(
    <PageContext.Provider value={context}>
      <StatusTag status={status} />
    </PageContext.Provider>,
  );

describe('a status', () => {
  it.each([
    ['not_started', 'Inte påbörjad', 'Not started', 'grey', 'ring'],
    ['in_progress', 'Pågår', 'In progress', 'blue', 'half'],
    ['completed', 'Genomförd', 'Completed', 'green', 'tick'],
    ['paused', 'Pausad', 'Paused', 'yellow', 'bars'],
    ['cancelled', 'Utgår', 'Cancelled', 'purple', 'slash'],
    ['late', 'Försenad', 'Late', 'orange', 'triangle'],
    ['due_soon', 'Förfaller snart', 'Due soon', 'yellow', 'clock'],
    ['stale', 'Inte uppdaterad på länge', 'Not updated for a long time', 'grey', 'dots'],
    ['draft', 'Utkast', 'Draft', 'grey', 'sheet'],
    ['proposed', 'För godkännande', 'For approval', 'yellow', 'sheet_sent'],
    ['approved', 'Godkänt', 'Approved', 'blue', 'sheet_tick'],
    ['signed', 'Undertecknat', 'Signed', 'green', 'sheet_signed'],
    ['ended', 'Avslutat', 'Ended', 'teal', 'sheet_closed'],
  ] as const)('%s is called %s and %s, and is %s with a %s', (status, swedish, english, tone, shape) => {
    expect(statusTexts.sv[status].word).toBe(swedish);
    expect(statusTexts.en[status].word).toBe(english);
    expect(statusLook[status]).toEqual({ tone, shape });
  });

  it('DS-4: is never red', () => {
    expect(Object.values(statusLook).map(({ tone }) => tone as string)).not.toContain('red');
  });

  it('R-4: has a shape no other status has, so that colour is never alone', () => {
    const shapes = statuses.map((status) => /<svg.*<\/svg>/.exec(tag(status))?.[0]);
    expect(shapes.every((shape) => shape?.includes('<path'))).toBe(true);
    expect(new Set(shapes).size).toBe(statuses.length);
  });

  it('DS-3: is a word in a tag and never a link or a button', () => {
    for (const status of statuses) {
      expect(tag(status)).toContain(`<span>${statusTexts.sv[status].word}</span>`);
      expect(tag(status)).not.toMatch(/<(a|button)\b/);
    }
  });

  it('R-4: is explained in a sentence one click away', () => {
    const html = renderToString(
      <PageContext.Provider value={context}>
        <StatusLegend statuses={statuses} />
      </PageContext.Provider>,
    );
    for (const status of statuses) expect(html).toContain(`<dd>${statusTexts.sv[status].meaning}</dd>`);
  });
});
