import type { Language } from '../../kernel/language';
import type { Link } from '../../site/links';
import { publicPaths } from '../public-paths';
import type { SetToday } from '../reading/set-today';
import { promiseSetTexts } from './promise-set.texts';

type Parties = Pick<SetToday, 'parties'>;

/** From the start page by the municipality; by the first of them where several have promised together. */
export function wayToSet({ parties }: Parties, language: Language): Link[] {
  const municipality = municipalityOf(parties);
  return [
    { href: publicPaths.start, text: promiseSetTexts[language].start },
    ...(municipality ? [{ href: publicPaths.municipality(municipality.slug), text: municipality.name }] : []),
  ];
}

export function statementOf({ parties }: Parties): string | undefined {
  const municipality = municipalityOf(parties);
  return municipality && publicPaths.statement(municipality.slug);
}

function municipalityOf(parties: Parties['parties']): { name: string; slug: string } | undefined {
  return parties.flatMap(({ party, name, slug }) =>
    party === 'municipality' && slug !== null ? [{ name, slug }] : [],
  )[0];
}
