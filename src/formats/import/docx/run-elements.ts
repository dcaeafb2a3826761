import { composeFormat, readRunProperty, toggleFormat, type RunFormat } from './run-format';
import type { Elements, NotePart, Story } from './story-state';
import { readSymbol } from './symbols';

type Attributes = Readonly<Record<string, string>>;

const properties = [
  'w:b',
  'w:bCs',
  'w:i',
  'w:iCs',
  'w:rtl',
  'w:cs',
  'w:u',
  'w:strike',
  'w:dstrike',
  'w:vanish',
  'w:vertAlign',
  'w:position',
  'w:sz',
];

/** Runs with their format and what they hold, fields and notes. */
export function runElements(story: Story): Elements {
  const { document, place, fields } = story;
  let style: RunFormat = {};
  let direct: RunFormat = {};

  const run = { open: openRun, close: openRun };
  const words = { open: () => void (story.words = 'text'), close: () => void (story.words = null) };
  return {
    ...Object.fromEntries(
      properties.map((name) => [name, { open: (attributes: Attributes) => readProperty(name, attributes) }]),
    ),
    'w:r': run,
    'm:r': run,
    'w:rPr': {
      open: () => void (story.properties ??= 'run'),
      close() {
        if (story.properties === 'run') story.properties = null;
      },
    },
    'w:rStyle': {
      open(attributes) {
        style = document.styles.character(attributes['w:val'] ?? '');
        if (story.properties === 'run') formatRun();
      },
    },
    'w:t': words,
    'm:t': words,
    'w:instrText': { open: () => void (story.words = 'code'), close: () => void (story.words = null) },
    'w:tab': { open: () => story.write('\t') },
    'w:ptab': { open: () => story.write('\t') },
    'w:noBreakHyphen': { open: () => story.write('\u2011') },
    'w:softHyphen': { open: () => story.write('\u00ad') },
    'w:sym': { open: (attributes) => story.write(readSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '')) },
    'w:cr': { open: story.breakLine },
    'w:br': {
      open(attributes) {
        if (attributes['w:type'] === 'page') place.pages?.turn();
        story.breakLine();
      },
    },
    'w:lastRenderedPageBreak': { open: () => place.pages?.turnAsLaidOut() },
    'w:fldChar': {
      open(attributes) {
        const type = attributes['w:fldCharType'];
        if (type === 'begin') fields.begin();
        else if (type === 'separate') fields.separate();
        else if (type === 'end') fields.end();
      },
    },
    'w:fldSimple': {
      open(attributes) {
        fields.begin();
        fields.instruct(attributes['w:instr'] ?? '');
        fields.separate();
      },
      close: fields.end,
    },
    'w:footnoteReference': { open: (attributes) => refer(document.footnotes, attributes) },
    'w:endnoteReference': { open: (attributes) => refer(document.endnotes, attributes) },
  };

  function openRun(): void {
    style = {};
    direct = {};
    story.format = {};
  }

  function readProperty(name: string, attributes: Attributes): void {
    if (story.properties !== 'run') return;
    direct = { ...direct, ...readRunProperty(name, attributes) };
    formatRun();
  }

  function formatRun(): void {
    const around = document.styles.paragraph(story.paragraph?.styleId).format;
    story.format = composeFormat(toggleFormat(style, around), direct);
  }

  function refer({ writer, relationships }: NotePart, attributes: Attributes): void {
    if (!story.begin()) return;
    writer(attributes['w:id'] ?? '', (note) => story.layOutNote(note, relationships));
  }
}
