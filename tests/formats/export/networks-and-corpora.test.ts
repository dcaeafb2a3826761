import { expect, test } from 'vitest';
import { createCorpusWriter } from '../../../src/formats/export/iramuteq';
import { type Network, writeGexf, writeGraphMl } from '../../../src/formats/export/network';
import { annotationCollection, annotationOf } from '../../../src/formats/export/web-annotation';
import { encodeUtf8 } from '../../../src/formats/encoding';
import { readXml } from '../../../src/formats/xml';
import { exportedCoding } from './exported-codings';

const hostile = '"<&\'>\u0001 😀\n]]>';
const network: Network = {
  name: hostile,
  nodes: [
    { id: 'a', label: hostile, path: `Top / ${hostile}`, colour: '#c2410c', occurrences: 3 },
    { id: 'b', label: 'B', path: 'B', colour: 'red"/><x', occurrences: 1 },
  ],
  edges: [{ source: 'a', target: 'b', weight: 1, cCoefficient: 1 / 3, cosine: null, lift: null }],
};

test('a network is well-formed whatever the codes are called, with every name whole but what XML cannot say', () => {
  const said = hostile.replace('\u0001', '');
  const read = (parts: Iterable<string>) => {
    const found: string[] = [];
    const attributes: Readonly<Record<string, string>>[] = [];
    readXml(encodeUtf8([...parts].join('')), 'network', {
      text: (words) => found.push(words),
      open: (_, given) => attributes.push(given),
    });
    return { words: found.join(''), attributes };
  };
  const graphMl = read(writeGraphMl(network));
  expect(graphMl.words).toContain(`Top / ${said}`);
  expect(graphMl.words).toContain(String(1 / 3));
  const gexf = read(writeGexf(network));
  expect(gexf.attributes).toContainEqual({ id: 'a', label: said });
  expect(gexf.attributes).toContainEqual({ id: '0', source: 'a', target: 'b', weight: '1' });
  expect(gexf.attributes).toContainEqual({ r: '194', g: '65', b: '12' });
  expect(gexf.attributes.filter((given) => given['for'] === 'lift')).toEqual([]);
});

test('a corpus has a line of variables before each text, in letters and digits alone, and different values stay different', () => {
  const writer = createCorpusWriter();
  expect(
    writer.write({
      variables: [
        ['doc', 'São “Paulo”, 3.5'],
        ['Land der_Herkunft', '中国'],
      ],
      text: 'One **** line\r\n\n-*theme \t here\n',
    }),
  ).toBe('**** *doc_SaoPaulo3p5 *LandDerHerkunft_value1\nOne line\n– theme here\n\n');
  const other = writer.write({
    variables: [
      ['doc', 'sao paulo 3p5'],
      ['Land der_Herkunft', '美国'],
    ],
    text: 'x',
  });
  expect(other).toBe('**** *doc_saoPaulo3p5x2 *LandDerHerkunft_value2\nx\n\n');
  expect(writer.write({ variables: [], text: ' * \n' })).toBe('');
});

test('a coding is a Web annotation with positions in code points and its words; a lost one has only the words', () => {
  const source = { id: 's', title: 'T', author: null, publisher: null, date: '2016', language: 'zh-Hans', url: null };
  const coding = exportedCoding('😀 网络主权', { start: 3, end: 7, codePath: 'Power / Soft', memos: ['why "so"'] });
  const both = (['placed', 'lost'] as const).map((how) => annotationOf(coding, source, how));
  const file = [...annotationCollection({ id: 'p', label: 'Study' }, both)].join('');
  const quote = { type: 'TextQuoteSelector', exact: '网络主权', prefix: '😀 ', suffix: '' };
  expect(JSON.parse(file)).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 2,
    first: {
      items: [
        {
          motivation: 'classifying',
          body: [{ purpose: 'classifying' }, { purpose: 'tagging', value: 'Power / Soft' }, { value: 'why "so"' }],
          target: {
            source: { id: 'urn:uuid:s', language: 'zh-Hans', 'dc:date': '2016' },
            selector: [{ type: 'TextPositionSelector', start: 2, end: 6 }, quote],
          },
        },
        { target: { selector: [quote] } },
      ],
    },
  });
  expect(JSON.parse([...annotationCollection({ id: 'p', label: 'Study' }, [])].join(''))).toMatchObject({
    first: { items: [] },
  });
});
