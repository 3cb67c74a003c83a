import type { VNode } from 'preact';
import type { Actor } from '../organisations/actor.entity';
import { organisationTexts } from '../organisations/organisation.texts';
import { Button } from '../site/button';
import { Checkbox } from '../site/choice-fields';
import { Details } from '../site/details';
import { DayField, SelectField, TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import type { AdministrationView } from './administration-view';
import { administrationTexts } from './administration.texts';
import { personTexts } from './person.texts';

const authoritiesPath = '/arbete/administration/organisationer';

interface SettingProps {
  readonly authority: Actor;
  readonly view: AdministrationView;
}

/** How one authority works, and for a municipality which police area it belongs to. */
export function AuthoritySettingForms({ authority, view }: SettingProps): VNode {
  const page = usePage();
  const texts = administrationTexts[page.language];
  const isMunicipality = !authority.isPolice();
  const fourEyes = fillForm(page, `four-eyes-${authority.id}`);
  const area = fillForm(page, `area-${authority.id}`, {
    policeAreaId: view.areaOf.get(authority.id),
    fromOn: view.today,
  });
  const areas = view.authorities.filter((one) => one.isPolice());
  return (
    <>
      <Details summary={texts.fourEyesOf(authority.name)} isOpen={fourEyes.isBegun}>
        <PostForm action={`${authoritiesPath}/${authority.id}/fyra-ogon`} name={fourEyes.name}>
          <Checkbox
            {...fourEyes.field('fourEyes')}
            value="yes"
            label={texts.fourEyesLabel}
            checked={view.fourEyes.has(authority.id)}
          />
          <Button kind="secondary">{texts.save}</Button>
        </PostForm>
      </Details>
      {isMunicipality && view.letsAuthoritiesIn && (
        <Details summary={texts.areaOf(authority.name)} isOpen={area.isBegun}>
          <PostForm action={`${authoritiesPath}/${authority.id}/polisomrade`} name={area.name}>
            <SelectField
              {...area.field('policeAreaId')}
              label={texts.area}
              hint={texts.areaHint}
              emptyText={texts.none}
              options={areas.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <DayField {...area.field('fromOn')} label={personTexts[page.language].from} />
            <Button kind="secondary">{texts.changeArea}</Button>
          </PostForm>
        </Details>
      )}
    </>
  );
}

export function AuthorityForm({ areas }: { readonly areas: readonly Actor[] }): VNode {
  const page = usePage();
  const texts = administrationTexts[page.language];
  const { kinds } = organisationTexts[page.language];
  const form = fillForm(page, 'authority');
  return (
    <section>
      <Heading level={2}>{texts.addAuthority}</Heading>
      <PostForm action={authoritiesPath} name="authority">
        <SelectField
          {...form.field('kind')}
          label={texts.kind}
          emptyText={null}
          options={(['police_area', 'municipality'] as const).map((kind) => ({
            value: kind,
            text: kinds[kind],
          }))}
        />
        <TextField {...form.field('name')} label={texts.name} visibility="public" width={30} />
        <TextField
          {...form.field('code')}
          label={texts.code}
          visibility="public"
          hint={texts.codeHint}
          width={5}
          inputmode="numeric"
          isOptional
        />
        <SelectField
          {...form.field('policeAreaId')}
          label={texts.policeArea}
          emptyText={texts.none}
          options={areas.map(({ id, name }) => ({ value: id, text: name }))}
          isOptional
        />
        <TextField
          {...form.field('contactFunction')}
          label={texts.contactFunction}
          hint={texts.contactFunctionHint}
          width={30}
          visibility="public"
          isOptional
        />
        <TextField
          {...form.field('contactEmail')}
          label={texts.email}
          type="email"
          width={30}
          visibility="public"
          isOptional
        />
        <TextField
          {...form.field('contactPhone')}
          label={texts.contactPhone}
          type="tel"
          width={20}
          visibility="public"
          isOptional
        />
        <Button>{texts.addAuthority}</Button>
      </PostForm>
    </section>
  );
}
