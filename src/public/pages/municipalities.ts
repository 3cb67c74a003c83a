import type { OutlineToday, Timing } from '../reading/set-today';

export interface MunicipalityOutlines {
  readonly name: string;
  readonly of: Readonly<Record<Timing, readonly OutlineToday[]>>;
}

const swedish = new Intl.Collator('sv');

/** By name, as Swedes sort: Å, Ä and Ö last. A set of several municipalities stands under each of them. */
export function byMunicipality(outlines: readonly OutlineToday[]): MunicipalityOutlines[] {
  const names = [...new Set(outlines.flatMap(municipalitiesOf))].sort((one, other) =>
    swedish.compare(one, other),
  );
  return names.map((name) => {
    const own = outlines.filter((outline) => municipalitiesOf(outline).includes(name));
    const at = (timing: Timing) => own.filter((outline) => outline.timing === timing);
    return { name, of: { upcoming: at('upcoming'), current: at('current'), past: at('past') } };
  });
}

/** Its parties, should no municipality be among them: nothing published is left out. */
function municipalitiesOf({ parties }: Pick<OutlineToday, 'parties'>): string[] {
  const municipalities = parties.filter(({ party }) => party === 'municipality');
  return (municipalities.length > 0 ? municipalities : parties).map(({ name }) => name);
}
