import type { VNode } from 'preact';
import { TextArea } from '../site/fields';
import { Heading } from '../site/heading';
import { PageLayout } from '../site/layout';
import { usePage } from '../site/page-context';
import type { FormNotTaken } from './form-not-taken';
import { httpTexts } from './http.texts';

/** Says plainly that nothing was saved, and holds what was written so that it can be copied. */
export function FormNotTakenPage({ fault }: { readonly fault: FormNotTaken }): VNode {
  const texts = httpTexts[usePage().language];
  const { title, text, link } = wordsFor(fault, texts);
  const way =
    fault.why === 'signedOut' ? `/logga-in?till=${encodeURIComponent(fault.comeBackTo)}` : fault.comeBackTo;
  return (
    <PageLayout title={title}>
      <Heading level={1}>{title}</Heading>
      <p class="lead">{text}</p>
      {fault.written && (
        <TextArea
          name="written"
          label={texts.written}
          hint={texts.writtenHint}
          value={fault.written}
          rows={8}
        />
      )}
      <p>
        <a href={way}>{link}</a>
      </p>
    </PageLayout>
  );
}

function wordsFor({ kept, why }: FormNotTaken, texts: (typeof httpTexts)['sv']) {
  if (kept === 'others') return texts.kept.others;
  return kept ? texts.kept[why] : texts[why];
}
