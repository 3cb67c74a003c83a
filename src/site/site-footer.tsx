import type { VNode } from 'preact';
import { inLanguage, sitePaths } from './links';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

/** Residents are told where urgent matters go, staff that what they write can be asked for. */
export function SiteFooter(): VNode {
  const { language, signedIn } = usePage();
  const texts = siteTexts[language];
  return (
    <footer class="site-footer">
      <div class="govuk-width-container">
        {signedIn ? <p>{texts.staffFooter}</p> : <Emergency />}
        <ul>
          <li>
            <a href={inLanguage(sitePaths.accessibility, language)}>{texts.accessibility}</a>
          </li>
          <li>
            <a href={sitePaths.apiDocumentation}>{texts.apiDocumentation}</a>
          </li>
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
