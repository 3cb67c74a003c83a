import type { ComponentChildren, VNode } from 'preact';
import { Breadcrumbs } from './breadcrumbs';
import type { Link, MenuEntry } from './links';
import { PageHead } from './page-head';
import { usePage } from './page-context';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { SiteNavigation } from './site-navigation';
import { siteTexts } from './site-texts';

export interface PageLayoutProps {
  /** What this page is, without the name of the service: it becomes the title of the window. */
  readonly title: string;
  /** One or two sentences with the numbers, for search engines and shared links. */
  readonly description?: string;
  /** The way here, without this page itself. */
  readonly breadcrumbs?: readonly Link[];
  /** The staff's or the municipality's main menu. */
  readonly navigation?: readonly MenuEntry[];
  /** Broad tables: for staff. */
  readonly wide?: boolean;
  /** A form on the page came back: the window's title says so first. */
  readonly hasErrors?: boolean;
  /** More for the head: feed and calendar links. */
  readonly head?: ComponentChildren;
  /** A style sheet with the municipality's own colours. */
  readonly theme?: string | null;
  /** The accessibility statement that holds for the page; the general one when left out. */
  readonly accessibility?: string;
  readonly children: ComponentChildren;
}

export function PageLayout(props: PageLayoutProps): VNode {
  const { language, isDemo, previewOf } = usePage();
  const texts = siteTexts[language];
  return (
    <html lang={language} class="govuk-template">
      <PageHead
        title={props.title}
        description={props.description}
        hasErrors={props.hasErrors}
        theme={props.theme}
      >
        {props.head}
      </PageHead>
      <body class={`govuk-template__body${props.wide ? ' frame--wide' : ''}`}>
        <a href="#innehall" class="govuk-skip-link">
          {texts.skipLink}
        </a>
        {isDemo && <DemoBanner title={texts.demoTitle} text={texts.demoText} />}
        {previewOf && <PreviewBanner backTo={previewOf} />}
        <SiteHeader />
        {props.navigation && <SiteNavigation links={props.navigation} />}
        <div class="site-content">
          <div class="govuk-width-container">
            {props.breadcrumbs && <Breadcrumbs links={props.breadcrumbs} />}
            <main
              class={`govuk-main-wrapper page${props.wide ? ' page--wide' : ''}`}
              id="innehall"
              tabindex={-1}
            >
              {props.children}
            </main>
          </div>
        </div>
        <SiteFooter accessibility={props.accessibility} />
      </body>
    </html>
  );
}

function PreviewBanner({ backTo }: { readonly backTo: string }): VNode {
  const texts = siteTexts[usePage().language];
  return (
    <section class="demo-banner" aria-label={texts.previewTitle}>
      <div class="govuk-width-container">
        <strong>{texts.previewTitle}</strong> {texts.previewText} <a href={backTo}>{texts.previewBack}</a>
      </div>
    </section>
  );
}

function DemoBanner({ title, text }: { readonly title: string; readonly text: string }): VNode {
  return (
    <section class="demo-banner" aria-label={title}>
      <div class="govuk-width-container">
        <strong>{title}</strong> {text}
      </div>
    </section>
  );
}
