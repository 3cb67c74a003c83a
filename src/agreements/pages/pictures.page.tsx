import type { VNode } from 'preact';
import { Day } from '../../site/day';
import { usePage } from '../../site/page-context';
import { picturePaths } from '../agreement.paths';
import { ListPage } from './list-page';
import { PictureDueTag } from './picture-due-tag';
import { picturePageTexts } from './picture-page.texts';
import type { PictureLine } from './picture-views';

interface PicturesPageProps {
  readonly lines: readonly PictureLine[];
  readonly mayAdd: boolean;
}

export function PicturesPage({ lines, mayAdd }: PicturesPageProps): VNode {
  const { list, name } = picturePageTexts[usePage().language];
  return (
    <ListPage
      texts={list}
      addAt={mayAdd ? picturePaths.new : null}
      rows={lines}
      columns={[
        {
          heading: list.name,
          cell: ({ id, edition, municipalityName }) => (
            <a href={picturePaths.picture(id)}>{name(edition, municipalityName)}</a>
          ),
        },
        { heading: list.day, cell: ({ day }) => <Day day={day} /> },
        { heading: list.next, cell: ({ due, nextDueOn }) => (due ? <Day day={nextDueOn} /> : '–') },
        { heading: list.state, cell: ({ due }) => (due ? <PictureDueTag due={due} /> : list.replaced) },
      ]}
    />
  );
}
