import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Agreements } from '../../agreements/agreements';
import { FocusAreas } from '../../agreements/focus-areas';
import { SituationalPictures } from '../../agreements/situational-pictures';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { addDays } from '../../kernel/day';
import { onOrBefore } from '../../kernel/working-days';
import { Districts } from '../../organisations/districts';
import type { DemoDays } from './demo-days';
import type { Diary } from './diary';
import { districts, type Laid, theAgreement, theFocusAreas, thePicture } from './groundwork-texts';
import { known, type Population } from './population';

/** Districts and agreement first, then the picture of each period, then the problems that were chosen. */
export function writeGroundwork(
  diary: Diary,
  app: INestApplicationContext,
  population: Population,
  days: DemoDays,
): void {
  const by = known(population.callers, 'elin');
  const municipalityId = known(population.actorIds, 'bjorkhamra');
  const onDay = (from: string, offset: number, act: (by: Caller) => Promise<unknown>) =>
    diary.on(onOrBefore(addDays(from, offset)), () =>
      app.get(Transactions).asStaff(by.userId, () => act(by)),
    );
  const lay = (key: string) => {
    const formKey = randomUUID();
    population.laid.set(key, formKey);
    return { formKey, municipalityId };
  };
  const picture = (key: Laid, from: string, day: string) =>
    onDay(from, -62, (caller) =>
      app.get(SituationalPictures).add({ ...lay(key), ...thePicture(day) }, caller),
    );

  onDay(days.last.start, -85, async (caller) => {
    for (const name of districts)
      population.laid.set(name, (await app.get(Districts).addBy(municipalityId, name, caller)).id);
  });
  onDay(days.last.start, -80, (caller) => agree(app, population, days, caller));
  picture('earlierPicture', days.last.start, addDays(days.last.start, -70));
  picture('picture', days.current.start, addDays(days.current.start, -70));
  for (const [key, area] of Object.entries(theFocusAreas))
    onDay(days.last.start, -58, (caller) => {
      const { district, ...told } = area;
      const districtId = district ? known(population.laid, district) : null;
      const [agreementId, pictureId] = (['agreement', 'earlierPicture'] as const).map((one) =>
        known(population.laid, one),
      );
      const input = { ...lay(key), ...told, districtId };
      return app
        .get(FocusAreas)
        .add({ ...input, agreementId: agreementId ?? null, pictureId: pictureId ?? null }, caller);
    });
}

/** Drafted, signed by both and entered in each one's registry, by its coordinator. */
async function agree(
  app: INestApplicationContext,
  { actorIds, laid }: Population,
  days: DemoDays,
  by: Caller,
): Promise<void> {
  const agreements = app.get(Agreements);
  const [keeperId, policeId] = [known(actorIds, 'bjorkhamra'), known(actorIds, 'bjorkadalen')];
  const input = {
    ...theAgreement(days),
    ...{ keeperId, formKey: randomUUID(), partyIds: [keeperId, policeId] },
  };
  const { id } = await agreements.draft(input, by);
  laid.set('agreement', id);
  const signatories =
    'Björkhamra kommun; Kommunstyrelsens ordförande\nLokalpolisområde Björkådalen; Lokalpolisområdeschefen';
  await agreements.sign(id, { signedOn: onOrBefore(addDays(days.last.start, -82)), signatories }, by);
  await agreements.register(id, { partyId: keeperId, registryNumber: 'KS 2214/118' }, by);
  await agreements.register(id, { partyId: policeId, registryNumber: 'A99.214/118' }, by);
}
