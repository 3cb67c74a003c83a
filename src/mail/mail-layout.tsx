import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { Language } from '../kernel/language';

interface MailView {
  readonly language: Language;
  /** The title of the document and its only h1. */
  readonly title: string;
  /** What an inbox shows beside the subject. */
  readonly preheader: string;
  readonly children: ComponentChildren;
}

/** A whole HTML document for a mail. It fetches nothing, so nobody is told when it is opened. */
export const renderMail = (view: MailView): string => `<!doctype html>${render(<MailDocument {...view} />)}`;

interface MailLinkView {
  readonly href: string;
  /** What is read aloud, where the visible words do not say enough by themselves; begins with them. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** Mail programs drop style sheets, so a link carries its own colour (9:1 on white). */
export const MailLink = ({ href, label, children }: MailLinkView) => (
  <a class="link" href={href} aria-label={label} style={{ color, textDecoration: 'underline' }}>
    {children}
  </a>
);

/** The one thing that the reader is to do. */
export const MailButton = ({ href, label, children }: MailLinkView) => (
  <a class="button" href={href} aria-label={label} style={button}>
    {children}
  </a>
);

const MailDocument = ({ language, title, preheader, children }: MailView) => (
  <html lang={language} dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{title}</title>
      <style>{styleSheet}</style>
    </head>
    <body class="page" style={page}>
      <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }}>{preheader}</div>
      <main>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
          <tr>
            <td align="center" style={{ padding: '24px 12px' }}>
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                class="sheet"
                style={sheet}
              >
                <tr>
                  <td class="text" align="left" style={text}>
                    <h1 style={heading}>{title}</h1>
                    {children}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </main>
    </body>
  </html>
);

const color = '#0e4f53';
const button = {
  display: 'inline-block',
  margin: '8px 0',
  padding: '9px 16px',
  backgroundColor: color,
  color: '#ffffff',
  fontWeight: 'bold',
  textDecoration: 'none',
};
const page = { margin: 0, padding: 0, backgroundColor: '#f2f4f6' };
const sheet = { maxWidth: '600px', backgroundColor: '#ffffff', borderTop: '4px solid #0e4f53' };
const heading = { margin: '0 0 16px', fontSize: '27px', lineHeight: '1.25' };
const text = {
  padding: '24px 20px',
  color: '#1b1b1b',
  fontFamily: '-apple-system, Segoe UI, Roboto, Arial, sans-serif',
  fontSize: '17px',
  lineHeight: '1.5',
  overflowWrap: 'anywhere',
};

const styleSheet = `
  :root { color-scheme: light dark; }
  h2 { margin: 28px 0 8px; font-size: 20px; line-height: 1.3; }
  p { margin: 0 0 16px; }
  ul, ol { margin: 0 0 16px; padding: 0 0 0 22px; }
  li { margin: 0 0 12px; }
  @media (prefers-color-scheme: dark) {
    .page { background-color: #101214 !important; }
    .sheet { background-color: #1d2023 !important; border-top-color: #8fd3cf !important; }
    .text { color: #f1f1f1 !important; }
    .link { color: #8fd3cf !important; }
    .button { background-color: #8fd3cf !important; color: #101214 !important; }
  }
`;
