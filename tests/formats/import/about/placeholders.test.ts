import { expect, test } from 'vitest';
import { withoutPlaceholders } from '../../../../src/formats/import/about/placeholders';

test('what a program wrote where nobody gave a name is no title and no author', () => {
  for (const title of ['Untitled', '(anonymous)', 'untitled document', 'Document1', 'report_final.docx', '无标题'])
    expect(withoutPlaceholders({ title, date: '2016' })).toEqual({ date: '2016' });
  for (const author of ['python-docx', '(anonymous)', 'anonymous', 'Windows 用户', 'Unknown Author', '佚名'])
    expect(withoutPlaceholders({ author, date: '2016' })).toEqual({ date: '2016' });
});

test('names that only begin like one stay', () => {
  const about = { title: 'Documents of the conference', author: 'Anonymous Collective', publisher: 'Author' };
  expect(withoutPlaceholders(about)).toEqual(about);
  expect(withoutPlaceholders({ title: 'Unknown' })).toEqual({ title: 'Unknown' });
});
