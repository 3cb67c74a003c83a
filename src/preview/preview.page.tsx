import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { useContentLanguage } from '../http/staff-content';
import { promisePaths } from '../promises/promise.paths';
import { publicPaths } from '../public/public-paths';
import { Button } from '../site/button';
import { Card, Cards } from '../site/card';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { Table } from '../site/table';
import { WhatDoesNot } from '../workspace/keeper-forms';
import type { PromiseSetView } from '../workspace/promise-set-view';
import type { LineChange, PartChange } from './part-changes';
import { previewTexts } from './preview.texts';

interface PreviewPageProps {
  readonly view: PromiseSetView;
  /** Null when residents read nothing of it today. */
  readonly changes: readonly PartChange[] | null;
}

/** What will be different for residents, part by part of their page; the page itself one click away; and the button. */
export function PreviewPage({ view, changes }: PreviewPageProps): VNode {
  const texts = previewTexts[usePage().language];
  const page = `${promisePaths.preview(view.id)}${publicPaths.promiseSet(view.publicId)}`;
  return (
    <StaffLayout title={texts.title} below={[{ href: promisePaths.set(view.id), text: view.title }]} wide>
      <Heading level={1} overline={view.title}>
        {texts.title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      <p>
        {texts.whole}: <a href={page}>{texts.inSwedish}</a>, <a href={`${page}?lang=en`}>{texts.inEnglish}</a>
        .
      </p>
      {view.keeper && <WhatDoesNot keeper={view.keeper} />}
      <Heading level={2}>{texts.differences}</Heading>
      {changes === null ? <p>{texts.first}</p> : <Differences changes={changes} />}
      <PostForm action={promisePaths.publication(view.id)} name="publication">
        <Button>{texts.publish}</Button>
      </PostForm>
      <p>
        <a href={promisePaths.set(view.id)}>{texts.back}</a>
      </p>
    </StaffLayout>
  );
}

function Differences({ changes }: { readonly changes: readonly PartChange[] }): VNode {
  const texts = previewTexts[usePage().language];
  const lang = useContentLanguage();
  return (
    <Cards>
      {changes.map(({ key, heading, became, lines }) => (
        <Card key={key} heading={heading} level={3} lang={lang}>
          <p class="quiet">{texts.became[became]}</p>
          {lines.length > 0 && <Lines heading={heading} lines={lines} />}
        </Card>
      ))}
    </Cards>
  );
}

function Lines({
  heading,
  lines,
}: {
  readonly heading: string;
  readonly lines: readonly LineChange[];
}): VNode {
  const texts = previewTexts[usePage().language];
  const words = (text: string | null) => text ?? <span class="quiet">{texts.nothing}</span>;
  return (
    <Table
      caption={heading}
      isCaptionHidden
      columns={[
        { heading: texts.columns.what, cell: ({ label }) => label ?? texts.wording },
        { heading: texts.columns.before, cell: ({ before }) => words(before) },
        { heading: texts.columns.after, cell: ({ after }) => words(after) },
      ]}
      rows={lines}
      keyOf={(line) => String(lines.indexOf(line))}
    />
  );
}
