import type { VNode } from 'preact';
import { Button, ButtonRow } from '../../site/button';
import { SelectField, TextField } from '../../site/fields';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { swiftGet } from '../../site/swift';
import { statusTexts } from '../../site/status-texts';
import { activityStatuses } from '../../words/activity-status';
import { parties } from '../../words/promise-words';
import { whens } from '../when';
import { mine, nobody } from './list-filter';
import { listPaths } from './list.paths';
import { listTexts } from './list.texts';
import type { ListView } from './list-view';

/** A plain GET form: what is chosen is in the address, so it can be kept and sent to a colleague. */
export function FilterForm({ view }: { readonly view: ListView }): VNode {
  const { language } = usePage();
  const texts = listTexts[language].filter;
  const words = statusTexts[language];
  const { filter, choices } = view;
  const order = `${filter.isDescending ? '-' : ''}${filter.sorting}`;
  return (
    <form {...swiftGet(listPaths.list)} class="filter" role="search" aria-label={texts.title}>
      <TextField name="sok" label={texts.text} type="search" value={filter.text} />
      {view.acts && (
        <SelectField
          name="vems"
          label={texts.whose}
          value={filter.isMine ? mine : ''}
          emptyText={texts.everybodys}
          options={[{ value: mine, text: texts.mine }]}
        />
      )}
      <SelectField
        name="status"
        label={texts.status}
        value={filter.status === 'open' ? '' : filter.status}
        emptyText={texts.open}
        options={[
          { value: 'all', text: texts.everything },
          ...activityStatuses.map((status) => ({ value: status, text: words[status].word })),
        ]}
      />
      <SelectField
        name="lage"
        label={texts.when}
        value={filter.when ?? ''}
        emptyText={texts.all}
        options={whens.map((when) => ({ value: when, text: texts.whens[when] }))}
      />
      <SelectField
        name="dokument"
        label={texts.set}
        value={filter.setId ?? ''}
        emptyText={texts.all}
        options={choices.sets}
      />
      {choices.promises.length > 0 && (
        <SelectField
          name="lofte"
          label={texts.promise}
          value={filter.promiseId ?? ''}
          emptyText={texts.all}
          options={choices.promises}
        />
      )}
      <SelectField
        name="part"
        label={texts.party}
        value={filter.party ?? ''}
        emptyText={texts.all}
        options={parties.map((party) => ({ value: party, text: texts.parties[party] }))}
      />
      <SelectField
        name="leder"
        label={texts.lead}
        value={filter.leadId ?? ''}
        emptyText={texts.all}
        options={choices.leads}
      />
      <SelectField
        name="svarar"
        label={texts.person}
        value={filter.person ?? ''}
        emptyText={texts.all}
        options={[{ value: nobody, text: texts.nobody }, ...choices.people]}
      />
      {order !== 'due' && <input type="hidden" name="ordning" value={order} />}
      <ButtonRow>
        <Button kind="secondary">{texts.show}</Button>
        <a href={inLanguage(listPaths.list, language)}>{texts.clear}</a>
      </ButtonRow>
    </form>
  );
}
