import fc from 'fast-check';

/** Texts of the kind that breaks offsets: emoji families, combining marks, Chinese, line ends, lone surrogates. */
export const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\n\n',
        ' ',
        '\u3000',
        '\0',
        '\ufeff',
        '\ud800',
        '\udc00',
        '👩🏽‍💻',
        '👨‍👩‍👧',
        '𝒳',
        'é',
      ),
      fc.constantFrom(
        '网络空间主权。',
        'Sovereignty matters. ',
        'Mr. Xi ',
        'मानव',
        '한국',
        '𠮷野家',
        '“Yes!” ',
        '\t',
        '\u2028',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
