import type { ComponentChildren, VNode } from 'preact';
import { inLanguage, sitePaths } from './links';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

export interface PageHeadProps {
  readonly title: string;
  readonly description?: string;
  readonly hasErrors?: boolean;
  readonly theme?: string | null;
  readonly children?: ComponentChildren;
}

export function PageHead({ title, description, hasErrors, theme, children }: PageHeadProps): VNode {
  const { language, cssPath, path, signedIn } = usePage();
  const texts = siteTexts[language];
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${hasErrors ? texts.errorTitlePrefix : ''}${title} – ${texts.serviceName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      {description && <meta name="description" content={description} />}
      {!signedIn && <ForSharing title={title} description={description} />}
      {(['sv', 'en'] as const).map((other) => (
        <link key={other} rel="alternate" hreflang={other} href={`${path}?lang=${other}`} />
      ))}
      <link rel="icon" href={sitePaths.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={cssPath} />
      {theme && <link rel="stylesheet" href={theme} />}
      {children}
    </head>
  );
}

/** What other services show of a link to the page (Open Graph). */
function ForSharing({ title, description }: Pick<PageHeadProps, 'title' | 'description'>): VNode {
  const { language, baseUrl, path, picturePath } = usePage();
  const texts = siteTexts[language];
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={texts.serviceName} />
      <meta property="og:locale" content={language === 'sv' ? 'sv_SE' : 'en_GB'} />
      <meta property="og:url" content={`${baseUrl}${inLanguage(path, language)}`} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:image" content={`${baseUrl}${picturePath}`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={texts.pictureText} />
    </>
  );
}
