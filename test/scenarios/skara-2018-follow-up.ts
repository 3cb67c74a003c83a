import type { FollowUp } from '../../src/follow-ups/follow-up.entity';
import { type Diary, type Document } from './diary';
import { judge } from './follow-up-diary';

/** All that was told of in the follow-up of 2018, by both parties. */
export async function judgeAllButLighting(diary: Diary, year: Document, followUp: FollowUp): Promise<void> {
  await judge(diary, year, followUp, diary.place.police.liaison, {
    tillsyn: ['fulfilled', 'Fyra tillsyner av fyra.'],
    patrull: ['fulfilled', 'Omkring 100 fotpatruller.'],
    vandring: ['fulfilled', 'Vi deltog i båda vandringarna.'],
  });
  await judge(diary, year, followUp, diary.coordinator, {
    nattvandring: ['fulfilled', 'Fyra nattvandringar, en mer än vi lovade.'],
    vandring: ['fulfilled', 'Två vandringar av två.'],
  });
}

/** What was not mentioned. */
export const judgeLighting = (diary: Diary, year: Document, followUp: FollowUp): Promise<void> =>
  judge(diary, year, followUp, diary.coordinator, {
    belysning: ['not_fulfilled', '', 'Dialogen blev aldrig av. Vi hann inte bjuda in.'],
  });
