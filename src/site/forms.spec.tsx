import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Checkbox, RadioField } from './choice-fields';
import { ErrorSummary } from './error-summary';
import { DayField, PasswordField, SelectField, TextArea, TextField } from './fields';
import { fillForm } from './filled-form';
import { DoneNotice } from './notice';
import { PageContext, type PageContextView, type ReturnedForm } from './page-context';
import { PostForm } from './post-form';
import { SavedMeanwhile } from './saved-meanwhile';

const context: PageContextView = {
  language: 'sv',
  path: '/',
  cssPath: '',
  baseUrl: 'https://loften.example.se',
  picturePath: '/assets/share.png',
  scriptPath: '',
  signedIn: { name: 'Anna', csrfToken: 'a-token', newFormKey: () => 'a-key' },
  isDemo: false,
  returnedForm: null,
  done: null,
};
const shown = (form: VNode, more: Partial<PageContextView> = {}) =>
  renderToString(<PageContext.Provider value={{ ...context, ...more }}>{form}</PageContext.Provider>);

const refused: ReturnedForm = {
  name: 'report',
  values: { title: 'Vandring', text: '', version: '8' },
  faults: [
    { field: 'text', message: 'Skriv vad som har hänt' },
    { field: null, message: 'Perioden är avslutad' },
  ],
  savedMeanwhile: null,
};

describe('a field', () => {
  it('is named by its label and described by its hint, its readers and its fault', () => {
    const html = shown(
      <TextField name="title" label="Rubrik" hint="Kort." error="Skriv en rubrik" visibility="public" />,
    );
    expect(html).toContain('<label class="govuk-label" for="title">Rubrik</label>');
    expect(html).toContain('aria-describedby="title-hint title-visibility title-error" aria-invalid="true"');
    for (const part of ['hint', 'visibility', 'error']) expect(html).toContain(`id="title-${part}"`);
  });

  it('says who will read what is written', () => {
    expect(shown(<TextArea name="a" label="A" visibility="public" />)).toContain('Syns för invånare.');
    const internal = shown(<TextArea name="a" label="A" visibility="internal" />);
    expect(internal).toContain('Internt. Kan vara allmän handling.');
    expect(shown(<TextArea name="a" label="A" />)).not.toContain('visibility');
  });

  it('marks what may be left out, not what must be there', () => {
    expect(shown(<TextField name="a" label="A" isOptional />)).toContain('(frivilligt)');
    expect(shown(<TextField name="a" label="A" />)).not.toContain('required');
  });

  it('describes nothing when there is nothing to describe', () => {
    expect(shown(<TextField name="a" label="A" />)).not.toContain('aria-describedby');
  });

  it('keeps what was written in a text area as text', () => {
    expect(shown(<TextArea name="a" label="A" value={'</textarea><b>'} />)).toContain(
      '&lt;/textarea>&lt;b></textarea>',
    );
  });

  it('offers a day with the browser picker and says how a day is written', () => {
    const html = shown(<DayField name="due" label="Slutdag" value="2026-11-30" min="2026-01-01" />);
    expect(html).toContain('type="date" value="2026-11-30" min="2026-01-01"');
    expect(html).toContain('Till exempel 2026-11-30.');
  });

  it('selects the saved choice', () => {
    const options = [
      { value: 'a', text: 'Först' },
      { value: 'b', text: 'Sedan' },
    ];
    const html = shown(<SelectField name="s" label="S" options={options} value="b" />);
    expect(html).toMatch(/<option[^>]* value="b"[^>]* selected|<option[^>]* selected[^>]* value="b"/);
    expect(html.match(/ selected/g)).toHaveLength(1);
  });

  it('groups choices under one legend, the first of them with the id the error summary links to', () => {
    const options = [
      { value: 'a', text: 'Först', hint: 'Tidigt' },
      { value: 'b', text: 'Sedan' },
    ];
    const html = shown(<RadioField name="r" label="När?" options={options} value="b" error="Välj när" />);
    expect(html).toContain('<legend class="govuk-fieldset__legend">När?</legend>');
    expect(html).toContain('<fieldset class="govuk-fieldset" aria-describedby="r-error"');
    expect(html).toMatch(/id="r" name="r" value="a"/);
    expect(html).toMatch(/id="r-2" name="r" value="b" checked/);
  });

  it('keeps a hidden label for those who hear the page', () => {
    const html = shown(<Checkbox name="pick" id="pick-1" label="Välj vandringen" value="1" isLabelHidden />);
    expect(html).toContain('<span class="govuk-visually-hidden">Välj vandringen</span>');
    expect(html).toContain('for="pick-1"');
  });

  it('never fills in a password', () => {
    expect(shown(<PasswordField name="p" label="P" autocomplete="current-password" />)).not.toContain(
      'value=',
    );
  });
});

