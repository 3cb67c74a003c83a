import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { activityPaths } from '../../activities/activity.paths';
import { OccurrenceInputs } from '../../activities/pages/occurrence-inputs';
import { useContentLanguage } from '../../http/staff-content';
import { Button, ButtonRow } from '../../site/button';
import { Details } from '../../site/details';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { swiftLink } from '../../site/swift';
import { listPaths } from './list.paths';
import { listTexts } from './list.texts';
import { RowReportForm } from './row-report-form';
import type { RowView } from './row-views';

interface RowFormsProps {
  readonly view: RowView;
  /** The address of the page that the row stands on: that is where every form leads back to. */
  readonly from: string;
}

/** All that is usually done to an activity, right in its row: how it goes, still correct, a new day, something done. */
export function RowForms({ view, from }: RowFormsProps): VNode {
  const { language } = usePage();
  const texts = listTexts[language];
  const { may } = view;
  return (
    <section class="row-forms" aria-labelledby="rad-rubrik">
      <Heading level={3} id="rad-rubrik" lang={useContentLanguage()}>
        {view.title}
      </Heading>
      {!may.report && <p>{texts.row.seen}</p>}
      <div class="row-forms__columns">
        {may.report && <RowReportForm view={view} from={from} />}
        {may.register && <OccurrenceForm view={view} from={from} />}
      </div>
      <ButtonRow>
        {may.confirm && (
          <PostForm action={listPaths.rowConfirmation(view.id)} name="rowConfirmation" isSwift>
            <input type="hidden" name="fran" value={from} />
            <Button kind="secondary">{texts.row.confirm}</Button>
          </PostForm>
        )}
        <a href={inLanguage(activityPaths.activity(view.id), language)}>{texts.row.whole}</a>
        <a {...swiftLink(inLanguage(from, language))}>{texts.close}</a>
      </ButtonRow>
    </section>
  );
}

/** Day and number come filled in: three inputs at most. */
function OccurrenceForm({ view, from }: RowFormsProps): VNode {
  const page = usePage();
  const texts = listTexts[page.language].row;
  const form = fillForm(page, 'rowOccurrence', { day: view.today, quantity: '1' });
  return (
    <Details summary={texts.occurrence} isOpen={form.isBegun}>
      <PostForm action={listPaths.rowOccurrence(view.id)} name="rowOccurrence" isSwift>
        <input type="hidden" name="fran" value={from} />
        <input type="hidden" name="formKey" value={form.field('formKey').value || randomUUID()} />
        <OccurrenceInputs form={form} view={view} />
        <Button>{texts.register}</Button>
      </PostForm>
    </Details>
  );
}
