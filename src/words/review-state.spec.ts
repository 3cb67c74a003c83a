import { reviewCanBecome, type ReviewState, reviewStates, waitsForChief } from './review-state';

describe('a review', () => {
  it('goes only the ways of its table', () => {
    const ways = reviewStates.flatMap((from) =>
      reviewStates.filter((to) => reviewCanBecome(from, to)).map((to) => `${from} -> ${to}`),
    );
    expect(ways).toEqual([
      'not_reviewed -> reviewed',
      'not_reviewed -> more_information_wanted',
      'more_information_wanted -> information_given',
      'information_given -> reviewed',
      'information_given -> more_information_wanted',
    ]);
  });

  it.each<[ReviewState, boolean]>([
    ['not_reviewed', true],
    ['reviewed', false],
    ['more_information_wanted', false],
    ['information_given', true],
  ])('that is %s waits for the chief: %s', (state, waits) => {
    expect(waitsForChief(state)).toBe(waits);
  });
});
