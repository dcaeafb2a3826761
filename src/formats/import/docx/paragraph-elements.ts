import { safeLink } from './fields';
import { newParagraph, type Elements, type Paragraph, type Story } from './story-state';
import { isOn, numberOf } from './word-xml';

const passedOver = [
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:tabs',
  'w:ffData',
  'w:rt',
  'w:rubyPr',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'm:ctrlPr',
];

/** Paragraphs with their properties, links, comments, and the forms of which one is chosen. */
export function paragraphElements(story: Story): Elements {
  const { document, place, links } = story;
  /** For each place with alternative contents, whether one has been taken. */
  const taken: boolean[] = [];

  return {
    ...Object.fromEntries(passedOver.map((name) => [name, { open: story.leaveOut }])),
    'w:p': { open: openParagraph, close: closeParagraph },
    'w:pPr': {
      open: () => void (story.properties = 'paragraph'),
      close: () => void (story.properties = null),
    },
    'w:pStyle': { open: (attributes) => change({ styleId: attributes['w:val'] }) },
    'w:outlineLvl': { open: (attributes) => change({ outlineLevel: numberOf(attributes) }) },
    'w:numId': { open: (attributes) => change({ numberingId: attributes['w:val'] }) },
    'w:ilvl': { open: (attributes) => change({ numberingLevel: numberOf(attributes) }) },
    'w:pageBreakBefore': { open: (attributes) => (isOn(attributes) ? place.pages?.turn() : undefined) },
    'w:sectPr': { open: () => change({ sectionEnd: 'nextPage' }) },
    'w:type': {
      open(attributes) {
        if (story.paragraph && story.paragraph.sectionEnd !== null) change({ sectionEnd: attributes['w:val'] ?? '' });
      },
    },
    'w:hyperlink': {
      open(attributes) {
        const target = place.relationships.get(attributes['r:id'] ?? '');
        const anchor = attributes['w:anchor'];
        const address = target?.external === true ? target.target : '';
        links.push(safeLink(anchor === undefined || address === '' ? address : `${address}#${anchor}`));
      },
      close: () => void links.pop(),
    },
    'w:commentRangeStart': { open: (attributes) => document.comments.open(attributes['w:id'] ?? '') },
    'w:commentRangeEnd': { open: (attributes) => document.comments.close(attributes['w:id'] ?? '') },
    'w:commentReference': { open: (attributes) => document.comments.refer(attributes['w:id'] ?? '') },
    'mc:AlternateContent': { open: () => void taken.push(false), close: () => void taken.pop() },
    'mc:Choice': { open: takeAlternative },
    'mc:Fallback': { open: takeAlternative },
    'w:altChunk': {
      open: (attributes) => void document.found.unread.add(nameOf(attributes['r:id'])),
    },
    'w:subDoc': { open: () => void document.found.outside++ },
  };

  function openParagraph(): void {
    if (story.paragraph?.joinsNext === true) {
      story.paragraph.joinsNext = false;
      return;
    }
    story.endParagraph();
    story.beginCell();
    story.paragraph = newParagraph();
    story.format = {};
  }

  function closeParagraph(): void {
    const { paragraph } = story;
    if (!paragraph) return;
    const { sectionEnd, joinsNext, begun } = paragraph;
    if (sectionEnd !== null && sectionEnd !== 'continuous' && sectionEnd !== 'nextColumn') place.pages?.turn();
    paragraph.sectionEnd = null;
    if (!joinsNext || !begun) story.endParagraph();
  }

  function change(properties: Partial<Paragraph>): void {
    if (story.paragraph) Object.assign(story.paragraph, properties);
  }

  function takeAlternative(): void {
    if (taken.at(-1) === true) story.leaveOut();
    else if (taken.length > 0) taken[taken.length - 1] = true;
  }

  function nameOf(relationshipId: string | undefined): string {
    return place.relationships.get(relationshipId ?? '')?.target ?? 'altChunk';
  }
}
