import type { VNode } from 'preact';
import { optionsOf, wordsIn } from '../../agreements/pages/choices';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { ClashingFields } from '../../site/clashing-fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { indicatorTexts } from '../../site/indicator-texts';
import { OpenedForm } from '../../site/opened-form';
import { usePage } from '../../site/page-context';
import { indicatorPaths } from '../indicator.paths';
import { BaselineFields, PlaceFields, TieFields, UncertaintyFields, WhatFields } from './indicator-fields';
import { indicatorPageTexts } from './indicator-page.texts';
import type { IndicatorFormView } from './indicator-views';

interface IndicatorFormPageProps {
  readonly view: IndicatorFormView;
  readonly formKey: string;
}

export function IndicatorFormPage({ view, formKey }: IndicatorFormPageProps): VNode {
  const page = usePage();
  const { list, form: texts } = indicatorPageTexts[page.language];
  const words = indicatorTexts[page.language];
  const form = fillForm(page, 'indicator', view.fields);
  const { saved, promiseSet } = view;
  const title = saved ? texts.editTitle : texts.newTitle;
  return (
    <StaffLayout
      title={title}
      below={[
        { href: promisePaths.set(promiseSet.id), text: promiseSet.title },
        { href: indicatorPaths.ofSet(promiseSet.id), text: list.title },
        ...(saved ? [{ href: indicatorPaths.indicator(saved.id), text: saved.name }] : []),
      ]}
    >
      <ClashingFields
        form="indicator"
        labels={labelsOf(texts)}
        inWords={wordsIn({
          level: words.levels,
          goodDirection: words.directions,
          geography: words.places,
          districtId: view.districts,
          promiseIds: view.promises.map(({ id, number }) => ({ id, name: String(number) })),
          focusAreaIds: view.focusAreas,
          isCount: { yes: texts.yes },
          isUncertain: { yes: texts.yes },
        })}
      />
      <Heading level={1} overline={saved?.name ?? promiseSet.title}>
        {title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      <OpenedForm
        action={saved ? indicatorPaths.edit(saved.id) : indicatorPaths.ofSet(promiseSet.id)}
        name="indicator"
        opened={saved && { version: saved.version, fields: view.fields }}
        formKey={formKey}
      >
        <WhatFields form={form} />
        <PlaceFields form={form} districts={optionsOf(view.districts)} />
        <UncertaintyFields form={form} />
        <TieFields form={form} view={view} />
        {!saved && <BaselineFields form={form} today={view.today} />}
        <Button>{texts.save}</Button>
      </OpenedForm>
    </StaffLayout>
  );
}

const labelsOf = (texts: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
