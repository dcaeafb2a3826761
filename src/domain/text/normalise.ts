/** A text as it is stored, with what had to be taken out of it. */
export type NormalisedText = {
  readonly text: string;
  /** NUL characters dropped: SQLite clients and C programs end a string at them. */
  readonly nulsDropped: number;
  /** Halves of surrogate pairs replaced by U+FFFD: they have no UTF-8 form, so the file could not keep them. */
  readonly loneSurrogates: number;
};

/** Most texts hold none of these, and importers ask piece by piece. */
const mayNeedChange = /[\0\r\ufeff\ud800-\udfff]/;

/**
 * Brings a text into its canonical form: LF line ends, no byte order mark at the start, no NUL, storable as UTF-8.
 * Otherwise Unicode is left as it is; nothing is composed or decomposed.
 */
export function normaliseText(raw: string): NormalisedText {
  if (!mayNeedChange.test(raw)) return { text: raw, nulsDropped: 0, loneSurrogates: 0 };
  let nulsDropped = 0;
  let loneSurrogates = 0;
  const text = raw
    .replace(/^\ufeff/, '')
    .replaceAll('\0', () => {
      nulsDropped++;
      return '';
    })
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Surrogate}/gu, () => {
      loneSurrogates++;
      return '\ufffd';
    });
  return { text, nulsDropped, loneSurrogates };
}
