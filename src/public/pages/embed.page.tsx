import type { VNode } from 'preact';
import { Heading } from '../../site/heading';
import { inLanguage, sitePaths } from '../../site/links';
import { usePage } from '../../site/page-context';
import { siteTexts } from '../../site/site-texts';
import { publicPaths } from '../public-paths';
import type { PlaceToday } from '../reading/place-reader';
import { currentOf } from '../reading/place-today';
import { SetFigure } from './outline-parts';
import { placeTexts } from './place.texts';
import { themeOf } from './theme-sheet';
import { swedishPart } from './swedish-part';

/** How things stand in one municipality, small enough to stand on another site. No frame of ours, and a way back here. */
export function EmbedPage({ place }: { readonly place: PlaceToday }): VNode {
  const { language, cssPath } = usePage();
  const texts = placeTexts[language];
  const current = currentOf(place);
  const theme = themeOf(place);
  return (
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${place.name} – ${siteTexts[language].serviceName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={sitePaths.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={cssPath} />
        {theme && <link rel="stylesheet" href={theme} />}
        <base target="_top" />
      </head>
      <body class="embed">
        <main>
          <Heading level={1} lang={swedishPart(language)} href={publicPaths.municipality(place.slug)}>
            {place.name}
          </Heading>
          {current.length === 0 && <p>{texts.noneCurrent}</p>}
          {current.map((outline) => (
            <section key={outline.set.id}>
              <h2 lang={swedishPart(language)}>{outline.set.title}</h2>
              <SetFigure {...outline} />
              <p>
                <a href={inLanguage(publicPaths.promiseSet(outline.set.id), language)}>{texts.readMore}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