describe('a form', () => {
  it('carries the token of the one who is signed in, and none otherwise', () => {
    expect(shown(<PostForm action="/x">a</PostForm>)).toContain('name="csrfToken" value="a-token"');
    expect(shown(<PostForm action="/x">a</PostForm>)).toContain('name="sentOnce" value="a-key"');
    expect(shown(<PostForm action="/x">a</PostForm>, { signedIn: null })).not.toContain('csrfToken');
  });

  it('carries its name and the version it was opened on, and the newer one after a conflict', () => {
    const form = (
      <PostForm action="/x" name="report" version={7}>
        a
      </PostForm>
    );
    expect(shown(form)).toContain('name="formName" value="report"');
    expect(shown(form)).toContain('name="version" value="7"');
    expect(shown(form, { returnedForm: refused })).toContain('name="version" value="8"');
  });

  it('is filled with what is saved', () => {
    const form = fillForm(context, 'report', { title: 'Sparad' });
    expect(form.field('title')).toEqual({
      id: 'report-title',
      name: 'title',
      value: 'Sparad',
      error: undefined,
    });
    expect(form.hasErrors).toBe(false);
  });

  it('comes back with what was typed, also where it was emptied, and each fault at its field', () => {
    const form = fillForm({ ...context, returnedForm: refused }, 'report', {
      title: 'Sparad',
      text: 'Sparad',
    });
    expect(form.field('title').value).toBe('Vandring');
    expect(form.field('text')).toMatchObject({ value: '', error: 'Skriv vad som har hänt' });
    expect(form.faults.map(({ fieldId }) => fieldId)).toEqual(['report-text', null]);
  });

  it('leaves the other forms of the page as they were', () => {
    const form = fillForm({ ...context, returnedForm: refused }, 'note', { text: 'Min' });
    expect(form.field('text')).toMatchObject({ value: 'Min', error: undefined });
    expect(form.hasErrors).toBe(false);
  });
});

describe('the summary of faults', () => {
  it('links every fault to its field and takes the focus', () => {
    const { faults } = fillForm({ ...context, returnedForm: refused }, 'report');
    const html = shown(<ErrorSummary faults={faults} />);
    expect(html).toContain('<a href="#report-text">Skriv vad som har hänt</a>');
    expect(html).toContain('<li>Perioden är avslutad</li>');
    expect(html).toMatch(/tabindex="-1" autofocus/);
  });

  it('is not there when there are none', () => {
    expect(shown(<ErrorSummary faults={[]} />)).toBe('');
  });
});

describe('what is told after a form', () => {
  it('is told in the words the page has for it, and only for what it knows', () => {
    const notice = <DoneNotice texts={{ saved: 'Sparat.' }} />;
    expect(shown(notice, { done: 'saved' })).toContain('<p>Sparat.</p>');
    expect(shown(notice, { done: 'toString' })).toBe('');
    expect(shown(notice)).toBe('');
  });

  it('shows, when somebody else saved first, both values of the fields that differ', () => {
    const savedMeanwhile = { values: { title: 'Deras', text: '' }, by: 'Bo', at: '2026-11-14T13:32:00Z' };
    const notice = <SavedMeanwhile form="report" labels={{ title: 'Rubrik', text: 'Text' }} />;
    const html = shown(notice, { returnedForm: { ...refused, savedMeanwhile } });
    expect(html).toContain('Bo sparade 14 november 2026 kl. 14:32.');
    expect(html).toContain('<div>Vandring</div>');
    expect(html).toContain('<div>Deras</div>');
    expect(html).not.toContain('>Text</th>');
    expect(shown(notice, { returnedForm: refused })).toBe('');
  });
});
