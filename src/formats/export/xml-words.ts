import { withoutControls } from './document/word-text';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A line end or a tab in an attribute would be read as a space.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Words as they may stand in XML, also in an attribute; characters that XML 1.0 cannot say are left out. */
export function escapeXml(words: string): string {
  return withoutControls(words).replaceAll(/[&<>"\n\r\t]/g, (sign) => entities[sign] ?? sign);
}
