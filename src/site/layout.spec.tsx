import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ErrorPage } from './error-page';
import { Heading } from './heading';
import { PageLayout } from './layout';
import { inLanguage } from './links';
import { PageContext, type PageContextView } from './page-context';

const context: PageContextView = {
  language: 'sv',
  path: '/kommun/lovsta',
  cssPath: '/site.abc.css',
  baseUrl: 'https://loften.example.se',
  picturePath: '/assets/share.png',
  scriptPath: '',
  signedIn: null,
  isDemo: false,
  returnedForm: null,
  done: null,
};
const shown = (page: VNode, more: Partial<PageContextView> = {}) =>
  renderToString(<PageContext.Provider value={{ ...context, ...more }}>{page}</PageContext.Provider>);
const page = (
  <PageLayout title="Löften" description="5 av 12 är genomförda." breadcrumbs={[{ text: 'Alla', href: '/' }]}>
    <h1>Löften</h1>
  </PageLayout>
);
const anna = { name: 'Anna Ek', csrfToken: 'a-token', newFormKey: () => 'a-key' };

describe('the frame of a page', () => {
  it('says its language, its title and what it is about', () => {
    const html = shown(page);
    expect(html).toMatch(/^<html lang="sv"/);
    expect(html).toContain('<title>Löften – Medborgarlöften</title>');
    expect(html).toContain('<meta property="og:description" content="5 av 12 är genomförda."');
    expect(html).toContain('<link rel="stylesheet" href="/site.abc.css"');
  });

  it('leads to the same page in the other language, in that language', () => {
    const html = shown(page);
    expect(html).toContain('href="/kommun/lovsta?lang=en" hreflang="en" lang="en">English<');
    const english = shown(page, { language: 'en' });
    expect(english).toContain('href="/kommun/lovsta?lang=sv" hreflang="sv" lang="sv">Svenska<');
  });

  it('carries English on to its own links, because the public pages set no cookie', () => {
    const html = shown(page, { language: 'en' });
    expect(html).toContain('href="/?lang=en"');
    expect(shown(<Heading level={1} href="/a" children="A" />, { language: 'en' })).toContain(
      'href="/a?lang=en"',
    );
    expect(html).not.toContain('href="/"');
  });

  it('begins with a way past the menu to the content', () => {
    const html = shown(page);
    expect(html).toMatch(/<body[^>]*><a href="#innehall" class="govuk-skip-link"/);
    expect(html).toMatch(/<main[^>]* id="innehall"/);
  });

  it('says that example data are invented, and only then', () => {
    expect(shown(page, { isDemo: true })).toContain('Exempeldata');
    expect(shown(page)).not.toContain('Exempeldata');
  });

  it('tells residents where urgent matters go, and has no form for them', () => {
    const html = shown(page);
    expect(html).toContain('href="tel:112"');
    expect(html).toContain('href="tel:11414"');
    expect(html).not.toContain('<form');
  });

  it('shows who is signed in and a form to sign out with its token', () => {
    const html = shown(page, { signedIn: anna });
    expect(html).toContain('Anna Ek');
    expect(html).toMatch(/<form method="post" action="\/logga-ut"/);
    expect(html).toContain('name="csrfToken" value="a-token"');
    expect(html).not.toContain('tel:112');
  });

  it('tells first in the title that a form came back', () => {
    expect(shown(<PageLayout title="Rapportera" hasErrors children="" />)).toContain(
      '<title>Fel: Rapportera',
    );
  });

  it('marks only the closest link of the menu as the current one', () => {
    const navigation = [
      { text: 'Att göra', href: '/arbete' },
      { text: 'Löften', href: '/arbete/loften' },
    ];
    const html = shown(<PageLayout title="x" navigation={navigation} children="" />, {
      path: '/arbete/loften/1',
    });
    expect(html.match(/aria-current/g)).toHaveLength(1);
    expect(html).toContain('href="/arbete/loften" aria-current="true"');
  });

  it('uses a wider frame only when asked to', () => {
    expect(shown(<PageLayout title="x" wide children="" />)).toContain('frame--wide');
    expect(shown(page)).not.toContain('frame--wide');
  });
});

describe('a page for what went wrong', () => {
  it('says what happened and what to do next', () => {
    const suggestions = [{ text: 'Läs den nya texten', href: '/ny' }];
    const html = shown(<ErrorPage view={{ status: 409, title: 'Ändrad', text: 'Läs om.', suggestions }} />);
    expect(html).toContain('<span>Ändrad</span></h1>');
    expect(html).toContain('<a href="/ny">Läs den nya texten</a>');
    expect(html).toContain('409');
  });
});

describe('an address in a language', () => {
  it.each([
    ['/a', '/a?lang=en'],
    ['/a?b=1', '/a?b=1&lang=en'],
    ['/a#c', '/a?lang=en#c'],
    ['/a?lang=en', '/a?lang=en'],
    ['https://polisen.se/', 'https://polisen.se/'],
    ['#c', '#c'],
  ])('%s becomes %s in English', (href, expected) => {
    expect(inLanguage(href, 'en')).toBe(expected);
    expect(inLanguage(href, 'sv')).toBe(href);
  });
});
