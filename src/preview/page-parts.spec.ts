import { partsOf } from './page-parts';

const page = (inner: string): string => `<body><nav>Meny</nav><main id="innehall">${inner}</main></body>`;

describe('the parts of a page', () => {
  it('are what stands under each heading, a line for each block and a name for each fact', () => {
    expect(
      partsOf(
        page(`<h2 id="kommunen">Kommunen lovar</h2><p>Två löften.</p>
          <h3 id="lofte-1"><span class="overline">Löfte 1 </span><a href="/loften/abc">Att vandra &amp; lyssna.</a></h3>
          <dl><div><dt>Klart senast</dt><dd><p>30 november</p><p>Flyttad.</p></dd></div></dl><p>Sist.</p>`),
      ),
    ).toEqual([
      {
        key: 'kommunen',
        heading: 'Kommunen lovar',
        lines: [
          { label: null, text: 'Kommunen lovar' },
          { label: null, text: 'Två löften.' },
        ],
      },
      {
        key: 'lofte-1',
        heading: 'Löfte 1: Att vandra & lyssna.',
        lines: [
          { label: null, text: 'Löfte 1: Att vandra & lyssna.' },
          { label: 'Klart senast', text: '30 november' },
          { label: 'Klart senast', text: 'Flyttad.' },
          { label: null, text: 'Sist.' },
        ],
      },
    ]);
  });

  it('are known by where their heading leads, whatever it says, and told apart where two are alike', () => {
    const keys = partsOf(
      page('<h4><a href="/aktiviteter/abc?lang=en">Walks</a></h4><h2>Lika</h2><h2>Lika</h2>'),
    ).map(({ key }) => key);
    expect(keys).toEqual(['/aktiviteter/abc', 'Lika', 'Lika 2']);
  });

  it('hold no menu, no picture, nothing hidden, and a figure’s caption once', () => {
    const [part] = partsOf(
      page(`<h1>Löften</h1><nav><a href="#a">Hoppa</a></nav><svg><title>Ikon</title></svg>
        <p class="govuk-visually-hidden">Dolt<span>också</span></p>
        <figure><figcaption><p>Ett av två är gjort.</p></figcaption><ul><li>Gjort 1</li></ul></figure>
        <table><tr><th>Gjort</th><td>1</td></tr></table>`),
    );
    expect(part?.lines.map(({ text }) => text)).toEqual(['Löften', 'Ett av två är gjort.', 'Gjort 1']);
  });
});
