import type { VNode } from 'preact';
import { Button } from '../site/button';
import { TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { Table } from '../site/table';
import { formatNumber } from '../site/numbers';
import { ratioOf, type Theme, themeColours, themePairs, usualTheme } from '../words/theme';
import { ownAuthorityPath } from './own-authority.paths';
import { themeTexts } from './theme.texts';

/** The colours as they are saved, each pair that meets on a page with its contrast, and the form that chooses others. */
export function ThemeForm({ id, theme }: { readonly id: string; readonly theme: Theme }): VNode {
  const page = usePage();
  const texts = themeTexts[page.language];
  const name = `theme-${id}`;
  const form = fillForm(page, name, theme);
  return (
    <>
      <PostForm action={`${ownAuthorityPath}/${id}/farger`} name={name}>
        <Heading level={3}>{texts.title}</Heading>
        <p>{texts.lead}</p>
        {themeColours.map((colour) => (
          <TextField
            key={colour}
            {...form.field(colour)}
            label={texts.colours[colour]}
            hint={`${texts.hints[colour]} ${texts.usually(usualTheme[colour])}`}
            width={10}
            visibility="public"
          />
        ))}
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
      <Contrasts theme={theme} />
    </>
  );
}

function Contrasts({ theme }: { readonly theme: Theme }): VNode {
  const { language } = usePage();
  const texts = themeTexts[language];
  return (
    <Table
      caption={texts.contrasts}
      columns={[
        { heading: texts.meet, cell: ({ code }) => texts.pairs[code] },
        {
          heading: texts.sample,
          cell: ({ front, back }) => <Sample front={front(theme)} back={back(theme)} />,
        },
        {
          heading: texts.contrast,
          cell: (pair) => texts.ratio(formatNumber(ratioOf(pair, theme), language)),
          isNumber: true,
        },
        {
          heading: texts.least,
          cell: ({ least }) => texts.ratio(formatNumber(least, language)),
          isNumber: true,
        },
      ]}
      rows={themePairs}
      keyOf={({ code }) => code}
    />
  );
}

/** Colours as attributes: a style in the page would be refused by its own policy. */
function Sample({ front, back }: { readonly front: string; readonly back: string }): VNode {
  return (
    <svg
      class="colour-sample"
      width="72"
      height="32"
      viewBox="0 0 72 32"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="72" height="32" rx="3" fill={back} stroke="#4b5d61" />
      <rect x="12" y="9" width="48" height="14" rx="2" fill={front} />
    </svg>
  );
}
