import type { FirstAdministrator } from './accounts/first-administrator';
import type { FilledDemo } from './cli/demo/let-in';
import type { Installation } from './installation';

interface Started {
  readonly installation: Installation;
  readonly first: FirstAdministrator | null;
  readonly demo: FilledDemo | null;
}

/** What the person who started the product needs to know, and once only the link that lets the first one in. */
export function greeting({ installation, first, demo }: Started): string {
  const { baseUrl } = installation;
  const lines = [
    '',
    'Medborgarlöften är igång.',
    '',
    `  Invånarnas sidor      ${baseUrl}/`,
    `  API-dokumentation     ${baseUrl}/api/docs`,
    `  Logga in              ${baseUrl}/logga-in`,
  ];
  if (installation.showsCapturedMail) lines.push(`  Uppfångad e-post      ${baseUrl}/operator/mail`);
  if (first) lines.push('', ...administratorLines(first, installation));
  if (demo) lines.push('', ...demoLines(demo, installation));
  return [...lines, '', 'Avsluta med Ctrl+C.', ''].join('\n');
}

const linkTo = (baseUrl: string, secret: string): string => `${baseUrl}/logga-in/lank/${secret}`;

const administratorLines = (
  { email, secret }: FirstAdministrator,
  { baseUrl, demandsSecondFactor }: Installation,
): string[] => [
  'Första administratören. Länken visas en gång, gäller en timme och loggar in en gång:',
  `  ${linkTo(baseUrl, secret)}`,
  `  Konto: ${email}. Välj ett lösenord när du har loggat in.`,
  ...(demandsSecondFactor
    ? [
        '  Rollen kräver tvåstegsinloggning: ha en autentiseringsapp till hands. Bara prova: MFA=optional npm start',
      ]
    : []),
  `  Ny länk: npm run tracker -- user link ${email}`,
];

function demoLines(
  { people, password }: FilledDemo,
  { baseUrl, demandsSecondFactor }: Installation,
): string[] {
  return [
    'Exempeldata. En engångslänk för varje roll (gäller en timme):',
    ...people.flatMap(({ role, name, email, secret }) => [
      `  ${role}: ${name} <${email}>`,
      `    ${linkTo(baseUrl, secret)}`,
    ]),
    `Senare loggar alla in med sin adress och lösenordet ${password}`,
    ...(demandsSecondFactor
      ? []
      : [
          'Tvåstegsinloggning krävs inte i exemplet. I en riktig installation krävs den av chef och administratör.',
        ]),
  ];
}
