import { foundationFaults } from './foundation-faults';

const dark = { id: '1', title: 'Otrygghet i centrum', causeAnalysis: 'Mörkt och tomt.' };
const fast = { id: '2', title: 'Hastigheter', causeAnalysis: ' ' };

describe('what a promise set builds on', () => {
  it('lacks something when it has no focus area', () => {
    expect(foundationFaults([])).toEqual({ hasNoFocusArea: true, withoutAnalysis: [] });
  });

  it('lacks something when a focus area has no cause analysis', () => {
    expect(foundationFaults([dark, fast])).toEqual({
      hasNoFocusArea: false,
      withoutAnalysis: [{ id: '2', title: 'Hastigheter' }],
    });
  });

  it('lacks nothing when every focus area has its causes', () => {
    expect(foundationFaults([dark])).toBeNull();
  });
});
