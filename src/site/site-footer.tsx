import type { VNode } from 'preact';
import { inLanguage, sitePaths } from './links';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

export interface SiteFooterProps {
  /** The accessibility statement that holds for the page, when it is one municipality's. */
  readonly accessibility?: string;
}

/** Residents are told where urgent matters go, staff that what they write can be asked for. */
export function SiteFooter({ accessibility = sitePaths.accessibility }: SiteFooterProps): VNode {
  const { language, signedIn } = usePage();
  const texts = siteTexts[language];
  return (
    <footer class="site-footer">
      <div class="govuk-width-container">
        {signedIn ? <p>{texts.staffFooter}</p> : <Emergency />}
        <ul>
          {(['accessibility', 'words', 'method', 'data', 'contact'] as const).map((page) => (
            <li key={page}>
              <a href={inLanguage(page === 'accessibility' ? accessibility : sitePaths[page], language)}>
                {texts[page]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

function Emergency(): VNode {
  const texts = siteTexts[usePage().language];
  return (
    <p>
      {texts.emergencyStart}
      <a href="tel:112">112</a>
      {texts.emergencyMiddle}
      <a href="tel:11414">114&nbsp;14</a>. {texts.noTips}
    </p>
  );
}
