import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { ButtonLink } from '../../site/button';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { picturePaths } from '../agreement.paths';
import { PictureDueTag } from './picture-due-tag';
import { picturePageTexts } from './picture-page.texts';
import type { PictureLine } from './picture-views';

interface PicturesPageProps {
  readonly lines: readonly PictureLine[];
  readonly mayAdd: boolean;
}

export function PicturesPage({ lines, mayAdd }: PicturesPageProps): VNode {
  const texts = picturePageTexts[usePage().language];
  const { list } = texts;
  return (
    <StaffLayout title={list.title} below={[]}>
      <Heading level={1}>{list.title}</Heading>
      <p class="lead">{list.lead}</p>
      {mayAdd && (
        <p>
          <ButtonLink href={picturePaths.new}>{list.add}</ButtonLink>
        </p>
      )}
      {lines.length === 0 ? (
        <p>{list.none}</p>
      ) : (
        <Table
          caption={list.title}
          isCaptionHidden
          columns={[
            {
              heading: list.name,
              cell: ({ id, edition, municipalityName }) => (
                <a href={picturePaths.picture(id)}>{texts.name(edition, municipalityName)}</a>
              ),
            },
            { heading: list.day, cell: ({ day }) => <Day day={day} /> },
            { heading: list.next, cell: ({ due, nextDueOn }) => (due ? <Day day={nextDueOn} /> : '–') },
            { heading: list.state, cell: ({ due }) => (due ? <PictureDueTag due={due} /> : list.replaced) },
          ]}
          rows={lines}
          keyOf={({ id }) => id}
        />
      )}
    </StaffLayout>
  );
}
