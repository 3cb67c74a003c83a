import type { VNode } from 'preact';
import { formatInstant } from './instant';
import { Notice } from './notice';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';
import { Table } from './table';

export interface SavedMeanwhileProps {
  /** The name of the form, as its PostForm says. */
  readonly form: string;
  /** What each field is called, in the order of the form. */
  readonly labels: Readonly<Record<string, string>>;
  /** A stored value as people say it: "Pausad" for paused. Left out where the fields hold words already. */
  readonly inWords?: (field: string, value: string) => string;
}

/** Somebody else saved first: what you wrote beside what is saved now, for the fields that differ. */
export function SavedMeanwhile({
  form,
  labels,
  inWords = (_, value) => value,
}: SavedMeanwhileProps): VNode | null {
  const { language, returnedForm } = usePage();
  const saved = returnedForm?.savedMeanwhile;
  if (!returnedForm || !saved || returnedForm.name !== form) return null;
  const texts = siteTexts[language].savedMeanwhile;
  const rows = Object.entries(labels).map(([field, label]) => ({
    label,
    yours: inWords(field, returnedForm.values[field] ?? ''),
    now: inWords(field, saved.values[field] ?? ''),
  }));
  return (
    <Notice kind="warning" title={texts.title}>
      <p>{texts.text(saved.by, formatInstant(saved.at, language))}</p>
      <Table
        caption={texts.caption}
        columns={[
          { heading: texts.field, cell: ({ label }) => label },
          { heading: texts.yours, cell: ({ yours }) => yours || '–' },
          { heading: texts.now, cell: ({ now }) => now || '–' },
        ]}
        rows={rows.filter(({ yours, now }) => yours !== now)}
        keyOf={({ label }) => label}
      />
    </Notice>
  );
}
