import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { foundationPath } from '../../promises/foundation.paths';
import { Button } from '../../site/button';
import { CheckboxList } from '../../site/checkbox-list';
import { Details } from '../../site/details';
import { DayField, TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { originPaths } from '../origin.paths';
import { originTexts } from '../origin.texts';
import type { OriginView } from './origin-views';

export function TieForm({ view }: { readonly view: OriginView }): VNode {
  const page = usePage();
  const texts = originTexts[page.language];
  const tied = view.focusAreas.filter(({ isTied }) => isTied).map(({ id }) => id);
  const form = fillForm(page, 'focus-areas', { focusAreaIds: tied.join('\n') });
  const lang = useContentLanguage();
  if (view.focusAreas.length === 0)
    return (
      <p>
        {texts.tieNone} <a href={foundationPath(view.setId)}>{texts.toFoundation}</a>
      </p>
    );
  return (
    <Details summary={texts.tie} isOpen={form.isBegun}>
      <PostForm action={originPaths.focusAreas(view.activityId)} name="focus-areas">
        <input type="hidden" name="was" value={JSON.stringify(tied)} />
        <CheckboxList
          {...form.field('focusAreaIds')}
          label={texts.focusAreas}
          options={view.focusAreas.map(({ id, title }) => ({ value: id, text: title }))}
          lang={lang}
        />
        <Button kind="secondary">{texts.saveTies}</Button>
      </PostForm>
    </Details>
  );
}

interface AssignmentFormProps {
  readonly view: OriginView;
  readonly formKey: string;
}

export function AssignmentForm({ view, formKey }: AssignmentFormProps): VNode {
  const page = usePage();
  const texts = originTexts[page.language];
  const form = fillForm(page, 'political-assignment');
  return (
    <Details summary={texts.add} isOpen={form.isBegun}>
      <PostForm action={originPaths.assignments(view.activityId)} name="political-assignment">
        <input type="hidden" name="formKey" value={formKey} />
        <TextField {...form.field('body')} label={texts.body} hint={texts.bodyHint} visibility="internal" />
        <DayField {...form.field('decidedOn')} label={texts.decidedOn} />
        <TextField
          {...form.field('registryNumber')}
          label={texts.registryNumber}
          visibility="internal"
          width={20}
          isOptional
        />
        <TextArea {...form.field('text')} label={texts.text} visibility="internal" rows={3} />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}

interface VoidFormProps {
  readonly activityId: string;
  readonly assignmentId: string;
}

export function VoidForm({ activityId, assignmentId }: VoidFormProps): VNode {
  const page = usePage();
  const texts = originTexts[page.language];
  const form = fillForm(page, `void-${assignmentId}`);
  return (
    <Details summary={texts.void} isOpen={form.isBegun}>
      <PostForm action={originPaths.voiding(activityId, assignmentId)} name={form.name}>
        <TextField {...form.field('reason')} label={texts.reason} visibility="internal" />
        <Button kind="secondary">{texts.void}</Button>
      </PostForm>
    </Details>
  );
}
