import type { VNode } from 'preact';
import { Button } from '../site/button';
import { Details } from '../site/details';
import { DayField, SelectField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { personPaths } from './person.paths';
import type { DeputyLine, PersonView } from './person-views';
import { personTexts } from './person.texts';

interface EndProps {
  readonly view: PersonView;
  readonly line: DeputyLine;
}

export function EndDeputyForm({ view, line }: EndProps): VNode {
  const page = usePage();
  const texts = personTexts[page.language];
  const form = fillForm(page, `deputy-end-${line.id}`);
  return (
    <Details summary={`${texts.endDeputy}: ${line.deputyName}`} isOpen={form.isBegun}>
      <PostForm action={personPaths.deputyEnd(view.id, line.id)} name={form.name}>
        <DayField {...form.field('toOn')} label={texts.lastDay} max={line.toOn} />
        <Button kind="secondary">{texts.endDeputy}</Button>
      </PostForm>
    </Details>
  );
}

export function NameDeputyForm({ view }: { readonly view: PersonView }): VNode {
  const page = usePage();
  const texts = personTexts[page.language];
  const form = fillForm(page, 'deputy', { fromOn: view.today, authorityId: view.workplaces[0]?.id });
  const options = (choices: PersonView['colleagues']) =>
    choices.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <Details summary={texts.nameDeputy} isOpen={form.isBegun}>
      <PostForm action={personPaths.deputies(view.id)} name="deputy">
        <SelectField {...form.field('deputyId')} label={texts.deputy} options={options(view.colleagues)} />
        <SelectField
          {...form.field('authorityId')}
          label={texts.authority}
          emptyText={null}
          options={options(view.workplaces)}
        />
        <DayField {...form.field('fromOn')} label={texts.from} />
        <DayField {...form.field('toOn')} label={texts.to} />
        <Button kind="secondary">{texts.nameDeputy}</Button>
      </PostForm>
    </Details>
  );
}
