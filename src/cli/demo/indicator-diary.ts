import { randomUUID } from 'node:crypto';
import { Indicators } from '../../indicators/indicators';
import { Measurements } from '../../indicators/measurements';
import { PromiseSets } from '../../promises/promise-sets';
import type { Diary } from './diary';
import type { LivePlan } from './live-plan';
import type { DemoIndicator } from './set-parts';

/** What is measured beside the promises, by the authority that measures it. */
export function writeIndicators(diary: Diary, live: LivePlan): void {
  for (const indicator of live.plan.indicators ?? []) {
    const { side, addedOn, measured } = indicator;
    const speaker = live.speakerFor(side);
    const formKey = randomUUID();
    diary.on(addedOn, () => add(live, indicator, formKey));
    for (const { on: toOn, value, n = null, margin = null, note = '' } of measured) {
      const figures = { value, n, margin, note, fromOn: null, toOn, source: '', isBaseline: false };
      diary.on(toOn, () =>
        live.as(speaker, (by) =>
          live.app.get(Measurements).register(formKey, { ...figures, formKey: randomUUID() }, by),
        ),
      );
    }
  }
}

async function add(live: LivePlan, indicator: DemoIndicator, formKey: string): Promise<void> {
  const { name, level, source, unit, goodDirection, geography, interpretationNote, baseline } = indicator;
  await live.as(live.speakerFor(indicator.side), async (by) => {
    const promises = await live.app.get(PromiseSets).promises(live.setId);
    const { marginNote = '', district } = indicator;
    const input = {
      ...{ formKey, name, level, source, unit, goodDirection, geography, interpretationNote, marginNote },
      isCount: indicator.isCount ?? false,
      isUncertain: marginNote !== '',
      districtId: district ? live.laid(district) : null,
      promiseIds: indicator.promises.flatMap((number) => promises[number - 1]?.id ?? []),
      focusAreaIds: indicator.focusAreas.map((area) => live.laid(area)),
      baselineOn: baseline.on,
      baselineValue: baseline.value,
    };
    return live.app.get(Indicators).add(live.setId, input, by);
  });
}
