import type { VNode } from 'preact';
import { agreementPaths, focusAreaPaths, picturePaths } from '../../agreements/agreement.paths';
import { optionsOf, wordsIn } from '../../agreements/pages/choices';
import { StaffLayout } from '../../http/staff-layout';
import { useContentLanguage, Written } from '../../http/staff-content';
import { Button } from '../../site/button';
import { CheckboxList } from '../../site/checkbox-list';
import { ClashingFields } from '../../site/clashing-fields';
import { SelectField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { DoneNotice } from '../../site/notice';
import { OpenedForm } from '../../site/opened-form';
import { usePage } from '../../site/page-context';
import { SummaryList } from '../../site/summary-list';
import { foundationPath } from '../foundation.paths';
import { foundationTexts } from '../foundation.texts';
import { promisePaths } from '../promise.paths';
import type { FoundationView } from './foundation-views';

interface FoundationProps {
  readonly view: FoundationView;
}

/** What a promise set builds on, for its parties; the keeper's coordinator chooses. */
export function FoundationPage({ view }: FoundationProps): VNode {
  const texts = foundationTexts[usePage().language];
  const { promiseSet, agreements, pictures, focusAreas } = view;
  return (
    <StaffLayout
      title={texts.title}
      below={[{ href: promisePaths.set(promiseSet.id), text: promiseSet.title }]}
    >
      <DoneNotice texts={texts.done} />
      <ClashingFields
        form="foundation"
        labels={{
          agreementId: texts.agreementId,
          pictureId: texts.pictureId,
          focusAreaIds: texts.focusAreaIds,
        }}
        inWords={wordsIn({ agreementId: agreements, pictureId: pictures, focusAreaIds: focusAreas })}
      />
      <Heading level={1} overline={promiseSet.title}>
        {texts.title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      {view.mayLay ? <FoundationForm view={view} /> : <Chosen view={view} />}
    </StaffLayout>
  );
}

function FoundationForm({ view }: FoundationProps): VNode {
  const page = usePage();
  const texts = foundationTexts[page.language];
  const form = fillForm(page, 'foundation', view.fields);
  return (
    <OpenedForm
      action={foundationPath(view.promiseSet.id)}
      name="foundation"
      opened={{ version: view.version, fields: view.fields }}
      formKey=""
    >
      <SelectField
        {...form.field('agreementId')}
        label={texts.agreementId}
        hint={texts.agreementHint}
        emptyText={texts.none}
        options={optionsOf(view.agreements)}
      />
      <SelectField
        {...form.field('pictureId')}
        label={texts.pictureId}
        hint={texts.pictureHint}
        emptyText={texts.none}
        options={optionsOf(view.pictures)}
      />
      {view.focusAreas.length > 0 ? (
        <CheckboxList
          {...form.field('focusAreaIds')}
          label={texts.focusAreaIds}
          hint={texts.focusAreaHint}
          options={optionsOf(view.focusAreas)}
          lang={useContentLanguage()}
        />
      ) : (
        <p>
          {texts.noFocusAreas} <a href={focusAreaPaths.new}>{texts.addFocusArea}</a>
        </p>
      )}
      <Button>{texts.save}</Button>
    </OpenedForm>
  );
}

function Chosen({ view }: FoundationProps): VNode {
  const texts = foundationTexts[usePage().language];
  const { fields } = view;
  const links = (chosen: string, things: FoundationView['agreements'], path: (id: string) => string) => {
    const shown = things.filter(({ id }) => chosen.split('\n').includes(id));
    return shown.length === 0
      ? texts.none
      : shown.map(({ id, name }) => (
          <p key={id}>
            <a href={path(id)}>
              <Written>{name}</Written>
            </a>
          </p>
        ));
  };
  return (
    <SummaryList
      rows={[
        {
          label: texts.agreementId,
          value: links(fields.agreementId, view.agreements, agreementPaths.agreement),
        },
        { label: texts.pictureId, value: links(fields.pictureId, view.pictures, picturePaths.picture) },
        {
          label: texts.focusAreaIds,
          value: links(fields.focusAreaIds, view.focusAreas, focusAreaPaths.focusArea),
        },
      ]}
    />
  );
}
