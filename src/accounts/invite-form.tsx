import type { VNode } from 'preact';
import { roles } from '../kernel/caller';
import { Button } from '../site/button';
import { DayField, SelectField, TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { accountTexts } from './account.texts';
import type { AdministrationView } from './administration-view';
import { administrationTexts } from './administration.texts';
import { personPaths } from './person.paths';
import { personTexts } from './person.texts';

/** Invites somebody with a first role; the rest is done on the person's own page. */
export function PersonForm({ view }: { readonly view: AdministrationView }): VNode {
  const page = usePage();
  const texts = administrationTexts[page.language];
  const terms = personTexts[page.language];
  const form = fillForm(page, 'person', { fromOn: view.today });
  const offered = roles.filter((role) => role !== 'operator' || view.letsAuthoritiesIn);
  return (
    <section>
      <Heading level={2}>{texts.addPerson}</Heading>
      <PostForm action={personPaths.all} name="person">
        <TextField {...form.field('name')} label={texts.name} visibility="internal" width={30} />
        <TextField {...form.field('email')} label={texts.email} type="email" width={30} />
        <SelectField
          {...form.field('role')}
          label={texts.role}
          options={offered.map((role) => ({ value: role, text: accountTexts[page.language].roles[role] }))}
        />
        <SelectField
          {...form.field('authorityId')}
          label={texts.authority}
          hint={view.letsAuthoritiesIn ? texts.authorityHint : undefined}
          options={view.authorities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <DayField {...form.field('fromOn')} label={terms.from} hint={terms.optionalFrom} isOptional />
        <DayField {...form.field('toOn')} label={terms.to} hint={terms.optionalTo} isOptional />
        <Button>{texts.addPerson}</Button>
      </PostForm>
    </section>
  );
}
