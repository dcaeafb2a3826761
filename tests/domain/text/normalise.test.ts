import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from '../../../src/domain/text/normalise';
import { trickyText } from './tricky-text';

test('line ends become LF, the byte order mark and NULs go, all else stays', () => {
  expect(normaliseText('\ufeffa\r\nb\rc\n\0d\ufeffé')).toEqual({
    text: 'a\nb\nc\nd\ufeffé',
    nulsDropped: 1,
    loneSurrogates: 0,
  });
});

test('half a character is replaced, because no file could keep it', () => {
  expect(normaliseText('a\ud83db😀')).toEqual({ text: 'a\ufffdb😀', nulsDropped: 0, loneSurrogates: 1 });
});

test('a normalised text has one kind of line end and survives UTF-8', () => {
  fc.assert(
    fc.property(trickyText, (raw) => {
      const { text } = normaliseText(raw);
      expect(text).not.toMatch(/[\r\0]/);
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))).toBe(text);
    }),
  );
});
