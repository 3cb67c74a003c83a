import type { VNode } from 'preact';
import { roles } from '../kernel/caller';
import { Button } from '../site/button';
import { Checkbox } from '../site/choice-fields';
import { Details } from '../site/details';
import { DayField, SelectField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { accountTexts } from './account.texts';
import { personPaths } from './person.paths';
import type { HeldRole, PersonView } from './person-views';
import { personTexts } from './person.texts';

interface Props {
  readonly view: PersonView;
  readonly role: HeldRole;
}

/** What can be done with one role: a last day, or the same role to somebody else. */
export function RoleForms({ view, role }: Props): VNode {
  const page = usePage();
  const texts = personTexts[page.language];
  const name = accountTexts[page.language].roles[role.role];
  const end = fillForm(page, `role-end-${role.id}`);
  const handOver = fillForm(page, `hand-over-${role.id}`);
  const which = texts.which(name, role.authorityName ?? texts.installation);
  return (
    <>
      <Details summary={`${texts.endRole}: ${which}`} isOpen={end.isBegun}>
        <PostForm action={personPaths.roleEnd(view.id, role.id)} name={end.name}>
          <DayField {...end.field('toOn')} label={texts.lastDay} min={role.fromOn} />
          <Button kind="secondary">{texts.endRole}</Button>
        </PostForm>
      </Details>
      {role.successors.length > 0 && (
        <Details summary={`${texts.handOver}: ${which}`} isOpen={handOver.isBegun}>
          <p>{texts.handOverHint}</p>
          <PostForm action={personPaths.handOver(view.id, role.id)} name={handOver.name}>
            <SelectField
              {...handOver.field('toUserId')}
              label={texts.successor}
              options={role.successors.map((person) => ({ value: person.id, text: person.name }))}
            />
            <DayField {...handOver.field('fromOn')} label={texts.firstDay} />
            <Button kind="secondary">{texts.handOver}</Button>
          </PostForm>
        </Details>
      )}
    </>
  );
}

export function GiveRoleForm({ view }: { readonly view: PersonView }): VNode {
  const page = usePage();
  const texts = personTexts[page.language];
  const form = fillForm(page, 'role', { fromOn: view.today });
  const offered = roles.filter((role) => role !== 'operator' || view.givesInstallationRoles);
  return (
    <Details summary={texts.giveRole} isOpen={form.isBegun}>
      <PostForm action={personPaths.roles(view.id)} name="role">
        <SelectField
          {...form.field('role')}
          label={texts.role}
          options={offered.map((role) => ({ value: role, text: accountTexts[page.language].roles[role] }))}
        />
        <SelectField
          {...form.field('authorityId')}
          label={texts.authority}
          hint={view.givesInstallationRoles ? texts.authorityHint : undefined}
          options={view.authorities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <DayField {...form.field('fromOn')} label={texts.from} hint={texts.optionalFrom} isOptional />
        <DayField {...form.field('toOn')} label={texts.to} hint={texts.optionalTo} isOptional />
        {view.municipalities.length > 0 && <Scope view={view} />}
        <Button kind="secondary">{texts.giveRole}</Button>
      </PostForm>
    </Details>
  );
}

function Scope({ view }: { readonly view: PersonView }): VNode {
  const page = usePage();
  const texts = personTexts[page.language];
  const field = fillForm(page, 'role').field('municipalityIds');
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend">{texts.scope}</legend>
      <p class="govuk-hint">{texts.scopeHint}</p>
      {field.error && (
        <p class="govuk-error-message" id={field.id}>
          {field.error}
        </p>
      )}
      {view.municipalities.map(({ id, name }) => (
        <Checkbox
          key={id}
          id={`${field.id}-${id}`}
          name="municipalityIds"
          value={id}
          label={name}
          checked={field.value.split('\n').includes(id)}
        />
      ))}
    </fieldset>
  );
}
