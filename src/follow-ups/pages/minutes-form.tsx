import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { DayField, TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { OpenedOn } from '../../site/opened-on';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { SavedMeanwhile } from '../../site/saved-meanwhile';
import { followUpPaths } from '../follow-up.paths';
import { followUpPageTexts } from './follow-up-page.texts';
import type { FollowUpView } from './follow-up-view';

const name = 'minutes';

/** What was said when the parties met: residents read it. */
export function MinutesForm({ view }: { readonly view: FollowUpView }): VNode {
  const page = usePage();
  const texts = followUpPageTexts[page.language].minutes;
  const form = fillForm(page, name, view.minutes);
  const { heldOn, participants, decisions, nextSteps, registryNumber } = texts;
  return (
    <Details summary={texts.title} isOpen={form.isBegun}>
      <SavedMeanwhile form={name} labels={{ heldOn, participants, decisions, nextSteps, registryNumber }} />
      <PostForm action={followUpPaths.minutes(view.id)} name={name} version={view.version}>
        <OpenedOn name="was" value={JSON.stringify(view.minutes)} />
        <DayField {...form.field('heldOn')} label={heldOn} max={view.today} visibility="public" isOptional />
        <TextArea
          {...form.field('participants')}
          label={participants}
          hint={texts.participantsHint}
          visibility="public"
          rows={3}
          isOptional
        />
        <TextArea {...form.field('decisions')} label={decisions} visibility="public" rows={3} isOptional />
        <TextArea {...form.field('nextSteps')} label={nextSteps} visibility="public" rows={3} isOptional />
        <TextField
          {...form.field('registryNumber')}
          label={registryNumber}
          hint={texts.registryNumberHint}
          visibility="public"
          width={20}
          isOptional
        />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}
