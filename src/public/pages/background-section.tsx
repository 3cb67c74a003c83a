import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import type { SetToday } from '../reading/set-today';
import { indicatorsTexts } from './indicators.texts';
import { Prose, swedishPart } from './swedish-part';

/** How things were and which problems the promises are to do something about. Left out when nothing is told. */
export function BackgroundSection({ focusAreas, picture }: SetToday): VNode {
  const { language } = usePage();
  const texts = indicatorsTexts[language];
  return (
    <>
      {focusAreas.length > 0 && <Heading level={2}>{texts.problems}</Heading>}
      {focusAreas.map(({ id, title, districtName, problem, goal }) => (
        <section key={id}>
          <Heading level={3} overline={districtName ?? undefined} lang={swedishPart(language)}>
            {title}
          </Heading>
          <Prose text={problem} />
          {goal && (
            <p>
              {texts.goal} <span lang={swedishPart(language)}>{goal}</span>
            </p>
          )}
        </section>
      ))}
      {picture && (
        <section>
          <Heading level={2}>{texts.picture}</Heading>
          <Prose text={picture.summary} />
          <p class="quiet">{texts.pictureDay(formatDay(picture.day, language))}</p>
        </section>
      )}
    </>
  );
}
