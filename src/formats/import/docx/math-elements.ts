import type { Elements, Story } from './story-state';

/** Formulas as one line of text: what is raised, lowered or divided says so by the sign that people type for it. */
export function mathElements(story: Story): Elements {
  let sign = '∫';
  const before = (operator: string) => ({
    open: () => void (story.operator = operator),
    close: () => void (story.operator = ''),
  });
  return {
    'm:den': before('/'),
    'm:sup': before('^'),
    'm:sub': before('_'),
    'm:naryPr': { open: () => void (sign = '∫'), close: () => story.write(sign) },
    'm:chr': { open: (attributes) => void (sign = attributes['m:val'] ?? sign) },
  };
}
