import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { RadioField } from '../../site/choice-fields';
import { TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { purposes } from './record.dto';
import { recordPath } from './record.paths';
import { recordTexts } from './record.texts';

interface RecordPageProps {
  readonly set: { readonly id: string; readonly title: string };
}

/** A package for whoever asks for public records, or for the archive. */
export function RecordPage({ set }: RecordPageProps): VNode {
  const page = usePage();
  const texts = recordTexts[page.language];
  const form = fillForm(page, 'handOut');
  return (
    <StaffLayout title={texts.title} below={[{ href: promisePaths.set(set.id), text: set.title }]}>
      <Heading level={1} overline={set.title}>
        {texts.title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      <ul>
        {texts.contents.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{texts.others}</p>
      <PostForm action={recordPath(set.id)} name="handOut">
        <RadioField
          {...form.field('purpose')}
          label={texts.purpose}
          options={purposes.map((value) => ({ value, text: texts.purposes[value] }))}
        />
        <TextField
          {...form.field('registryNumber')}
          label={texts.registryNumber}
          hint={texts.registryNumberHint}
          visibility="internal"
          isOptional
          width={20}
        />
        <Button>{texts.fetch}</Button>
      </PostForm>
      <p class="quiet">{texts.logged}</p>
    </StaffLayout>
  );
}
